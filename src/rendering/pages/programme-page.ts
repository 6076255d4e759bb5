import type { ProgrammeAnswer } from '../../answering/answer';
import { plusDays, type CivilDate } from '../../knowledge/civil-date';
import { entriesOf, type EntryOf } from '../../knowledge/knowledge';
import { periodOf } from '../../knowledge/query';
import { nameOf, openChoice, capitalised } from '../entry-name';
import {
  eventRows,
  eventLine,
  daysText,
  filterTexts,
  periodText,
  plainDate,
  weekdayOf,
  longDate,
} from '../event-words';
import {
  buttons,
  heading,
  itemList,
  mainHeading,
  paragraph,
  rowList,
  type Block,
  type Page,
  type Way,
  BUTTONS_MAX,
  textIn,
  type PageContext,
} from '../page';
import {
  otherFactBlocks,
  footBlocks,
  sourceBlock,
  calendarWays,
  contactChoices,
  rowsInView,
  wayChoice,
} from './blocks';
import { chipsOf, editionPeriod, isOfWeek, mapWays, rowsOf, tabBlocks } from './programme-rows';

/** What is on, day by day; or, where nothing is, when the Semaine is and how to go on. */
export function programmePage(answer: ProgrammeAnswer, context: PageContext): Page {
  if (answer.single) return singlePage(answer, answer.single, context);
  const { programme } = context.phrases;
  const title = programme.title(nameOf(answer.edition, context), requestText(answer, context));
  const head: Block[] = [
    mainHeading(title),
    ...weekdayBlocks(answer, context),
    ...droppedBlocks(answer, context),
    ...(answer.time === 'during' && !answer.outside ? [] : [paragraph(whenText(answer, context))]),
  ];
  if (answer.outside)
    return { summary: whenText(answer, context), blocks: [...head, ...outsideBlocks(answer, context)] };

  const tail = [...onlineBlocks(answer, context), ...partialBlocks(answer, context)];
  if (answer.events.length === 0) {
    const text = programme.empty(requestText(answer, context));
    return {
      summary: text,
      blocks: [
        ...head,
        ...tabBlocks(answer, context),
        paragraph(text),
        ...tail,
        paragraph(programme.emptyHint),
        buttons([...chipsOf(answer, context), ...otherWays(context)].slice(0, BUTTONS_MAX)),
      ],
      whole: [...head, paragraph(text), ...tail, paragraph(programme.emptyHint), buttons(otherWays(context))],
    };
  }
  const ways = [
    ...calendarWays(notEnded(answer.events, answer.today), context),
    ...(isWholeProgramme(answer) ? [] : otherWays(context)),
  ];
  const ofWeek = answer.events.filter((event) => isOfWeek(event, answer.edition)).length;
  const count = programme.count(answer.events.length, ofWeek);
  return {
    summary: programme.summary(title, count),
    blocks: [
      ...head,
      ...tabBlocks(answer, context),
      paragraph(count),
      ...partialBlocks(answer, context),
      ...rowsInView(rowsOf(answer, context), context, [...chipsOf(answer, context), ...ways].slice(0, BUTTONS_MAX - 1)),
      ...onlineBlocks(answer, context),
    ],
    whole: [
      ...head,
      paragraph(count),
      ...partialBlocks(answer, context),
      ...agendaBlocks(answer, context),
      ...onlineBlocks(answer, context),
      ...sourceBlocks(answer.events, context),
      ...(ways.length > 0 ? [buttons(ways)] : []),
    ],
  };
}

/** What is over is no longer put into an agenda. */
const notEnded = (events: readonly Evenement[], today: CivilDate): Evenement[] =>
  events.filter((event) => periodOf(event).to >= today);

/** One event: what, when, where, for whom. */
function singlePage(answer: ProgrammeAnswer, event: EntryOf<'evenement'>, context: PageContext): Page {
  const { programme } = context.phrases;
  const name = nameOf(event, context);
  return {
    summary: programme.summary(name, periodText(periodOf(event), context)),
    blocks: [
      mainHeading(name),
      ...weekdayBlocks(answer, context),
      paragraph(textIn(event.resume, context)),
      rowList(eventRows(event, context)),
      ...(answer.time === 'during' ? [] : [paragraph(whenText(answer, context))]),
      ...otherFactBlocks(event, [], context),
      ...footBlocks(event, context),
      buttons([
        ...calendarWays(notEnded([event], answer.today), context),
        ...mapWays(event, context),
        wayChoice('programme', context),
      ]),
    ],
  };
}

function weekdayBlocks({ request: { wrongWeekday } }: ProgrammeAnswer, context: PageContext): Block[] {
  if (!wrongWeekday) return [];
  const { date } = wrongWeekday;
  const text = context.phrases.programme.wrongWeekday(plainDate(date, context), weekdayOf(date, context));
  return [paragraph(text, 'attention')];
}

