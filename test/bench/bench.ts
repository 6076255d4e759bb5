import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { benchComposeSearch } from './bench-compose-search';
import { benchGrowth } from './bench-growth';
import { benchKnowledge } from './bench-knowledge';
import { benchStart } from './bench-start';
import { tableOf, type Row } from './bench-table';
import { benchTurns } from './bench-turns';
import { compileEchoBot } from './bot-process';

interface Section {
  readonly title: string;
  /** What the assistant is beside. */
  readonly beside: string;
  readonly run: () => Promise<Row[]> | Row[];
}

const sections: Record<string, Section> = {
  turns: { title: 'Turns over HTTP', beside: 'echo bot', run: benchTurns },
  start: { title: 'Start and memory', beside: 'echo bot', run: benchStart },
  growth: { title: 'A growing knowledge base', beside: 'as it is, or Fuse.js', run: benchGrowth },
  search: { title: 'Search of the compose box, over HTTP', beside: '', run: benchComposeSearch },
  knowledge: { title: 'Knowledge base and orientation', beside: '', run: benchKnowledge },
};

const report = join(__dirname, '..', '..', '.github', 'bench.md');

/** Runs the sections named on the command line, or all of them, whose result is then written down. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !Object.hasOwn(sections, name));
  if (unknown.length > 0)
    throw new Error(`${unknown.join(', ')}: the sections are ${Object.keys(sections).join(', ')}`);
  compileEchoBot();
  const parts = [`# Speed\n\nWritten by \`npm run bench\`. ${machine()}`];
  for (const [name, { title, beside, run }] of Object.entries(sections)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const part = `## ${title}\n\n${tableOf(await run(), beside)}`;
    console.log(`${part}\n`);
    parts.push(part);
  }
  if (asked.length === 0) writeFileSync(report, await formatted(parts.join('\n\n')));
}

const formatted = async (text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(report)), filepath: report });

const machine = (): string =>
  `Node.js ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), shared with other programs: ratios of one run tell more than times.`;

void main();
