import { type Json, translateManifest } from '../../src/app-package/manifest';

const MANIFEST = {
  id: 'app',
  name: { short: 'Bonjour' },
  bots: [{ commands: [{ title: 'Aide' }, { title: 'Contact' }] }],
  count: 2,
};
const TRANSLATABLE = ['name.short', 'bots[0].commands[0].title', 'bots[0].commands[1].title'];
const TRANSLATED = {
  'name.short': 'Hello',
  'bots[0].commands[0].title': 'Help',
  'bots[0].commands[1].title': 'Contact us',
};

const translate = (json: Json) =>
  translateManifest(MANIFEST, { file: 'en.json', json }, (key) => TRANSLATABLE.includes(key));

describe('translateManifest', () => {
  it('puts each translation in its place and leaves the rest', () => {
    const { json, problems } = translate(TRANSLATED);

    expect(json).toEqual({
      ...MANIFEST,
      name: { short: 'Hello' },
      bots: [{ commands: [{ title: 'Help' }, { title: 'Contact us' }] }],
    });
    expect(problems).toEqual([]);
  });

  it('lets the file name its schema', () => {
    expect(translate({ $schema: 'https://exemple.fr', ...TRANSLATED }).problems).toEqual([]);
  });

  it('names every text that is not translated, be it absent or no text', () => {
    const { json, problems } = translate({ 'name.short': 'Hello', 'bots[0].commands[0].title': 3 });

    expect(problems).toEqual([
      { kind: 'translation-missing', file: 'en.json', key: 'bots[0].commands[0].title' },
      { kind: 'translation-missing', file: 'en.json', key: 'bots[0].commands[1].title' },
    ]);
    expect(json).toMatchObject({ bots: MANIFEST.bots });
  });

  it.each(['bots[0].commands[2].title', 'name.long', 'id'])('names a key that translates nothing: %s', (key) => {
    const { problems } = translate({ ...TRANSLATED, [key]: 'x' });

    expect(problems).toEqual([{ kind: 'translation-unknown', file: 'en.json', key }]);
  });

  it.each([[[]], ['text'], [null]])('finds no translation in a file that holds %j', (json) => {
    expect(translate(json).problems.map(({ kind }) => kind)).toEqual(TRANSLATABLE.map(() => 'translation-missing'));
  });
});
