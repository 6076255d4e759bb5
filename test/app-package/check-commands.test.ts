import { checkCommands, type Ask } from '../../src/app-package/build-package';

const FRENCH = { file: 'manifest.json', language: 'fr' };
const understood: Ask = () => ({ understood: true, language: 'fr' });
const command = (title: string, description = 'Ce que la commande montre') => [{ title, description }];

describe('checkCommands', () => {
  it('takes a command that is understood, at the longest that it may be', () => {
    expect(checkCommands(command('t'.repeat(32), 'd'.repeat(128)), FRENCH, understood)).toEqual([]);
  });

  it('refuses a title or a description of one character more', () => {
    const problems = checkCommands(command('t'.repeat(33), 'd'.repeat(129)), FRENCH, understood);

    expect(problems).toEqual([
      { kind: 'too-long', file: 'manifest.json', text: 't'.repeat(33), maximum: 32 },
      { kind: 'too-long', file: 'manifest.json', text: 'd'.repeat(129), maximum: 128 },
    ]);
  });

  it('refuses a command that the assistant does not understand', () => {
    const problems = checkCommands(command('Prendre un café'), FRENCH, () => ({ understood: false, language: 'fr' }));

    expect(problems).toEqual([{ kind: 'command-unknown', file: 'manifest.json', title: 'Prendre un café' }]);
  });

  it('refuses a command that is answered in another language than its own', () => {
    const problems = checkCommands(command('Programme'), { file: 'en.json', language: 'en' }, understood);

    expect(problems).toEqual([
      { kind: 'command-language', file: 'en.json', title: 'Programme', wanted: 'en', answered: 'fr' },
    ]);
  });
});
