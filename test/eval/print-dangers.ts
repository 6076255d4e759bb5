import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { readerOf } from '../../src/understanding/read-message';
import { understand } from '../../src/understanding/understand';

const lineSchema = z.object({ q: z.string(), lang: z.string(), class: z.string(), style: z.string().default('') });

/** What the classes of the sets are in the knowledge base. */
const urgenceOf: Readonly<Record<string, string>> = {
  suicide: 'urgence-suicide',
  enfance: 'urgence-enfance-en-danger',
  harcelement: 'urgence-harcelement',
  immediat: 'urgence-danger-immediat',
  sante: 'urgence-sante',
};

const folder = join(__dirname, '..', 'dangers');

const percent = (part: number, whole: number): string =>
  whole === 0 ? '   –  ' : `${((100 * part) / whole).toFixed(1)} %`;

/**
 * Measures the hearing of dangers like a medical test, on the sentences of `test/dangers/`: how many dangers get the page,
 * or the line with the right number, and how many harmless sentences get them too; by class, language and style.
 */
export function printDangers(knowledge: Knowledge): void {
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort())
    printSet(join(folder, name), knowledge);
}

function printSet(path: string, knowledge: Knowledge): void {
  const reader = readerOf(knowledge);
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const sentence = lineSchema.parse(JSON.parse(line));
      const { asked, doutes } = understand(sentence.q, {}, reader, { today: '2026-05-06' });
      const [{ query }] = asked;
      const isPage = query.kind === 'urgence';
      const shown = query.kind === 'urgence' ? query.urgences : doutes;
      return {
        ...sentence,
        isPage,
        isHeard: isPage || doutes.length > 0,
        isRight: isPage || shown.includes(urgenceOf[sentence.class] ?? ''),
      };
    });
  console.log(`\n=== ${path.slice(path.lastIndexOf('/') + 1)}: ${rows.length} sentences`);
  console.log('                              n     page     page or line   with the right number');
  const show = (name: string, group: typeof rows): void => {
    const { length } = group;
    if (length === 0) return;
    const count = (passes: (row: (typeof rows)[number]) => boolean): string =>
      percent(group.filter(passes).length, length);
    console.log(
      `${name.padEnd(26)} ${String(length).padStart(4)}   ${count((row) => row.isPage)}   ${count((row) => row.isHeard)}   ${count((row) => row.isHeard && row.isRight)}`,
    );
  };
  const dangers = rows.filter((row) => row.class !== 'aucun');
  const harmless = rows.filter((row) => row.class === 'aucun');
  show('dangers', dangers);
  show('no danger', harmless);
  for (const name of new Set(dangers.map((row) => row.class)))
    show(
      `  ${name}`,
      dangers.filter((row) => row.class === name),
    );
  for (const lang of ['fr', 'en']) {
    show(
      `  dangers ${lang}`,
      dangers.filter((row) => row.lang === lang),
    );
    show(
      `  no danger ${lang}`,
      harmless.filter((row) => row.lang === lang),
    );
  }
  for (const style of new Set(rows.map((row) => row.style)))
    show(
      `  ${style}`,
      (style === 'near-miss' ? harmless : dangers).filter((row) => row.style === style),
    );
}
