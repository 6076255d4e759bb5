import type { Period, ProgrammeAnswer } from '../../answering/answer';
import type { EntryOf } from '../../knowledge/knowledge';
import { periodOf, type ProgrammeRequest } from '../../knowledge/query';
import { nameOf } from '../entry-name';
import { eventShortLine, periodText, placeText, tabDay } from '../event-words';
import type { Block, Choice, Item, PageContext, Way } from '../page';

type Evenement = EntryOf<'evenement'>;

/** The days of the edition, each with its events: another day is one press away. */
export function tabBlocks({ request, perDay = [] }: ProgrammeAnswer, context: PageContext): Block[] {
  if (perDay.length === 0) return [];
  const tabs = perDay.map(({ day, count }) => ({
    label: tabDay(day, context),
    count,
    selected: request.period?.from === day && request.period.to === day,
    action: { kind: 'programme' as const, request: buttonRequest({ ...request, period: { from: day, to: day } }) },
  }));
  return [{ kind: 'tabs', tabs }];
}

/** What a button carries of a request: without the remark on a wrong weekday, which was said. */
const buttonRequest = ({ period, place, audience, online }: ProgrammeRequest): ProgrammeRequest =>
  JSON.parse(
    JSON.stringify({ period: period && { from: period.from, to: period.to }, place, audience, online }),
  ) as ProgrammeRequest;

/** The filters of the request, each of which one press takes away. */
export function chipsOf({ request }: ProgrammeAnswer, context: PageContext): Choice[] {
  const { programme, terms } = context.phrases;
  const { place, audience, online } = request;
  const chip = (label: string, without: keyof ProgrammeRequest): Choice => ({
    label: programme.removeFilter(label),
    action: { kind: 'programme', request: buttonRequest({ ...request, [without]: undefined }) },
  });
  return [
    ...(place ? [chip(placeText(place, context), 'place')] : []),
    ...(audience ? [chip(programme.audience(terms.audience[audience]), 'audience')] : []),
    ...(online ? [chip(programme.online, 'online')] : []),
  ];
}

/** Events of a list that say whom they are for: a longer one would not fit a card. */
const AUDIENCES_MAX = 10;

/** Every event as a row to press, in the order of the days; with several days asked for, each says its own. */
export function rowsOf(answer: ProgrammeAnswer, context: PageContext): Item[] {
  const { from, to } = answer.request.period ?? editionPeriod(answer);
  const isRoom = answer.events.length <= AUDIENCES_MAX;
  return answer.events.map((event) => {
    const period = periodOf(event);
    const isDaySaid = from !== to || period.from !== period.to;
    return {
      title: nameOf(event, context),
      detail: [...(isDaySaid ? [dayOf(event, answer, context)] : []), eventShortLine(event, isRoom, context)].join(
        ' · ',
      ),
      action: { kind: 'open', entry: event.id },
    };
  });
}

function dayOf(event: Evenement, { edition }: ProgrammeAnswer, context: PageContext): string {
  const { from, to } = periodOf(event);
  if (from === to) return tabDay(from, context);
  return isOfWeek(event, edition)
    ? context.phrases.programme.wholeWeekHeading.toLowerCase()
    : periodText({ from, to }, context);
}

/** Where the event is, on a map of the browser's. */
export function mapWays({ lieu }: Evenement, { phrases }: PageContext): Way[] {
  if (!lieu) return [];
  const where = [lieu.adresse ?? lieu.nom, lieu.codePostal, lieu.ville].filter(Boolean).join(', ');
  return [{ label: phrases.ways.map, action: { kind: 'address', url: `${MAP_SEARCH}${encodeURIComponent(where)}` } }];
}

/** OpenStreetMap finds an address without an account and without a key. */
const MAP_SEARCH = 'https://www.openstreetmap.org/search?query=';

/** Whether an event is on all the days of the edition, rather than on one day or some. */
export const isOfWeek = (event: Evenement, { edition }: EntryOf<'sujet'>): boolean => {
  const { from, to } = periodOf(event);
  return from !== to && from <= (edition?.du ?? from) && to >= (edition?.au ?? to);
};

export const editionPeriod = ({ edition, today }: ProgrammeAnswer): Period => ({
  from: edition.edition?.du ?? today,
  to: edition.edition?.au ?? today,
});
