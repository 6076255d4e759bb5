import type { Session } from '../../../src/conversation/session';
import type { KeptAnswer, NewTurn, SavedTurn, TurnKeys, TurnStore } from '../../../src/storage/turn-store';

/** A session that remembers how many turns made it. */
export const sessionOfTurn = (count: number): Session => ({
  dossier: { id: String(count), profile: {}, declined: [] },
});

export const turnOf = ({ dossier }: Session): number => Number(dossier?.id ?? 0);

/** Opens a turn that is expected to be new. */
export async function openNew(turns: TurnStore, keys: TurnKeys): Promise<NewTurn> {
  const opened = await turns.open(keys);
  if (opened.kind !== 'new') throw new Error(`the turn is ${opened.kind}`);
  return opened;
}

/** Opens and saves a turn, whose answer is not sent yet. Fails when it collides with another one. */
export async function saveTurn(
  turns: TurnStore,
  keys: TurnKeys,
  session: Session,
  answer: KeptAnswer = { text: 'answer' },
): Promise<SavedTurn> {
  const saved = await turns.save(keys, await openNew(turns, keys), { session, answer });
  if (!saved) throw new Error('the turn collides with another one');
  return saved;
}

/** A whole turn, its answer sent. */
export async function takeTurn(turns: TurnStore, keys: TurnKeys, session: Session): Promise<void> {
  await saveTurn(turns, keys, session);
  await turns.confirm(keys);
}

/** A turn that counts itself in the session, begun anew for as long as others come before it. */
export async function countTurn(turns: TurnStore, keys: TurnKeys): Promise<void> {
  for (;;) {
    const before = await openNew(turns, keys);
    const session = sessionOfTurn(turnOf(before.session) + 1);
    if (await turns.save(keys, before, { session, answer: {} })) return;
  }
}

/** What a message that comes now would start from. */
export const sessionOf = async (turns: TurnStore, keys: TurnKeys): Promise<Session> =>
  (await openNew(turns, { ...keys, delivery: keys.session })).session;
