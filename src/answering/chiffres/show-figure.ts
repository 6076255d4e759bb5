import { findFigure, type Knowledge } from '../../knowledge/knowledge';
import type { ChiffresAnswer, Found } from '../answer';

/** A figure with those that break it down; undefined where no entry holds one of that id. */
export function showFigure(knowledge: Knowledge, id: string): Found<ChiffresAnswer> | undefined {
  const found = findFigure(knowledge, id);
  if (!found) return undefined;
  const { entry, chiffre } = found;
  const detail = chiffre.detail.flatMap((part) => entry.chiffres.filter((one) => one.id === part));
  return {
    kind: 'chiffres',
    entry,
    chiffres: [chiffre],
    detail,
    intent: 'chiffres',
    ids: [...new Set([entry.id, ...chiffre.entrees])],
    opens: { kind: 'chiffres', chiffres: [chiffre, ...detail].map((one) => one.id), about: chiffre.entrees[0] },
  };
}
