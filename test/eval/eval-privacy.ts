import { basename, join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { knownWords } from '../../src/privacy/known-words';
import { maskIdentifiers } from '../../src/privacy/mask-identifiers';
import { readIdentities } from './labelled-identities';
import { ownSets, readQuestions } from './question-set';
import { scoreMasking, type MaskingScore } from './score-masking';

/*
 * What the guard takes out of messages with made-up identifiers, by kind: `npx tsx test/eval/eval-privacy.ts FILE…`. With
 * `--failures` every message at fault is printed as well. At the end: how many of the project's own questions are touched.
 */
const knowledge = loadKnowledge(join(__dirname, '..', '..', 'knowledge'), (problem) => JSON.stringify(problem));
const known = knownWords(knowledge);
const mask = (text: string) => maskIdentifiers(text, known);
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const share = (part: number, of: number): string =>
  of === 0 ? '-' : `${part} of ${of} (${((100 * part) / of).toFixed(1)} %)`;

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const wantsFailures = process.argv.includes('--failures');

const printScore = ({ kinds, leaks, touched, lost }: MaskingScore): void => {
  for (const { kind, messages, masked, untouched, kept, toKeep } of kinds)
    print(
      kind === 'none'
        ? `  none      touched ${share(messages - untouched, messages)}, criteria kept ${share(kept, toKeep)}`
        : `  ${kind.padEnd(9)} wholly masked ${share(masked, messages)}, criteria kept ${share(kept, toKeep)}`,
    );
  const named = kinds.filter(({ kind }) => kind !== 'none');
  const sum = (pick: (one: (typeof kinds)[number]) => number) => named.reduce((total, one) => total + pick(one), 0);
  print(
    `  all       wholly masked ${share(
      sum(({ masked }) => masked),
      sum(({ messages }) => messages),
    )}, criteria kept ${share(
      sum(({ kept }) => kept),
      sum(({ toKeep }) => toKeep),
    )}`,
  );
  if (wantsFailures)
    for (const [title, lines] of Object.entries({ leaks, touched, lost }))
      lines.forEach((line) => print(`  ${title}: ${line}`));
};

for (const file of files) {
  print(basename(file));
  printScore(scoreMasking(readIdentities(file), mask));
}
const questions = ownSets()
  .flatMap(readQuestions)
  .flatMap(({ turns }) => turns);
const touched = questions.filter((text) => mask(text).found.length > 0);
print(`own questions: touched ${share(touched.length, questions.length)}`);
if (wantsFailures) touched.forEach((text) => print(`  touched: ${mask(text).text} < ${text}`));
