import { fold } from '../../src/knowledge/fold';
import type { AskedAnswer } from '../../src/cli/answer-questions';
import type { Expectation, Question } from './question-set';

/** A question with its answer, and the checks that the answer fails: none when it is right. */
export interface Scored {
  readonly question: Question;
  readonly answer: AskedAnswer;
  readonly failed: readonly string[];
}

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ');

/** `6 350`, `6.350` and `6350` are one number. */
const withoutSeparators = (text: string): string => text.replace(/(\d)[ .,](?=\d)/g, '$1');

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What of the expectation the answer misses, by name. */
export function failuresOf(expect: Expectation, { intent, ids, profile, text }: AskedAnswer): string[] {
  const said = plain(text);
  const known: Readonly<Record<string, unknown>> = { ...profile };
  const idFailures = {
    none: () => [],
    first: () => (expect.ids.includes(ids[0] ?? '') ? [] : [`first ${ids[0] ?? 'nothing'}`]),
    all: () => expect.ids.filter((id) => !ids.includes(id)).map((id) => `missing ${id}`),
    set: () => (isSame([...ids].sort(), [...expect.ids].sort()) ? [] : [`set ${ids.join(' ')}`]),
  };
  return [
    ...(intent === expect.intent ? [] : [`intent ${intent}`]),
    ...idFailures[expect.match](),
    ...expect.forbid.filter((id) => ids.includes(id)).map((id) => `forbidden ${id}`),
    ...Object.entries(expect.profile)
      .filter(([field, value]) => !isSame(known[field], value))
      .map(([field]) => `profile ${field}=${JSON.stringify(known[field])}`),
    ...expect.absent
      .filter((field) => known[field] !== undefined)
      .map((field) => `known ${field}=${JSON.stringify(known[field])}`),
    ...expect.text
      .map(plain)
      .filter((words) => !said.includes(words) && !withoutSeparators(said).includes(withoutSeparators(words)))
      .map((words) => `text ${words}`),
  ];
}

export const isStrict = ({ failed }: Scored): boolean => failed.length === 0;

/** The right content under another intent still serves whoever asked. */
export const isUseful = ({ failed }: Scored): boolean => failed.every((failure) => failure.startsWith('intent '));

const isOutside = ({ question }: Scored): boolean => question.expect.intent === 'hors-sujet';

/** Share of the rows that pass, between 0 and 1; NaN without rows. */
export const shareOf = (rows: readonly Scored[], passes: (row: Scored) => boolean): number =>
  rows.filter(passes).length / rows.length;

/** Questions that are not ours and got an answer all the same. */
export const falseAnswers = (rows: readonly Scored[]): number =>
  shareOf(rows.filter(isOutside), ({ answer }) => answer.intent !== 'hors-sujet');

/** Questions of ours that got "je ne sais pas". */
export const missedAnswers = (rows: readonly Scored[]): number =>
  shareOf(
    rows.filter((row) => !isOutside(row)),
    ({ answer }) => answer.intent === 'hors-sujet',
  );
