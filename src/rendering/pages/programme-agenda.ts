import { periodOf } from '../../knowledge/requests';
import type { ProgrammeAnswer } from '../../answering/answer';
import type { EntryOf } from '../../knowledge/knowledge';
import { longDate, periodText } from '../dates';
import { capitalised, nameOf } from '../entry-name';
import type { Block } from '../page';
import type { PageContext } from '../page-context';
import { eventLine } from './event-words';

type Evenement = EntryOf<'evenement'>;

/** Whether an event is on all the days of the edition, rather than on one day or some. */
export const isOfWeek = (event: Evenement, { edition }: EntryOf<'sujet'>): boolean => {
  const { from, to } = periodOf(event);
  return from !== to && from <= (edition?.du ?? from) && to >= (edition?.au ?? to);
};

/** The events of a list under their day, hour by hour; those of several days come after, under a heading of their own. */
export function agendaBlocks({ events, edition }: ProgrammeAnswer, context: PageContext): Block[] {
  const { programme } = context.phrases;
  const periods = [...new Set(events.map(keyOf))].sort(
    (a, b) => Number(isLong(a)) - Number(isLong(b)) || compare(a, b),
  );
  return periods.flatMap((period): Block[] => {
    const ofPeriod = events.filter((event) => keyOf(event) === period).sort((a, b) => compare(startOf(a), startOf(b)));
    const [first] = ofPeriod;
    if (!first) return [];
    const { from, to } = periodOf(first);
    const heading =
      from === to
        ? longDate(from, context)
        : isOfWeek(first, edition)
          ? programme.wholeWeekHeading
          : programme.severalDays(periodText({ from, to }, context));
    return [
      { kind: 'heading', level: 2, text: capitalised(heading) },
      {
        kind: 'items',
        items: ofPeriod.map((event) => ({ title: nameOf(event, context), detail: eventLine(event, context) })),
      },
    ];
  });
}

const keyOf = (event: Evenement): string => Object.values(periodOf(event)).join(' ');

const isLong = (period: string): boolean => new Set(period.split(' ')).size > 1;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where only the part of the day is printed, the event takes its place in the day by it; without either it comes last. */
const startsOfMoments = { matin: '08:00', journee: '08:00', 'apres-midi': '13:00' };
const startOf = ({ debut, moment }: Evenement): string => debut ?? (moment ? startsOfMoments[moment] : '24:00');
