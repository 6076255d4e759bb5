import type { Language } from '../conversation/session';
import type { EntryOf, Knowledge } from '../knowledge/knowledge';
import { periodOf } from '../knowledge/requests';
import { nameOf } from './entry-name';
import type { Row } from './page';
import { enumerate, type PageContext, shortSourceTitle, textIn } from './page-context';
import { phraseBooks } from './phrases/phrase-books';
import { typeset } from './typography';
import { longDate, periodText, timeText, departementText, plainDate } from './when-and-where';

type Evenement = EntryOf<'evenement'>;

/** The hour, or the part of the day where the sources print no hour; undefined when they print neither. */
function timeOf({ debut, fin, moment }: Evenement, { phrases: { programme, dates } }: PageContext): string | undefined {
  if (debut !== undefined) return programme.times(timeText(debut), fin && timeText(fin));
  return moment && dates.moments[moment];
}

/** Where it takes place: venue, town and département, with the street where `full`. */
function placeOf({ enLigne, lieu }: Evenement, context: PageContext, full: boolean): string {
  const { programme } = context.phrases;
  if (!lieu) return programme.online;
  const town = full && lieu.codePostal !== undefined ? `${lieu.codePostal} ${lieu.ville}` : lieu.ville;
  const street = full && lieu.adresse !== undefined ? [lieu.adresse] : [];
  const venue = lieu.nom === undefined ? [] : [lieu.nom];
  const online = enLigne ? [programme.online] : [];
  return [...venue, ...street, town, departementText(lieu.departement, context), ...online].join(', ');
}

function audienceOf({ publics }: Evenement, { phrases: { terms, lists } }: PageContext): string | undefined {
  if (publics === 'inconnu') return undefined;
  return enumerate(publics, lists.and, (audience) => terms.audience[audience]);
}

/** Hour, place and audience in one line; what the sources do not say is left out. */
export function eventLine(event: Evenement, context: PageContext): string {
  const audience = audienceOf(event, context);
  return [
    timeOf(event, context),
    placeOf(event, context, false),
    audience && context.phrases.programme.audience(audience),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** When, where and for whom, field by field; what the sources do not say is said to be missing. */
export function eventRows(event: Evenement, context: PageContext): Row[] {
  const { programme } = context.phrases;
  const { from, to } = periodOf(event);
  return [
    { label: programme.date, value: from === to ? longDate(from, context) : periodText({ from, to }, context) },
    { label: programme.time, value: timeOf(event, context) ?? programme.timeUnknown },
    { label: programme.place, value: placeOf(event, context, true) },
    { label: programme.audienceLabel, value: audienceOf(event, context) ?? programme.audienceUnknown },
  ];
}

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
