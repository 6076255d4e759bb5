import type { VotedAnswer } from '../../../src/storage/stores';
import type { Storage } from '../../../src/storage/storage';
import type { SentAnswer } from '../../../src/storage/turn-store';
import { hashed, keysOf, StoreUnderTest, type Kind } from './store-under-test';
import { openNew, saveTurn, takeTurn } from './take-turns';

const about: VotedAnswer = { intent: 'fiche', entries: ['gpds'], language: 'fr' };
const sentAs = (name: string, dialog?: SentAnswer['dialog']): SentAnswer => ({ key: hashed(name), about, dialog });
const place = { channelId: 'msteams', serviceUrl: 'https://exemple.fr/', conversationId: 'a', botId: '28:bot' };

/** What every store knows of the messages that the bot has sent, and of the places that were told who reads along. */
export function describeSentAnswers(kind: Kind): void {
  const first = keysOf({ delivery: 'first' });
  const second = keysOf({ delivery: 'second' });
  let store: StoreUnderTest;
  let storage: Storage;
  beforeEach(async () => {
    store = await StoreUnderTest.of(kind);
    storage = await store.open();
  });
  afterEach(() => store.close());

  const send = async (keys: typeof first, sent?: SentAnswer) => {
    await saveTurn(storage.turns, keys, { language: 'fr' });
    await storage.turns.confirm(keys, sent);
  };
  const card = async () => (await openNew(storage.turns, keysOf({ delivery: 'next' }))).card;

  describe('the card that the dialog goes on in', () => {
    it('is the last one that was sent for it, whatever was said since', async () => {
      await send(first, sentAs('card 1', 'here'));
      await send(second, sentAs('fiche'));

      expect(await card()).toBe(hashed('card 1'));
    });

    it('is another one from the next card of the dialog on', async () => {
      await send(first, sentAs('card 1', 'here'));
      await send(second, sentAs('card 2', 'here'));

      expect(await card()).toBe(hashed('card 2'));
    });

    it('is not known where the dialog goes on in none that could be named', async () => {
      await send(first, sentAs('card 1', 'here'));
      await send(second, sentAs('two answers', 'nowhere'));

      expect(await card()).toBeUndefined();
    });

    it('expires with its session', async () => {
      await send(first, sentAs('card 1', 'here'));
      store.pass({ minutes: 30 });
      const expired = await card();
      await takeTurn(storage.turns, second, {});

      expect([expired, await card()]).toEqual([undefined, undefined]);
    });

    it('does not make the turn of another instance begin anew', async () => {
      await saveTurn(storage.turns, first, { language: 'fr' });
      const before = await openNew(storage.turns, second);

      await storage.turns.confirm(first, sentAs('card 1', 'here'));

      expect(await storage.turns.save(second, before, { session: { language: 'en' }, answer: {} })).toBeDefined();
      expect(await card()).toBe(hashed('card 1'));
    });
  });

  describe('what an answer was about', () => {
    it('is known for seven days once it was sent', async () => {
      await send(first, sentAs('answer'));

      expect(await storage.feedback.about(hashed('answer'))).toEqual(about);
      store.pass({ days: 7, seconds: -1 });
      expect(await storage.feedback.about(hashed('answer'))).toEqual(about);
      store.pass({ seconds: 1 });
      expect(await storage.feedback.about(hashed('answer'))).toBeUndefined();
    });

    it('is that of the last answer in the same message', async () => {
      await send(first, sentAs('card'));
      await send(second, { ...sentAs('card'), about: { ...about, intent: 'orientation' } });

      expect(await storage.feedback.about(hashed('card'))).toEqual({ ...about, intent: 'orientation' });
    });

    it('is gone with its person, and with its place', async () => {
      await send(keysOf({ person: 'marie', place: 'chat', delivery: '1' }), sentAs('of marie'));
      await send(keysOf({ person: 'paul', place: 'group', delivery: '2' }), sentAs('of the group'));

      await storage.removePerson(hashed('marie'));
      await storage.removePlace(hashed('group'));

      expect(await storage.feedback.about(hashed('of marie'))).toBeUndefined();
      expect(await storage.feedback.about(hashed('of the group'))).toBeUndefined();
    });

    it('is not written where the person was removed while the answer was sent', async () => {
      const keys = keysOf({ person: 'marie', delivery: 'late' });
      await saveTurn(storage.turns, keys, {});

      await storage.removePerson(hashed('marie'));
      await storage.turns.confirm(keys, sentAs('late answer'));

      expect(await storage.feedback.about(hashed('late answer'))).toBeUndefined();
    });
  });

  describe('the notice that everyone reads along', () => {
    const claim = (delivery: string, name = 'group') =>
      storage.installations.claimNotice(hashed(name), place, hashed(delivery));

    it('is given by one delivery in each place, at each of its arrivals', async () => {
      expect(await claim('1')).toBe(true);
      expect(await claim('2')).toBe(false);
      expect(await claim('1')).toBe(true);
      expect(await claim('3', 'channel')).toBe(true);
    });

    it('is given by one of those that come at once', async () => {
      const other = await store.open();
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          (index % 2 ? other : storage).installations.claimNotice(hashed('group'), place, hashed(String(index))),
        ),
      );

      expect(claims.filter(Boolean)).toHaveLength(1);
    });

    it('is given by another one where it could not be sent', async () => {
      await claim('1');
      await storage.installations.releaseNotice(hashed('group'), hashed('2'));
      expect(await claim('2')).toBe(false);

      await storage.installations.releaseNotice(hashed('group'), hashed('1'));
      expect(await claim('2')).toBe(true);
    });

    it('outlives a change of the address, and ends with the installation', async () => {
      await claim('1');
      await storage.installations.put(hashed('group'), place);
      expect(await claim('2')).toBe(false);

      await storage.removePlace(hashed('group'));
      expect(await claim('2')).toBe(true);
    });
  });
}
