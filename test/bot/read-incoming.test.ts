import { readIncoming } from '../../src/bot/read-incoming';

const answer = { kind: 'answer', dossier: 'd1', field: 'age' };

describe('readIncoming', () => {
  it.each([
    { ...answer, option: '17' },
    { ...answer, option: null },
    { kind: 'change', dossier: 'd1', field: 'niveau' },
    { kind: 'open', entry: 'micro-lycee' },
    { kind: 'say', text: 'et demain ?' },
    { kind: 'restart' },
  ])('reads the button $kind', (value) => {
    expect(readIncoming({ value })).toEqual({ kind: 'action', action: value });
  });

  it('leaves out what a client adds to the value', () => {
    expect(readIncoming({ value: { kind: 'restart', msteams: {} } })).toEqual({
      kind: 'action',
      action: { kind: 'restart' },
    });
  });

  it('reads the choice of a list as the option', () => {
    const { kind } = readIncoming({ value: { ...answer, choice: '16..17' } });

    expect(kind).toBe('action');
    expect(readIncoming({ value: { ...answer, choice: '16..17' } })).toMatchObject({
      action: { ...answer, option: '16..17' },
    });
  });

  it('takes the option of the button that was pressed over the list beside it', () => {
    const incoming = readIncoming({ value: { ...answer, option: null, choice: '17' } });

    expect(incoming).toEqual({ kind: 'action', action: { ...answer, option: null } });
  });

  it.each([
    { ...answer },
    { ...answer, option: 17 },
    { ...answer, field: 'name', option: 'Kevin' },
    { ...answer, dossier: 'x'.repeat(65), option: '17' },
    { kind: 'unheard-of' },
    'restart',
    ['restart'],
    42,
  ])('reads a value that is none of ours as an empty message: %j', (value) => {
    expect(readIncoming({ value })).toEqual({ kind: 'message', text: '' });
  });

  it('reads the text that comes with a value that is none of ours', () => {
    expect(readIncoming({ value: {}, text: ' bonjour ' })).toEqual({ kind: 'message', text: 'bonjour' });
  });
});