/** What was asked for before and is asked for no more, since nothing would be left. */
function droppedBlocks({ dropped }: ProgrammeAnswer, context: PageContext): Block[] {
  if (!dropped) return [];
  const days = dropped.period ? [periodText(dropped.period, context)] : [];
  return [paragraph(context.phrases.programme.dropped([...days, ...filterTexts(dropped, context)].join(', ')))];
}

function outsideBlocks({ request: { period }, edition }: ProgrammeAnswer, context: PageContext): Block[] {
  const { programme } = context.phrases;
  return [
    ...(period ? [paragraph(programme.nothingThen(periodText(period, context)))] : []),
    paragraph(programme.otherWay),
    buttons([wayChoice('programme', context), openChoice(edition, context), ...contactChoices(context)]),
  ];
}

function onlineBlocks({ alsoOnline }: ProgrammeAnswer, context: PageContext): Block[] {
  return alsoOnline.length === 0 ? [] : [paragraph(context.phrases.programme.alsoOnline(alsoOnline.length))];
}

/** Says that the list of those days is partial, and why. */
function partialBlocks({ partialDays, edition }: ProgrammeAnswer, context: PageContext): Block[] {
  const period = edition.edition;
  if (partialDays.length === 0 || !period) return [];
  const legible = entriesOf(context.knowledge, 'evenement').filter((event) => event.edition === edition.id).length;
  const lost = period.joursPartiels;
  const text = context.phrases.programme.partial(
    legible,
    period.tempsFortsAnnonces,
    daysText(lost, context),
    lost.length,
    partialDays.length,
  );
  return [paragraph(text, 'attention')];
}

/** The documents that the events come from. */
const sourceBlocks = (events: ProgrammeAnswer['events'], context: PageContext): Block[] =>
  [...new Set(events.flatMap(({ sources }) => sources.map(({ document }) => document)))].map((document) =>
    sourceBlock(document, context),
  );

/** The whole programme, or somebody to ask. */
const otherWays = (context: PageContext): Way[] => [wayChoice('programme', context), ...contactChoices(context)];

type Evenement = EntryOf<'evenement'>;

/** The events of a list under their day, hour by hour; those of several days come after, under a heading of their own. */
function agendaBlocks({ events, edition }: ProgrammeAnswer, context: PageContext): Block[] {
  const { programme } = context.phrases;
  const periods = [...new Set(events.map(keyOf))].sort(
    (a, b) => Number(isLong(a)) - Number(isLong(b)) || compare(a, b),
  );
  return periods.flatMap((period): Block[] => {
    const ofPeriod = events.filter((event) => keyOf(event) === period).sort((a, b) => compare(startOf(a), startOf(b)));
    const [first] = ofPeriod;
    if (!first) return [];
    const { from, to } = periodOf(first);
    const title =
      from === to
        ? longDate(from, context)
        : isOfWeek(first, edition)
          ? programme.wholeWeekHeading
          : programme.severalDays(periodText({ from, to }, context));
    return [
      heading(capitalised(title)),
      itemList(ofPeriod.map((event) => ({ title: nameOf(event, context), detail: eventLine(event, context) }))),
    ];
  });
}

const keyOf = (event: Evenement): string => Object.values(periodOf(event)).join(' ');

const isLong = (period: string): boolean => new Set(period.split(' ')).size > 1;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where only the part of the day is printed, the event takes its place in the day by it; without either it comes last. */
const startsOfMoments = { matin: '08:00', journee: '08:00', 'apres-midi': '13:00' };
const startOf = ({ debut, moment }: Evenement): string => debut ?? (moment ? startsOfMoments[moment] : '24:00');

/** When the Semaine was, is or will be. */
const whenText = (answer: ProgrammeAnswer, context: PageContext): string =>
  context.phrases.programme.when[answer.time](periodText(editionPeriod(answer), context));

/** The request in words: when, where, for whom. */
const requestText = (answer: ProgrammeAnswer, context: PageContext): string =>
  [dayText(answer, context), ...filterTexts(answer.request, context)].join(', ');

/** Whether all the days of the edition were asked for. */
function isWholeEdition(answer: ProgrammeAnswer): boolean {
  const whole = editionPeriod(answer);
  const { from, to, days } = answer.request.period ?? whole;
  return from === whole.from && to === whole.to && days === undefined;
}

function dayText(answer: ProgrammeAnswer, context: PageContext): string {
  const { programme, dates } = context.phrases;
  const whole = editionPeriod(answer);
  const period = answer.request.period ?? whole;
  const { from, to } = period;
  if (isWholeEdition(answer)) return programme.wholeWeek(periodText(whole, context));
  if (from !== to) return periodText(period, context);
  if (from === answer.today) return dates.today(longDate(from, context));
  if (from === plusDays(answer.today, 1)) return dates.tomorrow(longDate(from, context));
  return periodText(period, context);
}

/** Whether the whole programme was asked for, without place or audience. */
function isWholeProgramme(answer: ProgrammeAnswer): boolean {
  const { place, audience, online } = answer.request;
  return isWholeEdition(answer) && [place, audience, online].every((narrower) => narrower === undefined);
}
