import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadyKnowledge } from '../../src/conversation/ready-knowledge';
import { maskIdentifiers } from '../../src/privacy/mask-identifiers';
import { readIdentities } from './labelled-identities';
import { ownSets, readQuestions } from './question-set';
import { scoreMasking, type MaskingScore } from './score-masking';

const folder = join(__dirname, '..', 'privacy');

const share = (part: number, of: number): string =>
  of === 0 ? '-' : `${part} of ${of} (${((100 * part) / of).toFixed(1)} %)`;

/**
 * Prints what the guard takes out of messages with made-up identifiers, by kind, then how many of the labelled questions,
 * which identify nobody, it touches. `wantsFailures`: every message at fault too.
 */
export function printPrivacy({ known }: ReadyKnowledge, wantsFailures: boolean): void {
  const mask = (text: string) => maskIdentifiers(text, known);
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    console.log(`\n=== ${file}`);
    printScore(scoreMasking(readIdentities(join(folder, file)), mask), wantsFailures);
  }
  const questions = ownSets()
    .flatMap(readQuestions)
    .flatMap(({ turns }) => turns);
  const start = performance.now();
  const touched = questions.filter((text) => mask(text).found.length > 0);
  const each = (performance.now() - start) / questions.length;
  console.log(`\nlabelled questions: touched ${share(touched.length, questions.length)}, ${each.toFixed(2)} ms each`);
  if (wantsFailures) touched.forEach((text) => console.log(`  touched: ${mask(text).text} < ${text}`));
}

function printScore({ kinds, leaks, touched, lost }: MaskingScore, wantsFailures: boolean): void {
  for (const { kind, messages, masked, untouched, kept, toKeep } of kinds)
    console.log(
      kind === 'none'
        ? `  none      touched ${share(messages - untouched, messages)}, criteria kept ${share(kept, toKeep)}`
        : `  ${kind.padEnd(9)} wholly masked ${share(masked, messages)}, criteria kept ${share(kept, toKeep)}`,
    );
  const named = kinds.filter(({ kind }) => kind !== 'none');
  const sum = (pick: (one: (typeof kinds)[number]) => number) => named.reduce((total, one) => total + pick(one), 0);
  const [masked, messages] = [sum((one) => one.masked), sum((one) => one.messages)];
  const [kept, toKeep] = [sum((one) => one.kept), sum((one) => one.toKeep)];
  console.log(`  all       wholly masked ${share(masked, messages)}, criteria kept ${share(kept, toKeep)}`);
  if (!wantsFailures) return;
  for (const [title, lines] of Object.entries({ leaks, touched, lost }))
    lines.forEach((line) => console.log(`  ${title}: ${line}`));
}
