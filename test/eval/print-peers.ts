import type { Knowledge } from '../../src/knowledge/knowledge';
import { createPeers, type Peer } from './peers';
import type { Question } from './question-set';
import { shareOf, type Scored } from './score';
import { percent, type ScoredSet } from './scored-sets';

/** Follow-ups are put to the peers with the messages before them, since they remember nothing. */
const asOneText = ({ turns }: Question): string => turns.join(' ');

type Found = ReadonlyMap<Question, readonly string[]>;

/**
 * The assistant beside search libraries over the same entries. The libraries have never been fitted to a set: it is
 * the assistant's score at first sight that compares with theirs.
 */
export async function printPeers(sets: readonly ScoredSet[], knowledge: Knowledge): Promise<void> {
  const peers = await createPeers(knowledge);
  for (const { name, rows, firstSight } of sets) {
    const firsts = rows.filter(({ question }) => question.expect.match === 'first');
    const lists = rows.filter(({ question }) => question.expect.match === 'set');
    const styles = [...new Set(firsts.map(({ question }) => question.style))].sort();
    const line = (who: string, figures: readonly number[], byStyle: readonly number[] = []): void =>
      console.log(`  ${who.padEnd(30)}${figures.map(percent).join(' ')}   ${byStyle.map(percent).join(' ')}`);

    console.log(
      `\n=== ${name} beside search libraries      top-1   top-3    sets   top-1 by style: ${styles.join(' · ')}`,
    );
    for (const peer of peers) {
      const found = await searchAll(peer, [...firsts, ...lists]);
      const hasSet = ({ question }: Scored): boolean =>
        isSet((found.get(question) ?? []).slice(0, question.expect.ids.length), question);
      line(peer.name, figuresOf(found, firsts, lists, hasSet), byStyleOf(found, firsts, styles));
    }
    if (firstSight) line('this assistant, first sight', [firstSight.top1, firstSight.top3, firstSight.sets]);
    const ours = new Map(rows.map(({ question, answer }) => [question, answer.ids]));
    const hasSet = ({ question, answer }: Scored): boolean => isSet(answer.ids, question);
    line('this assistant, today', figuresOf(ours, firsts, lists, hasSet), byStyleOf(ours, firsts, styles));
  }
}

async function searchAll({ search }: Peer, rows: readonly Scored[]): Promise<Found> {
  const found = new Map<Question, readonly string[]>();
  for (const { question } of rows) found.set(question, await search(asOneText(question)));
  return found;
}

const hits =
  (found: Found, depth: number) =>
  ({ question }: Scored): boolean =>
    (found.get(question) ?? []).slice(0, depth).some((id) => question.expect.ids.includes(id));

const isSet = (shown: readonly string[], { expect }: Question): boolean =>
  shown.length === expect.ids.length && expect.ids.every((id) => shown.includes(id));

const figuresOf = (
  found: Found,
  firsts: readonly Scored[],
  lists: readonly Scored[],
  hasSet: (row: Scored) => boolean,
): number[] => [shareOf(firsts, hits(found, 1)), shareOf(firsts, hits(found, 3)), shareOf(lists, hasSet)];

const byStyleOf = (found: Found, firsts: readonly Scored[], styles: readonly string[]): number[] =>
  styles.map((style) =>
    shareOf(
      firsts.filter(({ question }) => question.style === style),
      hits(found, 1),
    ),
  );
