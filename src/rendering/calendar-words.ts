import type { Language } from '../conversation/session';
import type { EntryOf, Knowledge } from '../knowledge/knowledge';
import { plainDate } from './dates';
import { nameOf } from './entry-name';
import { shortSourceTitle, textIn, type PageContext } from './page-context';
import { eventRows, placeOf } from './pages/event-words';
import { phraseBooks } from './phrases/phrase-books';
import { typeset } from './typography';

/** What the user's own calendar says of an event. */
interface CalendarWords {
  readonly title: string;
  readonly place: string;
  /** Lines of plain text. */
  readonly description: string;
}

/** An event in the words of its page: what the sources do not print is said to be missing there too. */
export function calendarWords(
  event: EntryOf<'evenement'>,
  { language, knowledge }: { language: Language; knowledge: Knowledge },
): CalendarWords {
  // Without buttons, hence without a dossier for them to belong to.
  const context: PageContext = { language, knowledge, dossier: '', phrases: phraseBooks[language] };
  const { foot, programme, ui } = context.phrases;
  const documents = new Set(event.sources.map(({ document }) => document));
  const lines = [
    textIn(event.resume, context),
    '',
    ...eventRows(event, context).map(({ label, value }) => `${label}${ui.colon}${value}`),
    ...(event.debut !== undefined && event.fin === undefined ? [programme.endUnknown] : []),
    '',
    ...[...documents].map((document) => foot.source(shortSourceTitle(document, context))),
    foot.checked(plainDate(event.verifieLe, context)),
  ];
  return {
    title: typeset(nameOf(event, context), language),
    place: typeset(placeOf(event, context, true), language),
    description: lines.map((line) => typeset(line, language)).join('\n'),
  };
}
