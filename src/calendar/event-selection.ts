import { z } from 'zod';
import type { CivilDate } from '../knowledge/civil-date';
import { entriesOf, findEntry, type EntryOf, type Knowledge } from '../knowledge/knowledge';
import { periodOf } from '../knowledge/requests';
import { entryIdSchema, isoDateSchema, type Bilingual } from '../knowledge/schemas/common';

type Evenement = EntryOf<'evenement'>;
type Language = keyof Bilingual;

/** Events that one address may name: the Semaine announces 27. */
const MAX_IDS = 100;

/** As long as a path may be for the router: the longest id of the content has 40 characters. */
const MAX_ID_LENGTH = 100;

/** The addresses that a calendar is served at, as restify writes routes: a selection, and one event. */
export const calendarRoutes = ['/calendrier.ics', '/calendrier/:id.ics'] as const;

/** What an address asks for: the events named, else those of a day, else all of them. */
const querySchema = z.object({
  ids: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(entryIdSchema.max(MAX_ID_LENGTH)).max(MAX_IDS))
    .optional(),
  jour: isoDateSchema.optional(),
  lang: z.enum(['fr', 'en']).catch('fr'),
});

export type Selection =
  | { readonly kind: 'events'; readonly events: readonly Evenement[]; readonly language: Language }
  /** An event that is not known, or a day without events. */
  | { readonly kind: 'unknown'; readonly language: Language }
  | { readonly kind: 'malformed' };

/** The events that the parameters of an address ask for; one event is asked for as `ids`. */
export function readSelection(parameters: Readonly<Partial<Record<string, string>>>, knowledge: Knowledge): Selection {
  const query = querySchema.safeParse(parameters);
  if (!query.success) return { kind: 'malformed' };
  const { ids, jour, lang: language } = query.data;
  const events = ids ? eventsNamed([...new Set(ids)], knowledge) : eventsOn(jour, knowledge);
  return events.length > 0 ? { kind: 'events', events, language } : { kind: 'unknown', language };
}

/**
 * The address of one event or more, from the root of the bot. It holds ids or a day, hence nothing of who asks, and works for
 * as long as the content has these events. The shortest form is taken: a text prints it in full.
 */
export function selectionPath(events: readonly Evenement[], language: Language, knowledge: Knowledge): string {
  const [first, ...others] = events;
  const lang = language === 'fr' ? [] : [`lang=${language}`];
  if (first && others.length === 0) return withQuery(`/calendrier/${first.id}.ics`, lang);
  return withQuery('/calendrier.ics', [...selectionQuery(events, knowledge), ...lang]);
}

function selectionQuery(events: readonly Evenement[], knowledge: Knowledge): string[] {
  const are = (others: readonly Evenement[]): boolean =>
    others.length === events.length && others.every(({ id }) => events.some((event) => event.id === id));
  if (are(eventsOn(undefined, knowledge))) return [];
  // Of a day's events, those of several days began before it or on it.
  const day = events.map((event) => periodOf(event).from).reduce((a, b) => (a > b ? a : b));
  return are(eventsOn(day, knowledge)) ? [`jour=${day}`] : [`ids=${events.map(({ id }) => id).join(',')}`];
}

const withQuery = (path: string, query: readonly string[]): string =>
  query.length === 0 ? path : `${path}?${query.join('&')}`;

/** The events under these ids; none as soon as one is not known, rather than some without a word of the others. */
function eventsNamed(ids: readonly string[], knowledge: Knowledge): Evenement[] {
  const events = ids.flatMap((id) => findEntry(knowledge, 'evenement', id) ?? []);
  return events.length === ids.length ? events : [];
}

const eventsOn = (day: CivilDate | undefined, knowledge: Knowledge): Evenement[] =>
  entriesOf(knowledge, 'evenement').filter((event) => {
    const { from, to } = periodOf(event);
    return day === undefined || (from <= day && day <= to);
  });
