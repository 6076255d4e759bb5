import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import type { Period, Place } from '../answering/answer';
import { UnreachableCaseError } from '../errors';
import type { Departement } from '../knowledge/schemas/common';
import { enumerate, type PageContext } from './page-context';

// Dates are civil days of the programme, not instants: they are read and written in the same zone, whichever it is.
const write = (date: string, pattern: string, { phrases }: PageContext): string =>
  format(parseISO(date), pattern, { locale: phrases.dates.locale });

/** "mercredi 6 mai 2026". */
export const longDate = (date: string, context: PageContext): string => write(date, 'EEEE d MMMM yyyy', context);

/** "6 mai 2026". */
export const plainDate = (date: string, context: PageContext): string => write(date, 'd MMMM yyyy', context);

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

/** "8:30" for "08:30". */
export const timeText = (time: string): string => time.replace(/^0/, '');

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
