import type { Entry } from '../../knowledge/knowledge';
import { nameOf, openChoice, shortNameOf } from '../entry-name';
import type { Block, Choice, Way } from '../page';
import type { PageContext } from '../page-context';
import { calendarWays, sayChoice } from './ways';

/** The related entries, folded; ids that lead nowhere are left out. */
export function relatedBlocks(entry: Entry, context: PageContext): Block[] {
  const choices = entry.liens
    .flatMap((id) => context.knowledge.entries.get(id) ?? [])
    .map((found) => ({ ...openChoice(found, context), label: nameOf(found, context) }));
  if (choices.length === 0) return [];
  return [
    { kind: 'fold', title: context.phrases.fiche.related, blocks: [{ kind: 'actions', layout: 'lines', choices }] },
  ];
}

/** Buttons for what one does next with such an entry: for a dispositif, what comes before and after it in a pupil's path. */
export function wayBlocks(entry: Entry, context: PageContext): Block[] {
  const { ways, archives, fiche } = context.phrases;
  const open = (id: string, label = ways.openFiche): Choice[] => {
    const found = context.knowledge.entries.get(id);
    return found ? [{ ...openChoice(found, context), label: label(shortNameOf(found, context)) }] : [];
  };
  const choices = ((): Way[] => {
    switch (entry.kind) {
      case 'dispositif':
        return [
          ...entry.avant.flatMap((id) => open(id, fiche.before)),
          ...entry.apres.flatMap((id) => open(id, fiche.after)),
          sayChoice(ways.guided),
          sayChoice(ways.dispositifs),
        ];
      case 'structure':
        return [...open(entry.dispositif), sayChoice(ways.structures)];
      case 'evenement':
        return [...calendarWays([entry], context), sayChoice(ways.programme)];
      case 'sujet':
        return entry.edition ? [sayChoice(ways.programme)] : [];
      case 'acteur':
        return entry.contact === undefined ? [] : open(entry.contact);
      case 'edition':
        return [sayChoice(archives.editionsWay), sayChoice(archives.ideasWay)];
      case 'action':
        return [...open(entry.edition), sayChoice(archives.ideasWay)];
      case 'contact':
        return [];
    }
  })();
  return choices.length === 0 ? [] : [{ kind: 'actions', layout: 'buttons', choices }];
}
