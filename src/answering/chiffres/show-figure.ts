import { findFigure, type Knowledge } from '../../knowledge/knowledge';
import type { ChiffresAnswer } from '../answer';

/** A figure with those that break it down; undefined where no entry holds one of that id. */
export function showFigure(knowledge: Knowledge, id: string): ChiffresAnswer | undefined {
  const found = findFigure(knowledge, id);
  if (!found) return undefined;
  const { entry, chiffre } = found;
  const detail = chiffre.detail.flatMap((part) => entry.chiffres.filter((one) => one.id === part));
  return { kind: 'chiffres', entry, chiffres: [chiffre], detail };
}
