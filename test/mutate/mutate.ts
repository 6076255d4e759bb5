import { parseArgs } from 'node:util';
import { measuredFolders, sampleFaults } from './sample-faults';
import { tryFaults, type Tried } from './try-faults';

const SEED = 20260506;

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 87)}...` : line;
};

const describeFault = ({ fault: { path, line, kind, was, becomes } }: Tried): string =>
  `${path}:${line} ${kind}: ${oneLine(was)} → ${oneLine(becomes)}`;

function printTable(tried: readonly Tried[]): void {
  console.log('\n| folder | faults | killed | of these by the gate | score |\n| --- | --- | --- | --- | --- |');
  for (const folder of [...measuredFolders, 'all']) {
    const rows = tried.filter((row) => folder === 'all' || row.folder === folder);
    const killed = rows.filter(({ outcome }) => outcome !== 'survived');
    const byGate = killed.filter(({ killedBy }) => killedBy.includes('test/gate'));
    const score = rows.length === 0 ? '' : `${Math.round((100 * killed.length) / rows.length)} %`;
    console.log(`| ${folder} | ${rows.length} | ${killed.length} | ${byGate.length} | ${score} |`);
  }
}

/** `npm run mutate -- [--sample N] [--seed N] [--jobs N] [--minutes N] [--without-gate]`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sample: { type: 'string', default: '48' },
      seed: { type: 'string', default: String(SEED) },
      jobs: { type: 'string', default: '2' },
      minutes: { type: 'string', default: '25' },
      'without-gate': { type: 'boolean', default: false },
    },
  });
  const until = Date.now() + Number(values.minutes) * 60_000;
  const sampled = sampleFaults(Number(values.sample), Number(values.seed));
  const withGate = !values['without-gate'];
  console.log(`${sampled.length} faults, seed ${values.seed}, ${withGate ? 'with' : 'without'} the gate`);
  const tried = await tryFaults(sampled, {
    withGate,
    jobs: Number(values.jobs),
    until,
    onTried: (row) =>
      console.log(
        `${row.outcome.padEnd(8)} ${describeFault(row)}${row.killedBy ? `\n         by ${row.killedBy}` : ''}`,
      ),
  });
  console.log('\nSurvivors:');
  for (const row of tried.filter(({ outcome }) => outcome === 'survived')) console.log(`  ${describeFault(row)}`);
  printTable(tried);
  const left = sampled.length - tried.length;
  if (left > 0) console.log(`\n${left} faults were not tried: the time was over.`);
}

void main();
