import type { LegalReminder, OrientationAnswer } from '../../answering/orientation/orientation-answer';
import type { DispositifVerdict } from '../../answering/orientation/judge-dispositifs';
import type { Action } from '../../conversation/incoming';
import { firstLine, shortNameOf, capitalised } from '../entry-name';
import {
  BUTTONS_MAX,
  buttons,
  enumerate,
  fetched,
  heading,
  mainHeading,
  paragraph,
  pressableLines,
  textIn,
  type Block,
  type Choice,
  type PageContext,
} from '../page';
import { questionButtons } from '../page-to-card';
import { isAskable, knownFields, profileText, valueText } from '../pupil-words';
import { wayChoice, factOf } from './blocks';
import { focusBlocks, shortReason, tileReason } from './verdict-lines';
import { whyPage } from './why-page';

/** Dispositifs that are looked at first: with more, the question is off the screen of a phone. */
const FIRST_MAX = 3;

/** What of an orientation is on its card: the first to look at, or the part that was asked for. */
export function viewBlocks(answer: OrientationAnswer, question: readonly Block[], context: PageContext): Block[] {
  const { view } = answer;
  switch (view?.kind) {
    case 'others':
      return othersBlocks(answer, context);
    case 'closed':
      return closedBlocks(answer, context);
    case 'changes':
      return changeBlocks(answer, context);
    case 'reasons': {
      const judged = answer.verdicts.find(({ dispositif }) => dispositif.id === view.dispositif);
      return judged ? reasonBlocks(judged, answer, context) : firstBlocks(answer, question, context);
    }
    case undefined:
      return firstBlocks(answer, question, context);
  }
}

type View = Extract<Action, { kind: 'view' }>;

const viewAction = (view: View['view'], { dossier }: PageContext, dispositif?: string): View => ({
  kind: 'view',
  dossier,
  view,
  ...(dispositif !== undefined && { dispositif }),
});

/** What was understood, the first to look at, and the one question or the next step. */
function firstBlocks(answer: OrientationAnswer, question: readonly Block[], context: PageContext): Block[] {
  const { verdicts, reminder } = answer;
  const words = context.phrases.orientation;
  return [
    mainHeading(words.first(firstOf(answer).length)),
    ...understoodLine(answer, context),
    ...focusBlocks(answer, context),
    ...tiles(answer, context),
    ...(openOf(verdicts).length === 0 ? [paragraph(words.noneOpen, 'attention')] : []),
    ...reminderBlocks(reminder, context),
    ...(question.length > 0 ? question : [paragraph(words.settled, 'subtle')]),
    waysOn(answer, question[0], context),
  ];
}

const openOf = (verdicts: readonly DispositifVerdict[]): DispositifVerdict[] =>
  verdicts.filter(({ verdict }) => verdict !== 'non');

/** Those that were asked about have their verdict above: they are no tiles, and leave room for fewer. */
export function firstOf({ verdicts, focus = [] }: OrientationAnswer): DispositifVerdict[] {
  return openOf(verdicts)
    .filter(({ dispositif }) => !focus.includes(dispositif.id))
    .slice(0, Math.max(1, FIRST_MAX - focus.length));
}

/** What was understood, in one line that opens on a way to correct each part of it. */
function understoodLine({ profile }: OrientationAnswer, context: PageContext): Block[] {
  const line = profileText(profile, context.phrases);
  const label = context.phrases.orientation.understood(line);
  return line === '' ? [] : [pressableLines([{ label, action: viewAction('changes', context) }])];
}

/** What to look at first, each as large as a thumb. */
export const tiles = (answer: OrientationAnswer, context: PageContext): Block[] =>
  firstOf(answer).map((judged) => tile(judged, answer, context));

function tile(judged: DispositifVerdict, answer: OrientationAnswer, context: PageContext): Block {
  const { dispositif, verdict } = judged;
  const entry = { kind: 'dispositif' as const, ...dispositif };
  const { tile: words } = context.phrases.orientation;
  return {
    kind: 'tile',
    title: words.title(shortNameOf(entry, context), words.verdict[verdict]),
    lines: [
      dispositif.enBref ? textIn(dispositif.enBref.quoi, context) : firstLine(textIn(dispositif.resume, context)),
      practicalLine(judged, answer, context),
      tileReason(judged, answer.profile, context),
    ].filter((line) => line !== ''),
    action: viewAction('reasons', context, dispositif.id),
  };
}

/** How long, where, and who decides: what no document says is said to be so. */
function practicalLine({ dispositif }: DispositifVerdict, { nearby }: OrientationAnswer, context: PageContext): string {
  const { tile: words } = context.phrases.orientation;
  const entry = { kind: 'dispositif' as const, ...dispositif };
  const duree = factOf(entry, 'duree');
  const duration = duree && shortDuration([duree[context.language]].flat()[0] ?? '');
  const decides = dispositif.enBref?.quiDecide && textIn(dispositif.enBref.quiDecide, context);
  const place = nearby.find((structure) => structure.dispositif === dispositif.id);
  const where = place ? [words.near(place.ville, place.departement)] : [];
  if (duration === undefined && decides === undefined) return [...where, words.nothingSaid].join(words.apart);
  return [
    duration === undefined ? words.noDuration : words.duration(duration),
    ...where,
    decides === undefined ? words.noDecision : words.decides(decides),
  ].join(words.apart);
}

/** Longest duration that a tile says whole: half a line of a phone. */
const DURATION_CHARS = 40;

