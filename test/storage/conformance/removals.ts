import type { Feedback } from '../../../src/storage/stores';
import type { Storage } from '../../../src/storage/storage';
import { hashed, keysOf, StoreUnderTest, type Kind } from './store-under-test';
import { openNew, saveTurn, sessionOf, takeTurn } from './take-turns';
import { installationsIn } from './installations-in';

const installation = { channelId: 'msteams', serviceUrl: 'https://exemple.fr/', conversationId: 'a', botId: '28:bot' };
const vote: Feedback = { intent: 'aide', entries: [], vote: 'up', day: '2026-05-06', language: 'fr' };

/** Everything that a person can leave behind, in their personal chat and in a group where somebody installed the bot. */
async function liveThrough(storage: Storage, person: string): Promise<void> {
  for (const place of [`personal chat of ${person}`, 'group']) {
    const told = { person, place };
    await takeTurn(storage.turns, keysOf({ ...told, delivery: `answered ${person} ${place}` }), { language: 'fr' });
    await saveTurn(storage.turns, keysOf({ ...told, delivery: `unsent ${person} ${place}` }), { language: 'fr' });
  }
  await storage.installations.put(hashed('group'), installation);
  await storage.installations.put(hashed(`personal chat of ${person}`), installation, hashed(person));
  await storage.feedback.put(hashed(`vote of ${person}`), hashed(person), vote);
}

/** How much is left of it. */
async function leftOf(storage: Storage, person: string) {
  const kept = { sessions: 0, deliveries: 0 };
  for (const place of [`personal chat of ${person}`, 'group']) {
    const { language } = await sessionOf(storage.turns, keysOf({ person, place }));
    kept.sessions += language ? 1 : 0;
    for (const state of ['answered', 'unsent']) {
      const { kind } = await storage.turns.open(keysOf({ person, place, delivery: `${state} ${person} ${place}` }));
      kept.deliveries += kind === 'new' ? 0 : 1;
    }
  }
  return kept;
}

/** What every store forgets, and when. */
export function describeRemovals(kind: Kind): void {
  let store: StoreUnderTest;
  let storage: Storage;
  beforeEach(async () => {
    store = await StoreUnderTest.of(kind);
    storage = await store.open();
    await liveThrough(storage, 'marie');
    await liveThrough(storage, 'paul');
  });
  afterEach(() => store.close());

  it('a person who is removed leaves nothing, and the others everything', async () => {
    await storage.removePerson(hashed('marie'));

    expect(await leftOf(storage, 'marie')).toEqual({ sessions: 0, deliveries: 0 });
    expect(await leftOf(storage, 'paul')).toEqual({ sessions: 2, deliveries: 4 });
    expect(await installationsIn(storage)).toHaveLength(2);
    expect(await storage.feedback.all()).toHaveLength(1);
  });

  it('a person who asks for it leaves nothing but the answer, which is nobody’s, and asked once', async () => {
    const keys = keysOf({ person: 'marie', place: 'group', delivery: 'erase' });

    const erased = await storage.turns.erase(keys, { text: 'done' });
    const again = await storage.turns.erase(keys, { text: 'done' });

    expect([erased, again]).toEqual([true, false]);
    expect(await leftOf(storage, 'marie')).toEqual({ sessions: 0, deliveries: 0 });
    expect(await leftOf(storage, 'paul')).toEqual({ sessions: 2, deliveries: 4 });
    expect(await storage.feedback.all()).toHaveLength(1);
    expect(await storage.turns.open(keys)).toEqual({ kind: 'under-way' });
    await storage.removePerson(keys.person);
    expect(await storage.turns.open(keys)).toEqual({ kind: 'under-way' });
  });

  it('a place that is removed takes what was said in it along, whoever said it', async () => {
    await storage.removePlace(hashed('group'));

    expect(await leftOf(storage, 'marie')).toEqual({ sessions: 1, deliveries: 2 });
    expect(await leftOf(storage, 'paul')).toEqual({ sessions: 1, deliveries: 2 });
    expect(await installationsIn(storage)).toHaveLength(2);
  });

  it('a turn that was open while its person was removed brings nothing back', async () => {
    const keys = keysOf({ person: 'marie', place: 'group', delivery: 'late' });
    const before = await openNew(storage.turns, keys);

    await storage.removePerson(hashed('marie'));

    expect(await storage.turns.save(keys, before, { session: { language: 'en' }, answer: {} })).toBeUndefined();
    expect(await storage.turns.open(keys)).toEqual({ kind: 'new', session: {}, version: undefined });
  });

  it('a turn that is undone after its person was removed brings nothing back', async () => {
    const keys = keysOf({ person: 'marie', place: 'group', delivery: 'late' });
    const saved = await saveTurn(storage.turns, keys, { language: 'en' });

    await storage.removePerson(hashed('marie'));
    await storage.turns.takeBack(keys, saved);

    expect(await storage.turns.open(keys)).toEqual({ kind: 'new', session: {}, version: undefined });
  });

  it('what has expired is gone, not only hidden', async () => {
    store.pass({ minutes: 30 });
    await storage.removeExpired();
    store.pass({ minutes: -30 });

    // The deliveries that were answered are remembered for a day.
    expect(await leftOf(storage, 'marie')).toEqual({ sessions: 0, deliveries: 2 });
    expect(await storage.feedback.all()).toHaveLength(2);
  });

  it('what has not expired stays', async () => {
    store.pass({ minutes: 29 });
    await storage.removeExpired();

    expect(await leftOf(storage, 'marie')).toEqual({ sessions: 2, deliveries: 4 });
  });

  it('everything has expired after thirteen months, but where the bot is installed', async () => {
    store.pass({ days: 400 });
    await storage.removeExpired();
    store.pass({ days: -400 });

    expect(await leftOf(storage, 'marie')).toEqual({ sessions: 0, deliveries: 0 });
    expect(await storage.feedback.all()).toEqual([]);
    expect(await installationsIn(storage)).toHaveLength(3);
  });

  it(`a restart ${kind.outlives ? 'loses nothing' : 'loses everything, as this kind says'}`, async () => {
    const again = await store.restart();

    expect(await leftOf(again, 'marie')).toEqual(
      kind.outlives ? { sessions: 2, deliveries: 4 } : { sessions: 0, deliveries: 0 },
    );
    expect(await again.feedback.all()).toHaveLength(kind.outlives ? 2 : 0);
  });
}
