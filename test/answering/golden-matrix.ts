import { join } from 'node:path';
import { judgeDispositif, verdicts, type Verdict } from '../../src/answering/orientation/judge-dispositifs';
import type { Profile } from '../../src/knowledge/profile';
import type { Dispositif } from '../../src/knowledge/schemas/entries';

/** The verdicts that were last agreed upon. */
export const GOLDEN_MATRIX_FILE = join(__dirname, 'golden-matrix.txt');

/** The ages of the domain contract, section 1. */
const AGES = Array.from({ length: 21 }, (_, step) => 10 + step);

const niveaux = { college: 'collège', lycee: 'lycée', lp: 'lycée pro', '?': 'niveau inconnu' } as const;
const situations = { scolarise: 'scolarisé', 'sans-solution': 'sans solution', '?': 'situation inconnue' } as const;
type Niveau = keyof typeof niveaux;
type Situation = keyof typeof situations;

const verdictWords: Readonly<Record<Verdict, string>> = {
  eligible: 'éligible',
  derogation: 'dérogation',
  'a-verifier': 'à vérifier',
  non: 'non',
};

/** The verdict at each age, by line: `micro-lycee | lp | sans-solution`. */
export type Matrix = ReadonlyMap<string, ReadonlyMap<number, string>>;

const profileOf = (age: number, niveau: Niveau, situation: Situation): Profile => ({
  age,
  ...(niveau !== '?' && { niveau }),
  ...(situation !== '?' && { situation }),
});

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as Key[];

/** Every dispositif × level × situation × age, with nothing else known of the pupil. */
export function judgeMatrix(dispositifs: readonly Dispositif[]): Matrix {
  const lines = dispositifs.flatMap((dispositif) =>
    keysOf(niveaux).flatMap((niveau) =>
      keysOf(situations).map((situation): [string, Map<number, string>] => [
        [dispositif.id, niveau, situation].join(' | '),
        new Map(AGES.map((age) => [age, judgeDispositif(dispositif, profileOf(age, niveau, situation)).verdict])),
      ]),
    ),
  );
  return new Map(lines);
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

/** Neighbouring ages with the same value, as one run. */
function runsOf(values: ReadonlyMap<number, string>): Run[] {
  const runs: Run[] = [];
  for (const [age, value] of values) {
    const last = runs.at(-1);
    if (last?.value === value && last.to === age - 1) runs[runs.length - 1] = { ...last, to: age };
    else runs.push({ from: age, to: age, value });
  }
  return runs;
}

const agesOf = ({ from, to }: Run): string => (from === to ? String(from) : `${from}-${to}`);

/** The matrix as it is committed: a block for each dispositif, a line for each level and situation. */
export function formatMatrix(matrix: Matrix): string {
  let dispositif = '';
  const lines = [...matrix].map(([key, values]) => {
    const [id = ''] = key.split(' | ');
    const gap = dispositif === '' || dispositif === id ? '' : '\n';
    dispositif = id;
    const runs = runsOf(values).map((run) => `${agesOf(run)} ${run.value}`);
    return `${gap}${key} : ${runs.join(' · ')}\n`;
  });
  return lines.join('');
}

/** The matrix that a committed file holds; what cannot be read counts as not there, and so shows up as a change. */
export function parseMatrix(text: string): Matrix {
  const lines = text.split('\n').filter((line) => line.includes(' : '));
  return new Map(
    lines.map((line) => {
      const [key = '', runs = ''] = line.split(' : ');
      return [key.trim(), new Map(runs.split(' · ').flatMap(readRun))];
    }),
  );
}

function readRun(run: string): [number, string][] {
  const [, from, to = from, value = ''] = /^(\d+)(?:-(\d+))? (\S+)\s*$/.exec(run) ?? [];
  return AGES.filter((age) => age >= Number(from) && age <= Number(to)).map((age) => [age, value]);
}

/**
 * What changed between two matrices, in plain French for whoever answers for the content:
 * "Micro-lycée, lycée pro, sans solution, 26 ans : non → éligible".
 *
 * @param nameOf the name of a dispositif by its id; undefined for one that is gone
 */
export function describeChanges(
  before: Matrix,
  after: Matrix,
  nameOf: (id: string) => string | undefined,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [id = '', niveau = '', situation = ''] = key.split(' | ');
    const where = [nameOf(id) ?? id, wordOf(niveaux, niveau), wordOf(situations, situation)].join(', ');
    const moves = AGES.flatMap((age): [number, string][] => {
      const [old, fresh] = [before.get(key)?.get(age), after.get(key)?.get(age)];
      return old === fresh ? [] : [[age, `${verdictWord(old)} → ${verdictWord(fresh)}`]];
    });
    return runsOf(new Map(moves)).map((run) => `${where}, ${agesOf(run)} ans : ${run.value}`);
  });
}

const wordOf = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;

const verdictWord = (value: string | undefined): string =>
  verdicts.find((verdict) => verdict === value) ? wordOf(verdictWords, value ?? '') : (value ?? 'absent');
