import { hashConversation, messageKeys, personKey, placeKey, welcomeKeys } from '../../src/bot/turn-keys';

const activity = (conversation: string, person: string, id?: string) => ({
  id,
  conversation: { id: conversation, isGroup: false, conversationType: '', name: '' },
  from: { id: person, name: '' },
});

const THREAD_1 = '19:c@thread.tacv2;messageid=1';
const THREAD_2 = '19:c@thread.tacv2;messageid=2';

const keysOf = (conversation: string, person: string, id = 'asked') =>
  messageKeys(activity(conversation, person, id), () => 'made-up');

describe('messageKeys', () => {
  it('has another session for each person and for each conversation', () => {
    const sessions = [keysOf('group', 'marie'), keysOf('group', 'paul'), keysOf('personal', 'marie')];

    expect(new Set(sessions.map(({ session }) => session)).size).toBe(3);
  });

  it('has one session in all threads of a channel', () => {
    expect(keysOf(THREAD_1, 'marie').session).toBe(keysOf(THREAD_2, 'marie').session);
    expect(keysOf(THREAD_1, 'marie').session).toBe(keysOf('19:c@thread.tacv2', 'marie').session);
  });

  it('cannot be those of somebody else through the way ids are written', () => {
    expect(keysOf('a', 'b","c').session).not.toBe(keysOf('a","b', 'c').session);
    expect(keysOf('a', '\ud800').session).not.toBe(keysOf('a', '\ud801').session);
  });

  it('tells messages apart by their id and their thread', () => {
    const deliveries = [keysOf(THREAD_1, 'marie', '1'), keysOf(THREAD_1, 'marie', '2'), keysOf(THREAD_2, 'marie', '1')];

    expect(new Set(deliveries.map(({ delivery }) => delivery)).size).toBe(3);
    expect(keysOf(THREAD_1, 'marie', '1').delivery).toBe(deliveries[0]?.delivery);
  });

  it('takes every message without id for a new one', () => {
    const keys = (newId: string) => messageKeys(activity('a', 'marie'), () => newId);

    expect(keys('1').delivery).not.toBe(keys('2').delivery);
  });

  it('knows the person everywhere and the place whoever talks', () => {
    expect(keysOf('a', 'marie').person).toBe(personKey(activity('b', 'marie')));
    expect(keysOf(THREAD_1, 'marie').place).toBe(placeKey(activity(THREAD_2, 'paul')));
  });

  it('holds hashes, and no id of anybody', () => {
    const { remember, ...keys } = keysOf('19:conversation', '29:marie');

    expect(remember).toBe('day');
    expect(Object.values(keys)).toEqual(Array(4).fill(expect.stringMatching(/^[\da-f]{64}$/)));
  });
});

describe('welcomeKeys', () => {
  it('has one delivery for each place, whoever installs the bot there', () => {
    expect(welcomeKeys(activity(THREAD_1, 'marie')).delivery).toBe(welcomeKeys(activity(THREAD_2, 'paul')).delivery);
    expect(welcomeKeys(activity('a', 'marie')).delivery).not.toBe(welcomeKeys(activity('b', 'marie')).delivery);
  });

  it('is remembered as long as the bot is installed', () => {
    expect(welcomeKeys(activity('a', 'marie')).remember).toBe('installation');
  });
});

describe('hashConversation', () => {
  it('is the start of a SHA-256, in hexadecimal', () => {
    expect(hashConversation('abc')).toBe('ba7816bf8f01');
  });
});
