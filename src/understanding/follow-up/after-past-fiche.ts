import type { EntryOf, Knowledge } from '../../knowledge/knowledge';
import type { Query } from '../../knowledge/query';
import type { Reading } from '../reading';

/**
 * After a past edition or action: "et à Orléans-Tours ?" is the edition of the same year there, "et ses actions ?" those
 * of the same edition.
 */
export function afterPastFiche(
  past: EntryOf<'edition'> | EntryOf<'action'>,
  { archives, profile, demandes }: Reading,
  { entries }: Knowledge,
): Query | undefined {
  const edition = past.kind === 'edition' ? past : entries.get(past.edition);
  if (edition?.kind === 'edition' && archives.academies.length === 0) {
    const levels = profile.niveau === undefined ? archives.levels : [profile.niveau].flat();
    const filter = { academies: [edition.academie], years: [edition.annee], ...(levels.length > 0 && { levels }) };
    return { kind: 'archives', filter: { kind: 'action', ...filter }, terms: [], count: demandes.has('combien') };
  }
  const there = [...entries.values()].find(
    (entry) =>
      entry.kind === 'edition' &&
      edition?.kind === 'edition' &&
      entry.annee === edition.annee &&
      archives.academies.includes(entry.academie),
  );
  return there && { kind: 'fiche', entry: there.id, focus: [], sure: true };
}
