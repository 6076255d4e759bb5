import { createKeyMaker } from '../../src/bot/turn-keys';

const keys = createKeyMaker('secret');

const activity = (conversation: string, person: string, id?: string) => ({
  id,
  conversation: { id: conversation, isGroup: false, conversationType: '', name: '' },
  from: { id: person, name: '' },
});

const THREAD_1 = '19:c@thread.tacv2;messageid=1';
const THREAD_2 = '19:c@thread.tacv2;messageid=2';

const keysOf = (conversation: string, person: string, id = 'asked') =>
  keys.message(activity(conversation, person, id), () => 'made-up');

describe('the keys of a message', () => {
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
    const keysWith = (newId: string) => keys.message(activity('a', 'marie'), () => newId);

    expect(keysWith('1').delivery).not.toBe(keysWith('2').delivery);
  });

  it('knows the person everywhere and the place whoever talks', () => {
    expect(keysOf('a', 'marie').person).toBe(keys.person(activity('b', 'marie')));
    expect(keysOf(THREAD_1, 'marie').place).toBe(keys.place(activity(THREAD_2, 'paul')));
  });

  it('holds hashes, and no id of anybody', () => {
    const { remember, ...hashes } = keysOf('19:conversation', '29:marie');

    expect(remember).toBe('day');
    expect(Object.values(hashes)).toEqual(Array(4).fill(expect.stringMatching(/^[\da-f]{64}$/)));
  });
});

describe('the keys of a welcome', () => {
  it('has one delivery for each place, whoever installs the bot there', () => {
    expect(keys.welcome(activity(THREAD_1, 'marie')).delivery).toBe(keys.welcome(activity(THREAD_2, 'paul')).delivery);
    expect(keys.welcome(activity('a', 'marie')).delivery).not.toBe(keys.welcome(activity('b', 'marie')).delivery);
  });

  it('is remembered as long as the bot is installed', () => {
    expect(keys.welcome(activity('a', 'marie')).remember).toBe('installation');
  });
});

describe('the name of a conversation in the log', () => {
  it('is short, and tells two conversations apart', () => {
    const names = ['a', 'b'].map((id) => keys.logged(activity(id, 'marie')));

    expect(names).toEqual([expect.stringMatching(/^[\da-f]{12}$/), expect.stringMatching(/^[\da-f]{12}$/)]);
    expect(names[0]).not.toBe(names[1]);
  });
});

describe('a key', () => {
  it('is another with another secret, so that nobody can tell whose it is', () => {
    const [known, guessed] = ['secret', 'guess'].map((secret) => createKeyMaker(secret).person(activity('a', 'marie')));

    expect(known).not.toBe(guessed);
  });

  it('stays the same with the same secret', () => {
    expect(createKeyMaker('secret').person(activity('a', 'marie'))).toBe(keys.person(activity('b', 'marie')));
  });
});
