import type { Feedback, Installation, UnansweredQuestion } from '../../../src/storage/stores';
import type { Storage } from '../../../src/storage/storage';
import { asked } from '../../improvement/shapes';
import { hashed, keysOf, ODD_TEXTS, StoreUnderTest, type Kind } from './store-under-test';
import { takeTurn } from './take-turns';
import { installationsIn } from './installations-in';

const installation: Installation = {
  channelId: 'msteams',
  serviceUrl: 'https://exemple.fr/',
  conversationId: 'a:personal',
  botId: '28:bot',
};
const question = asked('le ?a1b2');
const vote: Feedback = { intent: 'fiche', entries: ['gpds'], vote: 'up', day: '2026-05-06', language: 'fr' };

/** What every store does with installations and feedback. */
export function describeKeptData(kind: Kind): void {
  let store: StoreUnderTest;
  let storage: Storage;
  beforeEach(async () => {
    store = await StoreUnderTest.of(kind);
    storage = await store.open();
  });
  afterEach(() => store.close());

  describe('an installation', () => {
    it('is there once it was put, with its last address', async () => {
      expect(await installationsIn(storage)).toEqual([]);

      await storage.installations.put(hashed('personal'), installation, hashed('marie'));
      const moved = { ...installation, serviceUrl: 'https://ailleurs.exemple.fr/' };
      await storage.installations.put(hashed('personal'), moved, hashed('marie'));

      expect(await installationsIn(storage)).toEqual([moved]);
    });

    it('is not among those to write to while the bot is blocked there, until it could answer again', async () => {
      await storage.installations.put(hashed('personal'), installation);
      await storage.installations.block(hashed('personal'), installation);
      await storage.installations.block(hashed('never announced'), installation);
      const whileBlocked = await installationsIn(storage);

      await takeTurn(storage.turns, keysOf(), {});

      expect(whileBlocked).toEqual([]);
      expect(await installationsIn(storage)).toEqual([installation]);
    });
  });

  describe('a vote', () => {
    it('is one for each person and answer, the last one', async () => {
      await storage.feedback.put(hashed('marie on 1'), hashed('marie'), vote);
      await storage.feedback.put(hashed('marie on 1'), hashed('marie'), { ...vote, vote: 'down' });
      await storage.feedback.put(hashed('paul on 1'), hashed('paul'), vote);

      const votes = await storage.feedback.all();
      expect(votes.map((one) => one.vote).sort()).toEqual(['down', 'up']);
    });

    it('expires after thirteen months', async () => {
      store.setNow('2026-05-06T08:00:00Z');
      await storage.feedback.put(hashed('marie on 1'), hashed('marie'), vote);

      store.setNow('2027-06-05T07:00:00Z');
      expect(await storage.feedback.all()).toEqual([vote]);
      store.setNow('2027-06-06T09:00:00Z');
      expect(await storage.feedback.all()).toEqual([]);
    });

    it('holds any characters', async () => {
      await storage.feedback.put(hashed('marie on 1'), hashed('marie'), { ...vote, entries: [...ODD_TEXTS] });

      expect(await storage.feedback.all()).toEqual([{ ...vote, entries: ODD_TEXTS }]);
    });
  });

  describe('an unanswered question', () => {
    it('is kept once, as it was put first', async () => {
      await storage.unanswered.put(hashed('one'), question);
      await storage.unanswered.put(hashed('one'), { ...question, reason: 'not-useful' });
      await storage.unanswered.put(hashed('two'), question);

      expect(await storage.unanswered.all()).toEqual([question, question]);
    });

    it('expires after thirteen months, and is then gone', async () => {
      store.setNow('2026-05-06T08:00:00Z');
      await storage.unanswered.put(hashed('one'), question);

      store.setNow('2027-06-05T07:00:00Z');
      expect(await storage.unanswered.all()).toEqual([question]);
      store.setNow('2027-06-06T09:00:00Z');
      expect(await storage.unanswered.all()).toEqual([]);
      await storage.removeExpired();
      store.setNow('2026-05-06T08:00:00Z');
      expect(await storage.unanswered.all()).toEqual([]);
    });

    it('is nobody’s: it stays when a person and a place are removed', async () => {
      await storage.unanswered.put(hashed('one'), question);

      await storage.removePerson(hashed('marie'));
      await storage.removePlace(hashed('personal'));

      expect(await storage.unanswered.all()).toEqual([question]);
    });

    it('counts as absent when it cannot be read', async () => {
      await storage.unanswered.put(hashed('old'), {
        ...question,
        shape: ['raw words'],
      } as unknown as UnansweredQuestion);

      expect(await storage.unanswered.all()).toEqual([]);
      expect(store.logged).toEqual([expect.objectContaining({ table: 'unanswered' })]);
    });
  });

  it('keys of any characters are told apart', async () => {
    for (const text of ODD_TEXTS) await storage.feedback.put(hashed(text), keysOf({ person: text }).person, vote);

    expect(await storage.feedback.all()).toHaveLength(ODD_TEXTS.length);
  });
}
