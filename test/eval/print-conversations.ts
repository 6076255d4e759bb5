import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ReadyKnowledge } from '../../src/conversation/ready-knowledge';
import { labelledDialogues, type LabelledSet, type Outcome } from '../gate/labelled-sets';
import { percent } from './scored-sets';

const countSchema = z.strictObject({ right: z.int().nonnegative(), of: z.int().positive() });

const firstSightSchema = z.array(
  z.strictObject({
    set: z.string(),
    /** The last commit before anybody had looked at the set: its code was scored. */
    commit: z.string().regex(/^[0-9a-f]{7,40}$/),
    turns: countSchema,
    whole: countSchema,
  }),
);

/** How the conversations of a set went before anybody had looked at them. No command writes it. */
export type ConversationFirstSight = z.infer<typeof firstSightSchema>[number];

/** The scores at first sight of the sets of conversations, in the order in which they arrived. */
export const readConversationFirstSight = (): ConversationFirstSight[] =>
  firstSightSchema.parse(JSON.parse(readFileSync(join(__dirname, '..', 'dialogues', 'first-sight.json'), 'utf8')));

/** Turns that are right, whole conversations without a wrong turn, and turns whose facts of the pupil are wrong. */
export interface ConversationScore {
  readonly turns: { readonly right: number; readonly of: number };
  readonly whole: { readonly right: number; readonly of: number };
  readonly wrongFacts: number;
}

/** What a check of the pupil's facts is called when it fails: a field that is wrong or missing, or known in vain. */
const FACT_FAILURE = /^(?:profile|known) /;

const conversationOf = ({ id }: Outcome): string => id.replace(/ turn \d+$/, '');

/** The score of a set of conversations, of which each outcome is a turn. */
export function scoreConversations(outcomes: readonly Outcome[]): ConversationScore {
  const wrong = outcomes.filter(({ failed }) => failed.length > 0);
  const conversations = new Set(outcomes.map(conversationOf));
  return {
    turns: { right: outcomes.length - wrong.length, of: outcomes.length },
    whole: { right: conversations.size - new Set(wrong.map(conversationOf)).size, of: conversations.size },
    wrongFacts: outcomes.filter(({ failed }) => failed.some((failure) => FACT_FAILURE.test(failure))).length,
  };
}

/** Turns and whole conversations that are right, at first sight where that was taken, and today. */
export function printConversations(knowledge: ReadyKnowledge, withFailures: boolean): void {
  console.log('\n=== conversations: turns right, whole conversations right, turns with a wrong fact of the pupil');
  const firstSight = new Map(readConversationFirstSight().map((one) => [one.set, one]));
  for (const set of labelledDialogues()) printSet(set, firstSight.get(set.name), knowledge, withFailures);
}

function printSet(
  { name, play }: LabelledSet,
  firstSight: ConversationFirstSight | undefined,
  knowledge: ReadyKnowledge,
  withFailures: boolean,
): void {
  const outcomes = play({ knowledge });
  const { turns, whole, wrongFacts } = scoreConversations(outcomes);
  const line = (when: string, of: Pick<ConversationScore, 'turns' | 'whole'>): string =>
    `${when}: turns ${shareText(of.turns)}, whole ${shareText(of.whole)}`;
  console.log(name);
  if (firstSight) console.log(`  ${line('first sight', firstSight)}  (commit ${firstSight.commit})`);
  console.log(`  ${line('today', { turns, whole })}, wrong facts ${shareText({ right: wrongFacts, of: turns.of })}`);
  if (!withFailures) return;
  for (const { id, turns: said, failed } of outcomes.filter((outcome) => outcome.failed.length > 0))
    console.log(`${id} ${said.map((turn) => `« ${turn} »`).join(' → ')}\n    ${failed.join(' · ')}`);
}

const shareText = ({ right, of }: { right: number; of: number }): string => `${right}/${of} ${percent(right / of)}`;
