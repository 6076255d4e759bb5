import { plusDays, type CivilDate } from '../../knowledge/civil-date';
import { entriesOf, findEntry, type EntryOf, type Knowledge } from '../../knowledge/knowledge';
import {
  isWithin,
  periodOf,
  programmeFilters,
  type Period,
  type ProgrammeFilter,
  type ProgrammeRequest,
} from '../../knowledge/query';
import type { EditionPeriod } from '../../knowledge/schemas/entries';
import type { Found, ProgrammeAnswer } from '../answer';

type Event = EntryOf<'evenement'>;

/** The edition of the Semaine that the knowledge base describes; undefined when it describes none. */
export const currentEdition = (knowledge: Knowledge): (EntryOf<'sujet'> & { edition: EditionPeriod }) | undefined =>
  entriesOf(knowledge, 'sujet').find(
    (sujet): sujet is EntryOf<'sujet'> & { edition: EditionPeriod } => sujet.edition !== undefined,
  );

const overlaps = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to;

/** Whether a period has one of the days that are asked for: of all, or of those that are named one by one. */
const isAsked = (period: Period, asked: Period): boolean =>
  asked.days?.some((day) => overlaps(period, { from: day, to: day })) ?? overlaps(period, asked);

/** The days from the first to the last; an edition has a handful. */
function daysOf({ from, to }: Period): CivilDate[] {
  const days = [from];
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) days.push(day);
  return days;
}

/** Events of one day in the order of the day, those of the whole week last. */
const inOrder = (a: Event, b: Event): number =>
  Number(a.du !== undefined) - Number(b.du !== undefined) ||
  periodOf(a).from.localeCompare(periodOf(b).from) ||
  (a.debut ?? '99').localeCompare(b.debut ?? '99') ||
  Number(a.enLigne) - Number(b.enLigne) ||
  a.id.localeCompare(b.id);

/**
 * The events that a request asks for: an event of several days belongs to each of them. With a place asked for, online
 * events are kept apart (domain contract, section 8). Days outside of the edition have no event.
 *
 * @param event id of the one event that the question is about, if it names one
 * @param carried filters of the turn before: what exists is not denied for their sake, they are given up one by one
 */
export function findProgramme(
  knowledge: Knowledge,
  request: ProgrammeRequest,
  today: CivilDate,
  event?: string,
  carried: readonly ProgrammeFilter[] = [],
): Found<ProgrammeAnswer> | undefined {
  const found = findRequested(knowledge, request, today, event);
  const held = programmeFilters.filter((filter) => carried.includes(filter) && request[filter] !== undefined);
  if (!found || found.outside || found.events.length > 0 || held.length === 0) return found;
  for (const filters of [...held.map((filter) => [filter]), held]) {
    const isDropped = (name: string): boolean => filters.some((filter) => filter === name);
    const dropped = pick(request, isDropped);
    const left = pick(request, (name) => !isDropped(name));
    const wider = findRequested(knowledge, left, today);
    if (wider && wider.events.length > 0) return { ...wider, dropped };
  }
  return found;
}

const pick = (request: ProgrammeRequest, isPicked: (name: string) => boolean): ProgrammeRequest =>
  Object.fromEntries(Object.entries(request).filter(([name]) => isPicked(name)));

function findRequested(
  knowledge: Knowledge,
  request: ProgrammeRequest,
  today: CivilDate,
  event?: string,
): Found<ProgrammeAnswer> | undefined {
  const sujet = currentEdition(knowledge);
  if (!sujet) return undefined;
  const edition: Period = { from: sujet.edition.du, to: sujet.edition.au };
  const single = event === undefined ? undefined : findEntry(knowledge, 'evenement', event);
  const base = {
    kind: 'programme' as const,
    intent: 'programme' as const,
    opens: { kind: 'programme' as const, request, ...(single && { event: single.id }) },
    request,
    edition: sujet,
    today,
    time: today < edition.from ? ('before' as const) : today > edition.to ? ('after' as const) : ('during' as const),
  };
  if (single)
    return { ...base, ids: [single.id], outside: false, single, events: [single], alsoOnline: [], partialDays: [] };

  const asked = request.period ?? edition;
  if (!isAsked(edition, asked)) return { ...base, ids: [], outside: true, events: [], alsoOnline: [], partialDays: [] };

  const ofEdition = entriesOf(knowledge, 'evenement')
    .filter((one) => one.edition === sujet.id)
    .filter(({ publics }) => request.audience === undefined || publics.includes(request.audience))
    .filter(({ enLigne }) => !request.online || enLigne)
    .sort(inOrder);
  const { place } = request;
  const isHere = ({ lieu }: Event): boolean => place === undefined || (lieu !== undefined && isWithin(lieu, place));
  const matching = ofEdition.filter((one) => isAsked(periodOf(one), asked));
  const here = matching.filter(isHere);
  const countOn = (day: CivilDate): number =>
    ofEdition.filter((one) => isHere(one) && isAsked(periodOf(one), { from: day, to: day })).length;
  return {
    ...base,
    ids: here.map(({ id }) => id),
    outside: false,
    events: here,
    alsoOnline: place === undefined ? [] : matching.filter(({ enLigne }) => enLigne),
    partialDays: sujet.edition.joursPartiels.filter((day) => isAsked({ from: day, to: day }, asked)),
    perDay: daysOf(edition).map((day) => ({ day, count: countOn(day) })),
  };
}
