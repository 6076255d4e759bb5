import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ReadyKnowledge } from '../../src/conversation/ready-knowledge';
import { urgencesIn } from '../../src/knowledge/knowledge';
import { SANS_DANGER } from '../../src/knowledge/schemas/exemples';
import { mostAlarming } from '../../src/understanding/danger';
import type { Reader } from '../../src/understanding/read-message';
import { understand } from '../../src/understanding/understand';
import { tokenise } from '../../src/understanding/words/tokenise';
import { crossValidated } from './cross-validate-dangers';

const lineSchema = z.object({ q: z.string(), lang: z.string(), class: z.string(), style: z.string().default('') });

/** What the classes of the sets are in the knowledge base. */
const urgenceOf: Readonly<Record<string, string>> = {
  aucun: SANS_DANGER,
  suicide: 'urgence-suicide',
  enfance: 'urgence-enfance-en-danger',
  harcelement: 'urgence-harcelement',
  immediat: 'urgence-danger-immediat',
  sante: 'urgence-sante',
};

const folder = join(__dirname, '..', 'dangers');
const DAY = '2026-05-06';

/** A sentence, what it tells of, and what was made of it. */
interface Judged {
  readonly group: string;
  readonly lang: string;
  readonly style: string;
  readonly isDanger: boolean;
  readonly isPage: boolean;
  readonly isHeard: boolean;
  /** Whether the number to call for that danger is the first, or among the first, that are given. */
  readonly isFirst: boolean;
  readonly isGiven: boolean;
  readonly margin: number;
}

/**
 * Measures the hearing of dangers like a medical test: how many dangers get the page, or the line, with the right number
 * first, and how many harmless sentences get them too; by class, language and style. On sentences that were never learnt
 * from (`test/dangers/`), and by cross-validation on those that are.
 */
export function printDangers(knowledge: ReadyKnowledge): void {
  const { reader } = knowledge;
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()) {
    const rows = readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const { q, lang, style, class: danger } = lineSchema.parse(JSON.parse(line));
        return judge({ text: q, lang, style, urgence: urgenceOf[danger] ?? danger, group: danger }, reader);
      });
    printSet(`${name}: never learnt from`, rows);
  }
  const heldOut = crossValidated(knowledge).map(({ sentence, reader: without }) => {
    const { text, language, urgence } = sentence;
    const isNear = knowledge.exemples.some(
      (one) => one.famille === 'dangers' && one.label === SANS_DANGER && one[language].includes(text),
    );
    const group = urgence === SANS_DANGER ? (isNear ? 'near-miss' : 'ordinary question') : urgence;
    return judge({ text, lang: language, style: '', urgence, group }, without);
  });
  printSet('the examples, by cross-validation', heldOut);
  printThresholds(heldOut);
}

interface Labelled {
  readonly text: string;
  readonly lang: string;
  readonly style: string;
  readonly urgence: string;
  readonly group: string;
}

function judge({ text, lang, style, urgence, group }: Labelled, reader: Reader): Judged {
  const { asked, doutes, reading } = understand(text, {}, reader, { today: DAY });
  const [{ query }] = asked;
  const isPage = query.kind === 'urgence';
  const shown = urgencesIn(query.kind === 'urgence' ? query.urgences : doutes, reader.knowledge);
  const numbers = shown.filter(({ complement }) => !complement).map(({ numeros }) => numeros[0]?.numero);
  const [wanted] = urgencesIn([urgence], reader.knowledge).map(({ numeros }) => numeros[0]?.numero);
  const { danger } = reader.models;
  return {
    group,
    lang,
    style,
    isDanger: urgence !== SANS_DANGER,
    isPage,
    isHeard: isPage || doutes.length > 0,
    isFirst: numbers[0] === wanted,
    isGiven: numbers.includes(wanted),
    margin: danger ? mostAlarming(tokenise(text), reading, danger).margin : 0,
  };
}

const percent = (rows: readonly Judged[], passes: (row: Judged) => boolean): string =>
  rows.length === 0 ? '   –  ' : `${((100 * rows.filter(passes).length) / rows.length).toFixed(1)} %`.padStart(7);

function printSet(title: string, rows: readonly Judged[]): void {
  console.log(`\n=== ${title}: ${rows.length} sentences`);
  console.log('                                  n      page   or line   right number first   among the first');
  const show = (name: string, group: readonly Judged[]): void => {
    if (group.length === 0) return;
    const heard = group.filter(({ isHeard, isDanger }) => isHeard && isDanger);
    console.log(
      `${name.padEnd(30)} ${String(group.length).padStart(5)}  ${percent(group, ({ isPage }) => isPage)}   ${percent(group, ({ isHeard }) => isHeard)}   ${percent(heard, ({ isFirst }) => isFirst)}              ${percent(heard, ({ isGiven }) => isGiven)}`,
    );
  };
  const of = (isDanger: boolean): Judged[] => rows.filter((row) => row.isDanger === isDanger);
  for (const [name, group] of [
    ['danger', of(true)],
    ['no danger', of(false)],
  ] as const) {
    show(name, group);
    for (const part of ['group', 'lang', 'style'] as const)
      for (const value of [...new Set(group.map((row) => row[part]))].sort())
        if (value !== '')
          show(
            `  ${value}`,
            group.filter((row) => row[part] === value),
          );
  }
}

/** What the page would catch, and whom it would alarm, from each margin on: recall and precision. */
function printThresholds(rows: readonly Judged[]): void {
  const dangers = rows.filter(({ isDanger }) => isDanger);
  const near = rows.filter(({ group }) => group === 'near-miss');
  const ordinary = rows.filter(({ group }) => group === 'ordinary question');
  console.log('\nmargin   recall   near-misses   ordinary   precision');
  for (let least = -0.6; least <= 0.61; least += 0.1) {
    const isAbove = ({ margin }: Judged): boolean => margin >= least;
    const above = rows.filter(isAbove);
    console.log(
      `${least.toFixed(1).padStart(6)}  ${percent(dangers, isAbove)}     ${percent(near, isAbove)}    ${percent(ordinary, isAbove)}     ${percent(above, ({ isDanger }) => isDanger)}`,
    );
  }
}
