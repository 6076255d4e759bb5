import { foldedWords, stemOf } from '../knowledge/fold';
import { entriesOf, type Knowledge } from '../knowledge/knowledge';
import type { Chiffre } from '../knowledge/schemas/entries';

/** Agreement of question and figure, between 0 and 1, below which no number is given: a wrong one is worse than none. */
const MIN_FIT = 0.5;

/** The same for a share: there are few of them, so that less is enough to tell which. */
const MIN_SHARE_FIT = 0.35;

/** The same for a figure that breaks down the one given before: the topic is known already. */
const MIN_PART_FIT = 0.4;

/** A figure about an entry that the question names, or that breaks down the one given before, is likelier by this much. */
const NAMED_BONUS = 0.15;

/** "Et en micro-collège ?" after the pupils of the micro-lycées: what is counted alike is likelier, by this at the most. */
const ALIKE_BONUS = 0.3;

/** Between a whole and a part that fit as well, the whole is meant: it is shown with its parts. */
const PART_MALUS = 0.05;

/** A word of the question that no figure knows counts for little: it may be how the question is put. */
const UNKNOWN_WEIGHT = 0.4;

/** What a question says of the figure that it asks for. */
export interface SoughtFigure {
  /** Stems of what is to be counted. */
  readonly terms: readonly string[];
  /** What the message names. */
  readonly entries: readonly string[];
  /** Whether a share is asked for rather than a count. */
  readonly share: boolean;
  /** The entry of the turn before, whose own figure is meant where the words say no other. */
  readonly topic?: string;
  /** Ids of the figures that the answer before gave or broke down. */
  readonly before: readonly string[];
}

/** Finds the figure that a question asks for: its id, or undefined where none fits. */
export type FigureIndex = (sought: SoughtFigure) => string | undefined;

interface Figure {
  readonly chiffre: Chiffre;
  readonly wordings: readonly (readonly string[])[];
  /** What is counted, as its label says it. */
  readonly label: readonly string[];
}

/** Indexes the wordings of all figures once. */
export function indexFigures(knowledge: Knowledge): FigureIndex {
  const figures: Figure[] = entriesOf(knowledge, 'sujet').flatMap((entry) =>
    entry.chiffres.map((chiffre) => ({
      chiffre,
      wordings: [...chiffre.mots, chiffre.libelle.fr, chiffre.libelle.en].map(stemsOf),
      label: stemsOf(chiffre.libelle.fr),
    })),
  );
  const parts = new Set(figures.flatMap(({ chiffre }) => chiffre.detail));
  const holders = new Map<string, number>();
  for (const { wordings } of figures)
    for (const stem of new Set(wordings.flat())) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  const weigh = (stem: string): number => {
    const count = holders.get(stem);
    return count === undefined ? UNKNOWN_WEIGHT : Math.log(1 + figures.length / count);
  };
  const total = (stems: readonly string[]): number => stems.reduce((sum, stem) => sum + weigh(stem), 0);

  return ({ terms, entries: named, before, share, topic }) => {
    const asked = terms.filter((term) => !emptyStems.has(term));
    const counted = figures.find(({ chiffre }) => chiffre.id === before[0])?.label ?? [];
    const ranked = figures
      .filter(({ chiffre }) => !share || isShare(chiffre))
      .map(({ chiffre, wordings, label }) => {
        const fits = wordings.map((stems) => {
          const shared = total(stems.filter((stem) => asked.includes(stem)));
          return shared === 0 ? 0 : (2 * shared) / (total(stems) + total(asked));
        });
        const fit = Math.max(...fits);
        const isNear = chiffre.entrees.some((id) => named.includes(id)) || before.includes(chiffre.id);
        const isPart = parts.has(chiffre.id);
        const alike = before.includes(chiffre.id) ? 0 : likeness(label, counted);
        // What is asked is all there: in "pour combien d'élèves ?" the rest was said before.
        const isHeld = asked.length > 0 && wordings.some((stems) => asked.every((term) => stems.includes(term)));
        return {
          chiffre,
          isHeld,
          fit: fit === 0 ? 0 : fit + (isNear ? NAMED_BONUS : 0) + ALIKE_BONUS * alike - (isPart ? PART_MALUS : 0),
        };
      })
      .sort((a, b) => b.fit - a.fit);
    // "dont combien en micro-collège ?" asks for a part of what was just given.
    const part = ranked.find(
      ({ chiffre, fit, isHeld }) =>
        before.includes(chiffre.id) &&
        (fit >= MIN_PART_FIT || isHeld) &&
        (named.length === 0 || chiffre.entrees.some((id) => named.includes(id))),
    );
    // No word of its own: what was given before, once more.
    const same = asked.length === 0 ? ranked.find(({ chiffre }) => chiffre.id === before[0]) : undefined;
    const own = topic === undefined ? undefined : ranked.find(({ chiffre }) => chiffre.entrees.includes(topic));
    const given = part ?? same;
    const found = given ? { ...given, fit: 1 } : ranked[0];
    const best = own && (!found || found.fit < MIN_FIT) ? { ...own, fit: 1 } : found;
    return !best || best.fit < (share ? MIN_SHARE_FIT : MIN_FIT) ? undefined : best.chiffre.id;
  };
}

/** A share is printed in per cent, or asked for and told by no document. */
const isShare = ({ valeur }: Chiffre): boolean => valeur.includes('%') || valeur === 'inconnu';

/** Words of a count that name nothing counted. */
const emptyStems = new Set(
  [
    'combien',
    'nombre',
    'part',
    'proportion',
    'pourcentage',
    'taux',
    'total',
    'number',
    'many',
    'share',
    'rate',
    'percentage',
  ].map(stemOf),
);

/** From 0, no word in common, to 1. */
const likeness = (stems: readonly string[], others: readonly string[]): number =>
  (2 * stems.filter((stem) => others.includes(stem)).length) / Math.max(1, stems.length + others.length);

const SHORTEST_WORD = 3;

const stemsOf = (text: string): string[] => [
  ...new Set(
    foldedWords(text)
      .filter((word) => word.length >= SHORTEST_WORD)
      .map(stemOf),
  ),
];
