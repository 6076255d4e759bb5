import { entriesOf } from '../../knowledge/knowledge';
import { openChoice } from '../entry-name';
import type { Choice } from '../page';
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
