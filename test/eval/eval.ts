/** `npm run eval -- [SECTION…] [--failures]`: how well the labelled questions are understood. */
import { parseArgs } from 'node:util';
import { openKnowledge } from '../../src/cli/configured-storage';
import { printConfusion } from './print-confusion';
import { printConversations } from './print-conversations';
import { printDangers } from './print-dangers';
import { printExamples } from './print-examples';
import { printNoise } from './print-noise';
import { printPeers } from './print-peers';
import { printPrivacy } from './print-privacy';
import { printScores } from './print-scores';
import { printTimes } from './print-times';
import { scoreSets, type ScoredSet } from './scored-sets';

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { failures: { type: 'boolean', default: false } },
  });
  const knowledge = openKnowledge();
  let scored: ScoredSet[] | undefined;
  const sets = (): ScoredSet[] => (scored ??= scoreSets(knowledge));
  const sections: Readonly<Record<string, () => void | Promise<void>>> = {
    scores: () => printScores(sets(), knowledge, values.failures),
    confusion: () => printConfusion(sets()),
    peers: () => printPeers(sets(), knowledge),
    noise: () => printNoise(sets(), knowledge),
    times: () => printTimes(sets(), knowledge),
    conversations: () => printConversations(knowledge, values.failures),
    danger: () => printDangers(knowledge),
    privacy: () => printPrivacy(knowledge, values.failures),
    examples: () => printExamples(knowledge),
  };
  // What takes many minutes is only printed where it is named.
  const onRequest = ['examples'];
  const unknown = positionals.find((name) => !(name in sections));
  if (unknown !== undefined) {
    console.error(`No section ${unknown}. There are: ${Object.keys(sections).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  for (const [name, print] of Object.entries(sections))
    if (positionals.includes(name) || (positionals.length === 0 && !onRequest.includes(name))) await print();
}

void main();
