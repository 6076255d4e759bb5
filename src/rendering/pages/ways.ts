import { selectionPath } from '../../calendar/event-selection';
import { entriesOf, type EntryOf } from '../../knowledge/knowledge';
import { openChoice } from '../entry-name';
import type { Choice, Way } from '../page';
import type { PageContext } from '../page-context';

/** A button that says a sentence in the user's place. */
export const sayChoice = ({ label, say }: { label: string; say: string }): Choice => ({
  label,
  action: { kind: 'say', text: say },
});

/** Buttons for the contacts that answer by themselves: one telephones them without going through another. */
export const contactChoices = (context: PageContext): Choice[] =>
  entriesOf(context.knowledge, 'contact')
    .filter(({ telephone }) => telephone !== undefined)
    .map((contact) => openChoice(contact, context));

/** The button that adds events to the user's own calendar; none without events, or without an address to open. */
export function calendarWays(
  events: readonly EntryOf<'evenement'>[],
  { publicUrl, language, knowledge, phrases }: PageContext,
): Way[] {
  if (publicUrl === undefined || events.length === 0) return [];
  const url = `${publicUrl}${selectionPath(events, language, knowledge)}`;
  return [{ label: phrases.ways.calendar, action: { kind: 'address', url } }];
}
