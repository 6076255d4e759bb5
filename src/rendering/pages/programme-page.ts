import { periodOf } from '../../knowledge/requests';
import type { ProgrammeAnswer } from '../../answering/answer';
import { entriesOf, type EntryOf } from '../../knowledge/knowledge';
import { daysText, periodText, plainDate, weekdayOf } from '../dates';
import { nameOf, openChoice } from '../entry-name';
import type { Block, Page, Way } from '../page';
import { textIn, type PageContext } from '../page-context';
import { eventRows } from './event-words';
import { otherFactBlocks } from './fact-blocks';
import { footBlocks, sourceBlock } from './foot-blocks';
import { agendaBlocks, isOfWeek } from './programme-agenda';
import { isWholeProgramme, requestText, whenText } from './programme-words';
import { calendarWays, contactChoices, sayChoice } from './ways';

/** What is on, day by day; or, where nothing is, when the Semaine is and how to go on. */
export function programmePage(answer: ProgrammeAnswer, context: PageContext): Page {
  if (answer.single) return singlePage(answer, answer.single, context);
  const { programme } = context.phrases;
  const title = programme.title(nameOf(answer.edition, context), requestText(answer, context));
  const head: Block[] = [
    { kind: 'heading', level: 1, text: title },
    ...weekdayBlocks(answer, context),
    ...(answer.time === 'during' && !answer.outside ? [] : [paragraph(whenText(answer, context))]),
  ];
  if (answer.outside)
    return { summary: whenText(answer, context), blocks: [...head, ...outsideBlocks(answer, context)] };

  const tail = [...onlineBlocks(answer, context), ...partialBlocks(answer, context)];
  if (answer.events.length === 0) {
    const text = programme.empty(requestText(answer, context));
    return {
      summary: text,
      blocks: [...head, paragraph(text), ...tail, paragraph(programme.emptyHint), waysBlock(otherWays(context))],
    };
  }
  const ways = [...calendarWays(answer.events, context), ...(isWholeProgramme(answer) ? [] : otherWays(context))];
  const ofWeek = answer.events.filter((event) => isOfWeek(event, answer.edition)).length;
  const count = programme.count(answer.events.length, ofWeek);
  return {
    summary: programme.summary(title, count),
    blocks: [
      ...head,
      paragraph(count),
      ...partialBlocks(answer, context),
      ...agendaBlocks(answer, context),
      ...onlineBlocks(answer, context),
      ...sourceBlocks(answer.events, context),
      ...(ways.length > 0 ? [waysBlock(ways)] : []),
    ],
  };
}

/** One event: what, when, where, for whom. */
function singlePage(answer: ProgrammeAnswer, event: EntryOf<'evenement'>, context: PageContext): Page {
  const { programme, ways } = context.phrases;
  const name = nameOf(event, context);
  return {
    summary: programme.summary(name, periodText(periodOf(event), context)),
    blocks: [
      { kind: 'heading', level: 1, text: name },
      ...weekdayBlocks(answer, context),
      paragraph(textIn(event.resume, context)),
      { kind: 'rows', rows: eventRows(event, context) },
      ...(answer.time === 'during' ? [] : [paragraph(whenText(answer, context))]),
      ...otherFactBlocks(event, [], context),
      ...footBlocks(event, context),
      waysBlock([...calendarWays([event], context), sayChoice(ways.programme)]),
    ],
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function weekdayBlocks({ request: { wrongWeekday } }: ProgrammeAnswer, context: PageContext): Block[] {
  if (!wrongWeekday) return [];
  const { date } = wrongWeekday;
  const text = context.phrases.programme.wrongWeekday(plainDate(date, context), weekdayOf(date, context));
  return [{ kind: 'paragraph', text, tone: 'attention' }];
}

function outsideBlocks({ request: { period }, edition }: ProgrammeAnswer, context: PageContext): Block[] {
  const { programme } = context.phrases;
  return [
    ...(period ? [paragraph(programme.nothingThen(periodText(period, context)))] : []),
    paragraph(programme.otherWay),
    waysBlock([sayChoice(context.phrases.ways.programme), openChoice(edition, context), ...contactChoices(context)]),
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
  return [{ kind: 'paragraph', text, tone: 'attention' }];
}

/** The documents that the events come from. */
const sourceBlocks = (events: ProgrammeAnswer['events'], context: PageContext): Block[] =>
  [...new Set(events.flatMap(({ sources }) => sources.map(({ document }) => document)))].map((document) =>
    sourceBlock(document, context),
  );

/** The whole programme, or somebody to ask. */
const otherWays = (context: PageContext): Way[] => [
  sayChoice(context.phrases.ways.programme),
  ...contactChoices(context),
];

const waysBlock = (choices: readonly Way[]): Block => ({ kind: 'actions', layout: 'buttons', choices });
