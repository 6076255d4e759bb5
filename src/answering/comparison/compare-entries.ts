import type { Knowledge } from '../../knowledge/knowledge';
import type { FactKey } from '../../knowledge/schemas/common';
import type { ComparisonAnswer, Found } from '../answer';

/** Entries set side by side: with more, a card on a phone is no longer a comparison. */
export const COMPARED_MAX = 3;

/**
 * The entries side by side, in the order asked for, and those left out beyond the first three. Undefined where fewer than
 * two of them are known, or where they are not of one kind.
 */
export function compareEntries(
  { entries: known }: Knowledge,
  ids: readonly string[],
  focus: readonly FactKey[],
): Found<ComparisonAnswer> | undefined {
  const found = [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
  const [first, second] = found;
  if (!first || !second || found.some(({ kind }) => kind !== first.kind)) return undefined;
  const compared = found.slice(0, COMPARED_MAX);
  const shown = compared.map(({ id }) => id);
  return {
    kind: 'comparison',
    entries: compared,
    left: found.slice(COMPARED_MAX),
    focus,
    intent: 'fiche',
    ids: shown,
    opens: { kind: 'comparison', entries: shown },
  };
}
