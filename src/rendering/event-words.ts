import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import type { Period, Place } from '../answering/answer';
import type { Language } from '../conversation/session';
import { UnreachableCaseError } from '../errors';
import type { EntryOf, Knowledge } from '../knowledge/knowledge';
import { periodOf, type ProgrammeRequest } from '../knowledge/query';
import type { Departement } from '../knowledge/schemas/common';
import { nameOf } from './entry-name';
import { enumerate, type PageContext, type Row, shortSourceTitle, textIn } from './page';
import { phraseBooks } from './phrases/phrase-books';
import { typeset } from './typography';

// Dates are civil days of the programme, not instants: they are read and written in the same zone, whichever it is.
const write = (date: string, pattern: string, { phrases }: PageContext): string =>
  phrases.dates.written(format(parseISO(date), pattern, { locale: phrases.dates.locale }));

/** "mercredi 6 mai 2026". */
export const longDate = (date: string, context: PageContext): string => write(date, 'EEEE d MMMM yyyy', context);

/** "6 mai 2026". */
export const plainDate = (date: string, context: PageContext): string => write(date, 'd MMMM yyyy', context);

/** "mer. 6", short enough for a quarter of a phone. */
export const tabDay = (date: string, context: PageContext): string => write(date, 'EEE d', context);

/** "mercredi". */
export const weekdayOf = (date: string, context: PageContext): string => write(date, 'EEEE', context);

/** "le mercredi 6 mai 2026", "les 4 et 7 mai 2026", or "du 4 au 7 mai 2026" with what both ends share said once. */
export function periodText({ from, to, days }: Period, context: PageContext): string {
  const { dates } = context.phrases;
  if (days) return dates.onEach(daysText(days, context));
  if (from === to) return dates.on(longDate(from, context));
  const shared = from.slice(0, 7) === to.slice(0, 7) ? 'd' : from.slice(0, 4) === to.slice(0, 4) ? 'd MMMM' : undefined;
  const start = shared === undefined ? plainDate(from, context) : write(from, shared, context);
  return dates.fromTo(start, plainDate(to, context));
}

/** "4, 5 et 7 mai 2026" for days of one month, else each day in full. */
export function daysText(days: readonly string[], context: PageContext): string {
  const sameMonth = new Set(days.map((day) => day.slice(0, 7))).size === 1;
  const written = days.map((day, index) =>
    sameMonth && index < days.length - 1 ? write(day, 'd', context) : plainDate(day, context),
  );
  return enumerate(written, context.phrases.lists.and);
}

/** What a programme is narrowed to beside its days, each filter in words: where, for whom, online. */
export const filterTexts = ({ place, audience, online }: ProgrammeRequest, context: PageContext): string[] => {
  const { programme, terms } = context.phrases;
  return [
    ...(place ? [placeText(place, context)] : []),
    ...(audience ? [programme.audience(terms.audience[audience])] : []),
    ...(online ? [programme.online] : []),
  ];
};

/** "dans l'Oise", "à Liévin": a place with its preposition. */
export function placeText(place: Place, { phrases: { terms, lists } }: PageContext): string {
  switch (place.kind) {
    case 'town':
      return terms.inTown(place.name);
    case 'departement':
      return terms.inDepartement[place.code];
    case 'departements':
      return enumerate(place.codes, lists.and, (code) => terms.inDepartement[code]);
    case 'academie':
      return terms.inAcademie[place.academie];
    case 'region':
      return terms.inRegion;
    default:
      throw new UnreachableCaseError(place);
  }
}

/** "Oise (60)". */
export const departementText = (code: Departement, { phrases: { terms, fiche } }: PageContext): string =>
  fiche.departementValue(terms.departement[code], code);

type Evenement = EntryOf<'evenement'>;

/** The hour, or the part of the day where the sources print no hour; undefined when they print neither. */
function timeOf({ debut, fin, moment }: Evenement, { phrases: { programme, dates } }: PageContext): string | undefined {
  if (debut !== undefined) return programme.times(dates.hour(debut), fin && dates.hour(fin));
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

/** Hour and town in one short line; the audience where there is room for it. */
export function eventShortLine(event: Evenement, isRoom: boolean, context: PageContext): string {
  const { programme } = context.phrases;
  const audience = isRoom ? audienceOf(event, context) : undefined;
  return [
    timeOf(event, context),
    event.lieu ? programme.town(event.lieu.ville, event.lieu.departement) : programme.online,
    audience && programme.audience(audience),
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
