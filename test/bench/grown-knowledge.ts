import type { Entry, Knowledge } from '../../src/knowledge/knowledge';
import { seededRandom } from '../builders/random';

/** France has so many communes, and so many names that its schools bear again and again. */
const TOWNS = 35_000;
const PATRONS = 4_000;

const SEED = 20260506;

const beginnings = ['Bel', 'Cour', 'Dam', 'Fres', 'Gran', 'Her', 'Lon', 'Mar', 'Neu', 'Or', 'Pont', 'Ro', 'Ver', 'Wi'];
const middles = ['a', 'be', 'cha', 'de', 'fon', 'gue', 'li', 'mau', 'no', 'ri', 'san', 'ti', 'va', 'vi'];
const ends = ['court', 'gny', 'lle', 'mont', 'ncourt', 'sart', 'ville', 'zy', 'champ', 'bourg', 'val', 'val-le-Haut'];
const firstNames = ['Anne', 'Claude', 'Denis', 'Émile', 'Irène', 'Jules', 'Louise', 'Paul', 'Rose', 'Victor'];

/**
 * The knowledge base with so many times its entries: each real one, and others of its kind and texts with a name, aliases
 * and ways to ask of their own, in places that do not exist.
 */
export function growKnowledge(knowledge: Knowledge, times: number): Knowledge {
  const random = seededRandom(SEED);
  const pick = <Value>(values: readonly Value[]): Value => random.oneOf(values);
  const word = (): string => `${pick(beginnings)}${pick(middles)}${pick(middles)}${pick(ends)}`;
  const towns = Array.from({ length: TOWNS }, word);
  const patrons = Array.from({ length: PATRONS }, () => `${pick(firstNames)} ${word()}`);
  const real = [...knowledge.entries.values()];
  const entries = new Map(knowledge.entries);
  for (let copy = 1; copy < times; copy += 1)
    for (const entry of real) {
      const [town, patron] = [pick(towns), pick(patrons)];
      const id = `${entry.id}-${copy}`;
      entries.set(id, { ...entry, id, ...placed(entry, town, patron) });
    }
  return { ...knowledge, entries };
}

/** What makes an entry another one: the rest of it is as its model has it. */
function placed(entry: Entry, town: string, patron: string): object {
  const names = {
    nom: `${entry.nom} ${patron} de ${town}`,
    nomEn: `${entry.nomEn} ${patron} in ${town}`,
    sigle: undefined,
    alias: [`${patron} ${town}`, ...entry.alias.slice(0, 1).map((alias) => `${alias} de ${town}`)],
    formulations: entry.formulations.slice(0, 2).map((text) => `${text} à ${town}`),
    edition: entry.kind === 'sujet' ? undefined : 'edition' in entry ? entry.edition : undefined,
  };
  if (entry.kind === 'structure' || entry.kind === 'action')
    return { ...names, ville: town, etablissement: `lycée ${patron}` };
  if (entry.kind === 'evenement') return { ...names, lieu: entry.lieu && { ...entry.lieu, ville: town } };
  return names;
}