/** "De 6 à 8 semaines." as it stands in a line; of a longer one, what comes before its first comma. */
function shortDuration(text: string): string {
  const plain = text.replace(/\.$/, '');
  const said = plain.length <= DURATION_CHARS ? plain : (plain.split(/\s*[,;:(]/)[0] ?? plain);
  return said.charAt(0).toLowerCase() + said.slice(1);
}

/** The duty that still holds, with whom to call, in one line. */
export function reminderBlocks(reminder: LegalReminder | undefined, context: PageContext): Block[] {
  if (!reminder) return [];
  const { orientation, lists } = context.phrases;
  const call = enumerate(reminder.call, lists.and, (acteur) => acteur.sigle ?? shortNameOf(acteur, context));
  return [paragraph(orientation.shortReminder[reminder.duty](call))];
}

/** The other parts of the answer: as many in view as there is room for beside the answers to the question. */
function waysOn(answer: OrientationAnswer, question: Block | undefined, context: PageContext): Block {
  const { orientation: words, ways } = context.phrases;
  const others = othersOf(answer).length;
  const closed = answer.verdicts.length - openOf(answer.verdicts).length;
  const choices: Choice[] = [
    ...(question ? [] : [wayChoice('human', context)]),
    ...(others > 0 ? [{ label: words.seeOthers(others), action: viewAction('others', context) }] : []),
    ...(closed > 0 ? [{ label: words.seeClosed(closed), action: viewAction('closed', context) }] : []),
    { label: words.seeChanges, action: viewAction('changes', context) },
    ...(question ? [wayChoice('human', context)] : []),
    { label: ways.restart, action: { kind: 'restart' } },
  ];
  const taken = question?.kind === 'question' ? questionButtons(question.choices, LEAST_WAYS) : 0;
  const room = Math.min(WAYS_IN_VIEW, BUTTONS_MAX - taken - 1);
  return buttons(choices.slice(0, room), [pressableLines(choices.slice(room))]);
}

/** One way on and « Plus… »: the answers to the question stay buttons as long as these two fit beside them. */
const LEAST_WAYS = 2;

/** Ways on beside the question: with more, they take more room on a phone than the answer. */
const WAYS_IN_VIEW = 2;

const othersOf = (answer: OrientationAnswer): DispositifVerdict[] => {
  const first = firstOf(answer);
  return openOf(answer.verdicts).filter((judged) => !first.includes(judged));
};

/** The open ones beyond the first, group by group. */
function othersBlocks(answer: OrientationAnswer, context: PageContext): Block[] {
  const words = context.phrases.orientation;
  const others = othersOf(answer);
  return [
    mainHeading(words.others(others.length)),
    ...(['eligible', 'derogation', 'a-verifier'] as const).flatMap((verdict): Block[] => {
      const group = others.filter((one) => one.verdict === verdict);
      if (group.length === 0) return [];
      return [heading(words.group[verdict](group.length)), ...group.map((one) => line(one, answer, context))];
    }),
    buttons([back(context), { label: words.seeClosedAll, action: viewAction('closed', context) }]),
  ];
}

/** The closed ones, each with what closes it. */
function closedBlocks(answer: OrientationAnswer, context: PageContext): Block[] {
  const words = context.phrases.orientation;
  const closed = answer.verdicts.filter(({ verdict }) => verdict === 'non');
  return [
    mainHeading(words.group.non(closed.length)),
    ...closed.map((one) => line(one, answer, context)),
    ...(closed.length === 0 ? [paragraph(words.noneClosed)] : []),
    buttons([back(context)]),
  ];
}

/** A dispositif in one line, which opens on its reasons. */
function line(judged: DispositifVerdict, { profile }: OrientationAnswer, context: PageContext): Block {
  const entry = { kind: 'dispositif' as const, ...judged.dispositif };
  const detail = shortReason(judged, profile, context);
  const fetch = viewAction('reasons', context, entry.id);
  return fetched(shortNameOf(entry, context), detail, fetch);
}

const back = (context: PageContext): Choice => ({
  label: context.phrases.orientation.back,
  action: viewAction('first', context),
});

/** Every criterion of one dispositif, what is known of it, and its source. */
function reasonBlocks(judged: DispositifVerdict, { profile }: OrientationAnswer, context: PageContext): Block[] {
  const { blocks } = whyPage({ kind: 'why', profile, judged }, context);
  const ways = blocks.flatMap((block) => (block.kind === 'actions' ? block.choices : []));
  return [...blocks.filter(({ kind }) => kind !== 'actions'), buttons([back(context), ...ways].slice(0, BUTTONS_MAX))];
}

/** Each thing that is known of the pupil, to be changed; or another pupil. */
function changeBlocks({ profile }: OrientationAnswer, context: PageContext): Block[] {
  const { phrases, dossier } = context;
  const changes = knownFields(profile)
    .filter(isAskable)
    .map((field): Choice => ({
      label: phrases.criterion.labelled(
        capitalised(phrases.terms.field[field]),
        valueText(field, profile, phrases) ?? '',
      ),
      action: { kind: 'change', dossier, field },
    }));
  return [
    mainHeading(phrases.orientation.seeChanges),
    ...(changes.length > 0 ? [paragraph(phrases.orientation.changeHint), pressableLines(changes)] : []),
    buttons([back(context), { label: phrases.ways.restart, action: { kind: 'restart' } }]),
  ];
}
