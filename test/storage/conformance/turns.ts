import type { Session } from '../../../src/conversation/session';
import type { TurnStore } from '../../../src/storage/turn-store';
import { keysOf, ODD_TEXTS, StoreUnderTest, type Kind } from './store-under-test';
import { countTurn, openNew, saveTurn, sessionOf, sessionOfTurn, takeTurn, turnOf } from './take-turns';

const french: Session = { language: 'fr' };
const english: Session = { language: 'en' };
const [first, second, third] = [keysOf({ delivery: '1' }), keysOf({ delivery: '2' }), keysOf({ delivery: '3' })];

/** What every store does with sessions and deliveries. */
export function describeTurns(kind: Kind): void {
  let store: StoreUnderTest;
  let turns: TurnStore;
  beforeEach(async () => {
    store = await StoreUnderTest.of(kind);
    ({ turns } = await store.open());
  });
  afterEach(() => store.close());

  describe('a session', () => {
    it('is empty and without version under a key that is not known', async () => {
      expect(await turns.open(first)).toEqual({ kind: 'new', session: {}, version: undefined });
    });

    it('is given back under its key and no other', async () => {
      await takeTurn(turns, first, french);

      expect(await sessionOf(turns, first)).toEqual(french);
      expect(await sessionOf(turns, keysOf({ person: 'paul' }))).toEqual({});
    });

    it('is kept as a copy', async () => {
      const session = { ...french };

      await takeTurn(turns, first, session);
      session.language = 'en';

      expect(await sessionOf(turns, first)).toEqual(french);
    });

    it('loses what is undefined and nothing else', async () => {
      await takeTurn(turns, first, { language: undefined, dossier: { id: '', profile: {}, declined: [] } });

      expect(await sessionOf(turns, first)).toEqual({ dossier: { id: '', profile: {}, declined: [] } });
    });

    it('holds any characters', async () => {
      const session: Session = {
        dossier: { id: '', profile: {}, declined: [], asked: { field: 'age', options: [...ODD_TEXTS] } },
      };

      await takeTurn(turns, first, session);

      expect(await sessionOf(turns, first)).toEqual(session);
    });

    it('has another version after every turn', async () => {
      await takeTurn(turns, first, french);
      const { version } = await openNew(turns, second);
      await takeTurn(turns, second, french);

      expect((await openNew(turns, third)).version).not.toBe(version);
    });

    it('counts as absent when it cannot be read, which the log says without its content', async () => {
      await takeTurn(turns, first, { language: 'klingon' } as unknown as Session);

      expect(await sessionOf(turns, first)).toEqual({});
      await takeTurn(turns, second, french);
      expect(await sessionOf(turns, first)).toEqual(french);
      expect(store.logged[0]).toMatchObject({ code: 'STORED_VALUE_UNREADABLE', table: 'sessions' });
      expect(JSON.stringify(store.logged)).not.toContain('klingon');
    });

    it('expires half an hour after the last turn', async () => {
      await takeTurn(turns, first, french);
      store.pass({ minutes: 20 });
      await takeTurn(turns, second, english);

      store.pass({ minutes: 29 });
      expect(await sessionOf(turns, first)).toEqual(english);
      store.pass({ minutes: 1 });
      expect(await sessionOf(turns, first)).toEqual({});
    });

    it('can be begun anew once it has expired', async () => {
      await takeTurn(turns, first, french);
      store.pass({ minutes: 30 });

      await takeTurn(turns, second, english);

      expect(await sessionOf(turns, first)).toEqual(english);
    });

    it('is kept by a turn that began before it expired', async () => {
      await takeTurn(turns, first, french);
      store.pass({ minutes: 29 });
      const before = await openNew(turns, second);
      store.pass({ minutes: 2 });

      expect(await turns.save(second, before, { session: english, answer: {} })).toBeDefined();
      expect(await sessionOf(turns, first)).toEqual(english);
    });
  });

  describe('a clock that is set back', () => {
    it('changes nothing for the conversation and for what was answered', async () => {
      await takeTurn(turns, first, sessionOfTurn(1));

      store.pass({ days: -30 });
      await countTurn(turns, second);

      expect(turnOf(await sessionOf(turns, third))).toBe(2);
      expect(await turns.open(first)).toEqual({ kind: 'answered' });
    });

    it('does not make a session live longer', async () => {
      const storage = await store.open();
      await takeTurn(turns, first, french);

      store.pass({ days: -1 });
      await storage.removeExpired();
      store.pass({ minutes: 30 });

      expect(await sessionOf(turns, first)).toEqual({});
    });

    it('does not make an answer that waits to be sent live longer', async () => {
      const storage = await store.open();
      await saveTurn(turns, first, french);

      store.pass({ days: -1 });
      await storage.removeExpired();
      store.pass({ minutes: 30 });

      expect(await turns.open(first)).toMatchObject({ kind: 'new', session: {} });
    });
  });

  describe('two turns at once', () => {
    it.each(['in a new session', 'in one that exists'])('leave the first one to be saved, %s', async (where) => {
      if (where === 'in one that exists') await takeTurn(turns, third, {});
      const [one, other] = [await openNew(turns, first), await openNew(turns, second)];

      expect(await turns.save(first, one, { session: french, answer: {} })).toBeDefined();
      expect(await turns.save(second, other, { session: english, answer: {} })).toBeUndefined();

      expect(await sessionOf(turns, first)).toEqual(french);
    });

    it('leave nothing of the one that was refused', async () => {
      const [one, other] = [await openNew(turns, first), await openNew(turns, second)];
      await turns.save(first, one, { session: french, answer: {} });
      await turns.save(second, other, { session: english, answer: {} });

      expect(await turns.open(second)).toMatchObject({ kind: 'new', session: french });
    });

    it('are both counted, however many instances race on one key', async () => {
      const others = [turns, (await store.open()).turns];
      const deliveries = Array.from({ length: 40 }, (_, index) => keysOf({ delivery: `race ${index}` }));

      await Promise.all(deliveries.map((keys, index) => countTurn(others[index % 2] ?? turns, keys)));

      expect(turnOf(await sessionOf(turns, first))).toBe(40);
    });
  });

  describe('a delivery', () => {
    it('is under way while its answer is sent, and answered ever after', async () => {
      await saveTurn(turns, first, french);
      expect(await turns.open(first)).toEqual({ kind: 'under-way' });

      await turns.confirm(first);
      expect(await turns.open(first)).toEqual({ kind: 'answered' });
    });

    it('is saved once when it arrives twice at once, and moves the session on once', async () => {
      const other = (await store.open()).turns;
      const both = [await openNew(turns, first), await openNew(other, first)];

      const saved = await Promise.all(
        both.map((before, index) =>
          (index ? other : turns).save(first, before, { session: sessionOfTurn(index), answer: {} }),
        ),
      );

      expect(saved.filter(Boolean)).toHaveLength(1);
      expect(turnOf(await sessionOf(turns, first))).toBe(saved.findIndex(Boolean));
    });

    it('that is known is not saved again, nor is the session that comes with it', async () => {
      const before = await openNew(turns, first);
      await turns.save(first, before, { session: french, answer: {} });
      const { session, version } = await openNew(turns, second);

      const again = await turns.save(first, { kind: 'new', session, version }, { session: english, answer: {} });

      expect(again).toBeUndefined();
      expect(await sessionOf(turns, first)).toEqual(french);
    });

    it('keeps its answer, of any characters, for the next delivery when nobody sends it', async () => {
      const answer = { texts: ODD_TEXTS, none: null, list: [1.5, true], deep: { '\0': '' } };
      await saveTurn(turns, first, french, answer);

      store.pass({ seconds: 16 });

      expect(await turns.open(first)).toEqual({ kind: 'unsent', answer });
    });

    it('that nobody sends is taken over by one instance only', async () => {
      const other = (await store.open()).turns;
      await saveTurn(turns, first, french);
      store.pass({ seconds: 16 });

      const opened = await Promise.all([turns.open(first), other.open(first)]);

      expect(opened.map(({ kind: state }) => state).sort()).toEqual(['under-way', 'unsent']);
    });

    it('is new again, and the session what it was, when its answer could not be sent', async () => {
      await takeTurn(turns, first, french);
      const saved = await saveTurn(turns, second, english);

      await turns.takeBack(second, saved);

      expect(await turns.open(second)).toMatchObject({ kind: 'new', session: french });
    });

    it('leaves no session when it was the first one and could not be answered', async () => {
      const saved = await saveTurn(turns, first, french);

      await turns.takeBack(first, saved);

      expect(await turns.open(first)).toEqual({ kind: 'new', session: {}, version: undefined });
    });

    it('that a later turn was built on is not undone: its answer waits', async () => {
      const saved = await saveTurn(turns, first, french, { text: 'first' });
      await takeTurn(turns, second, english);

      await turns.takeBack(first, saved);

      expect(await sessionOf(turns, first)).toEqual(english);
      expect(await turns.open(first)).toEqual({ kind: 'unsent', answer: { text: 'first' } });
    });

    it('that was taken over and could not be sent waits for the next one', async () => {
      await saveTurn(turns, first, french);
      store.pass({ seconds: 16 });
      await turns.open(first);

      await turns.takeBack(first);

      expect(await turns.open(first)).toMatchObject({ kind: 'unsent' });
    });

    it('is remembered for a day', async () => {
      await takeTurn(turns, first, french);

      store.pass({ days: 1, seconds: -1 });
      expect(await turns.open(first)).toEqual({ kind: 'answered' });
      store.pass({ seconds: 1 });
      expect(await turns.open(first)).toMatchObject({ kind: 'new' });
      await takeTurn(turns, first, french);
    });

    it('is left to its sender by an instance whose clock is behind', async () => {
      await saveTurn(turns, first, french);

      store.pass({ seconds: -1 });

      expect(await turns.open(first)).toEqual({ kind: 'under-way' });
    });

    it('whose sender died is taken over although the clock was set back since', async () => {
      await saveTurn(turns, first, french);

      store.pass({ days: -1 });

      expect(await turns.open(first)).toMatchObject({ kind: 'unsent' });
    });

    it('of a welcome is remembered for as long as the bot is installed', async () => {
      const welcome = { ...first, remember: 'installation' as const };
      await takeTurn(turns, welcome, french);

      store.pass({ days: 10_000 });

      expect(await turns.open(welcome)).toEqual({ kind: 'answered' });
    });
  });
}
