import { fold, stemOf } from '../../knowledge/fold';
import { entriesOf, type Knowledge } from '../../knowledge/knowledge';
import type { Chiffre } from '../../knowledge/schemas/entries';
import type { ChiffresAnswer } from '../answer';

/** Share of the words of a figure that the question must hold, and of the question's that the figure must explain. */
const MIN_FIT = 0.5;

/** A figure about an entry that the question names is likelier by this much. */
const NAMED_BONUS = 0.15;

/**
 * The figure that a question asks for, with those that break it down; undefined when no figure fits well enough: a wrong
 * number is worse than none.
 *
 * @param terms stems of what is counted
 * @param named ids of the entries that the question names
 */
export function findChiffres(
  knowledge: Knowledge,
  terms: readonly string[],
  named: readonly string[],
): ChiffresAnswer | undefined {
  const candidates = entriesOf(knowledge, 'sujet').flatMap((entry) =>
    entry.chiffres.map((chiffre) => ({ entry, chiffre, fit: fitOf(chiffre, terms, named) })),
  );
  const best = candidates.sort((a, b) => b.fit - a.fit)[0];
  if (!best || best.fit < MIN_FIT) return undefined;
  const detail = best.chiffre.detail.flatMap((id) => best.entry.chiffres.filter((chiffre) => chiffre.id === id));
  return { kind: 'chiffres', entry: best.entry, chiffres: [best.chiffre], detail };
}

/** Words of a count that name nothing counted. */
const EMPTY = new Set(['combien', 'nombre', 'taux', 'part', 'proportion', 'pourcentage', 'effectif', 'region', 'total', 'number', 'many', 'share', 'rate', 'how', 'percentage', 'actuel', 'exact'].map(stemOf));

const contentStems = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2).map(stemOf);

/** How well one wording of the figure and the question agree: the harmonic mean of what each holds of the other. */
function fitOf({ mots, entrees }: Chiffre, terms: readonly string[], named: readonly string[]): number {
  const asked = terms.filter((term) => !EMPTY.has(term));
  if (asked.length === 0) return 0;
  const bonus = entrees.some((id) => named.includes(id)) ? NAMED_BONUS : 0;
  const fits = mots.map((wording) => {
    const stems = [...new Set(contentStems(wording))];
    const shared = stems.filter((stem) => asked.includes(stem)).length;
    return shared === 0 ? 0 : (2 * shared) / (stems.length + asked.length);
  });
  const best = Math.max(...fits);
  return best === 0 ? 0 : best + bonus;
}
