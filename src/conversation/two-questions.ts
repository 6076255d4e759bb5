import type { Answer, SingleAnswer } from '../answering/answer';
import { fold } from '../knowledge/fold';
import type { Joint } from '../understanding/recognisers/recognise-joints';
import { finish, type Reply, type ReplyDeps } from './finish';
import { idsOf } from './describe-answer';
import type { Session } from './session';

/** Answers that a question on its own gets for sure. */
const sureKinds: readonly Answer['kind'][] = [
  'fiche',
  'comparison',
  'liste',
  'archives',
  'archive-figures',
  'programme',
  'contact',
  'escalade',
  'chiffres',
  'orientation',
  'why',
];

const isSure = (answer: Answer): answer is SingleAnswer =>
  sureKinds.includes(answer.kind) && (answer.kind !== 'orientation' || Object.keys(answer.profile).length > 0);

/**
 * Two answers about the same thing are one question, said in two clauses; and a dispositif named before a pupil is told of
 * is asked about for that pupil.
 */
const isOther = (first: Answer, second: Answer): boolean =>
  !(second.kind === 'orientation' && isOfDispositifs(first)) &&
  (first.kind !== second.kind || (first.kind !== 'orientation' && idsOf(first)[0] !== idsOf(second)[0]));

const isOfDispositifs = (answer: Answer): boolean =>
  answer.kind === 'comparison' || (answer.kind === 'fiche' && answer.entry.kind === 'dispositif');

const isSameEntry = (first: Answer, second: Answer): boolean =>
  first.kind === 'fiche' && second.kind === 'fiche' && first.entry.id === second.entry.id;

/**
 * The answers to a message that asks two things, the second read in the light of the first ("combien d'ECMLDS, et comment
 * en joindre un ?"); undefined where it asks one, in whatever number of clauses.
 *
 * @param replyTo answers one question
 */
export function replyToBoth(
  text: string,
  joints: readonly Joint[],
  session: Session,
  deps: ReplyDeps,
  replyTo: (text: string, session: Session) => Reply,
): Reply | undefined {
  const folded = fold(text);
  for (const { end, start } of joints) {
    const first = replyTo(folded.slice(0, end), session);
    if (!isSure(first.answer)) continue;
    const second = replyTo(folded.slice(start), first.session);
    if (!isSure(second.answer) || !isOther(first.answer, second.answer) || isSameEntry(first.answer, second.answer))
      continue;
    return finish({ kind: 'both', answers: [first.answer, second.answer] }, second.session, first.language, deps);
  }
  return undefined;
}
