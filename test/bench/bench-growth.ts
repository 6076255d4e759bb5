import { join } from 'node:path';
import Fuse from 'fuse.js';
import { indexEntries } from '../../src/search/entry-index';
import { indexNames } from '../../src/search/nearest-names';
import { type Knowledge, isPast } from '../../src/knowledge/knowledge';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { readerOf, readMessage } from '../../src/understanding/read-message';
import type { Row } from './bench-table';
import { conversationsOf } from './conversations';
import { growKnowledge } from './grown-knowledge';
import { median } from './statistics';

const SCALES = [1, 10, 100, 1000];

/** How many times longer a question may take with a thousand times the entries. */
const TARGET = { atMost: 10 };

const QUESTIONS = 30;
const REPEATS = 3;

/** Fuse compares a question with every text of every entry: two questions, each once, are enough to see how long that takes. */
const FUSE_QUESTIONS = 2;

/** Half a minute a question: at ten times as many entries it takes five. */
const FUSE_UP_TO = 100;

const TODAY = '2026-05-06';

const texts = conversationsOf(0, QUESTIONS).map((turns) => turns[0] ?? '');

/** Reading a question, looking up its words and the names like it, in a growing knowledge base. */
export function benchGrowth(): Row[] {
  const { knowledge } = readKnowledge(join(__dirname, '..', '..', 'knowledge'));
  const rows: Row[] = [];
  let first = NaN;
  let firstFuse = NaN;
  for (const times of SCALES) {
    const grown = growKnowledge(knowledge, times);
    const begun = performance.now();
    const ask = asker(grown);
    ask('aide');
    const compiled = performance.now() - begun;
    const question = timeOf(ask, texts);
    const fuse = times <= FUSE_UP_TO ? timeOf(fuseOver(grown), texts.slice(0, FUSE_QUESTIONS), 1) : undefined;
    if (times === 1) [first, firstFuse] = [question, fuse ?? NaN];
    const size = `${times} × (${grown.entries.size} entries)`;
    rows.push(
      { measure: `question, ${size}, beside Fuse.js`, ours: question, ...beside(question, fuse), unit: 'ms' },
      { measure: `compiling, ${size}`, ours: compiled, unit: 'ms' },
    );
    if (times === 1) continue;
    rows.push({
      measure: `question, ${times} × beside 1 ×`,
      ours: question,
      ...beside(question, first),
      unit: 'ms',
      target: times === SCALES.at(-1) ? TARGET : undefined,
    });
    if (fuse === undefined) continue;
    rows.push({ measure: `Fuse.js, ${times} × beside 1 ×`, ours: fuse, ...beside(fuse, firstFuse), unit: 'ms' });
  }
  return rows;
}

const beside = (ours: number, other: number | undefined): Pick<Row, 'other' | 'ratio'> =>
  other === undefined ? {} : { other, ratio: ours / other };

function asker(knowledge: Knowledge): (text: string) => unknown {
  const reader = readerOf(knowledge);
  const search = indexEntries(knowledge, (entry) => !isPast(entry));
  const names = indexNames(knowledge);
  return (text) => {
    const reading = readMessage(text, reader, { today: TODAY, aboutEdition: false });
    return [search(reading.terms), names(text)];
  };
}

function fuseOver({ entries }: Knowledge): (text: string) => unknown {
  const fuse = new Fuse([...entries.values()], {
    keys: ['nom', 'nomEn', 'alias', 'formulations'],
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.4,
  });
  return (text) => fuse.search(text);
}

/** The median over the questions of the quickest of a few times each. */
const timeOf = (ask: (text: string) => unknown, questions: readonly string[], repeats = REPEATS): number =>
  median(
    questions.map((text) =>
      Math.min(
        ...Array.from({ length: repeats }, () => {
          const begun = performance.now();
          ask(text);
          return performance.now() - begun;
        }),
      ),
    ),
  );
