import type { Entry } from '../../knowledge/knowledge';
import { nameOf, openChoice, shortNameOf } from '../entry-name';
import type { Block, Choice, Way } from '../page';
import type { PageContext } from '../page-context';
import { calendarWays, sayChoice } from './ways';

/** What comes before and after in a pupil's path, then the related entries; ids that lead nowhere are left out. */
export function relatedBlocks(entry: Entry, context: PageContext): Block[] {
  const { fiche } = context.phrases;
  const [before, after] = entry.kind === 'dispositif' ? [entry.avant, entry.apres] : [[], []];
  const choicesOf = (ids: readonly string[], label: (name: string) => string): Choice[] =>
    ids
      .flatMap((id) => context.knowledge.entries.get(id) ?? [])
      .map((found) => ({ ...openChoice(found, context), label: label(nameOf(found, context)) }));
  const path = [...choicesOf(before, fiche.before), ...choicesOf(after, fiche.after)];
  const related = choicesOf(entry.liens, (name) => name);
  return [
    ...(path.length > 0 ? [{ kind: 'actions' as const, layout: 'lines' as const, choices: path }] : []),
    ...(related.length > 0
      ? [
          {
            kind: 'fold' as const,
            title: fiche.related,
            blocks: [{ kind: 'actions' as const, layout: 'lines' as const, choices: related }],
          },
        ]
      : []),
  ];
}

/** Buttons for what one does next with such an entry. */
export function wayBlocks(entry: Entry, context: PageContext): Block[] {
  const { ways, archives } = context.phrases;
  const open = (id: string): Choice[] => {
    const found = context.knowledge.entries.get(id);
    return found ? [{ ...openChoice(found, context), label: ways.openFiche(shortNameOf(found, context)) }] : [];
  };
  const choices = ((): Way[] => {
    switch (entry.kind) {
      case 'dispositif':
        return [sayChoice(ways.guided), sayChoice(ways.dispositifs)];
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
