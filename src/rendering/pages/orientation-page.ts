import { byKind, nameOf } from '../entry-name';
import type { LegalReminder, OrientationAnswer, OrientationNote } from '../../answering/orientation/orientation-answer';
import type { NextQuestion } from '../../answering/orientation/choose-question';
import type { DispositifVerdict, Verdict } from '../../answering/orientation/judge-dispositifs';
import type { EntryOf } from '../../knowledge/knowledge';
import { encodeOption, type ProfileField, type Profile } from '../../knowledge/profile';
import { explainReason } from '../explain-criterion';
import {
  buttons,
  fold,
  heading,
  itemList,
  mainHeading,
  paragraph,
  pressableLines,
  type Block,
  type Page,
  enumerate,
  type PageContext,
} from '../page';
import { optionText, profileText } from '../pupil-words';
import { structureLine } from './entry-lines';
import { focusBlocks, profileBlocks, shortReason } from './verdict-lines';
import { firstOf, reminderBlocks, tiles, viewBlocks } from './first-three-page';

/**
 * What to look at first and the one question that narrows most, on a card that fetches the rest; the whole text tells
 * all verdicts with their reasons. With nothing known, the question alone.
 */
export function orientationPage(answer: OrientationAnswer, context: PageContext): Page {
  if (answer.whichPupil) return whichPupilPage(answer, context);
  const { verdicts, question, note } = answer;
  const noteBlocks: Block[] = note ? [paragraph(noteText(note, context.phrases), 'attention')] : [];
  const questionBlocks = question ? [questionBlock(question, context)] : [];
  const words = context.phrases.orientation;

  if (verdicts.length === 0)
    return {
      summary: question ? words.questions[question.field] : words.title,
      blocks: [
        ...noteBlocks,
        mainHeading(words.title),
        paragraph(words.welcome),
        ...otherPupilBlocks(answer, context),
        ...questionBlocks,
      ],
    };

  const count = (verdict: string) => verdicts.filter((one) => one.verdict === verdict).length;
  return {
    summary: words.summary(count('eligible'), count('derogation'), count('a-verifier')),
    blocks: [...noteBlocks, ...viewBlocks(answer, questionBlocks, context), ...otherPupilBlocks(answer, context)],
    whole: [...noteBlocks, ...wholeBlocks(answer, questionBlocks, context)],
  };
}

/** Every verdict with its reasons, then the question. */
function wholeBlocks(answer: OrientationAnswer, questionBlocks: readonly Block[], context: PageContext): Block[] {
  const { profile, verdicts } = answer;
  const words = context.phrases.orientation;
  return [
    mainHeading(words.first(firstOf(answer).length)),
    ...profileBlocks(profile, context),
    ...focusBlocks(answer, context),
    ...tiles(answer, context),
    ...remainingBlocks(verdicts, profile, context),
    ...closedBlocks(verdicts, profile, context),
    ...lawBlocks(answer.reminder, context),
    ...nearbyBlocks(answer.nearby, context),
    ...otherPupilBlocks(answer, context),
    ...(questionBlocks.length > 0 ? questionBlocks : [paragraph(words.settled)]),
  ];
}

/** The other pupils of the conversation, each to go back to. */
function otherPupilBlocks({ others = [] }: OrientationAnswer, { phrases }: PageContext): Block[] {
  if (others.length === 0) return [];
  const choices = others.map(({ id, rank, profile }) => ({
    label: phrases.orientation.otherPupil(rank, profileText(profile, phrases)),
    action: { kind: 'switch' as const, dossier: id },
  }));
  return [heading(phrases.orientation.otherPupils), pressableLines(choices)];
}

/** "Le même jeune, ou un autre ?": asked where a pupil is at hand and a question says nothing of whom it is about. */
function whichPupilPage({ profile }: OrientationAnswer, { phrases, dossier }: PageContext): Page {
  const { orientation } = phrases;
  const line = profileText(profile, phrases);
  return {
    summary: orientation.whichPupil,
    blocks: [
      mainHeading(orientation.title),
      paragraph(orientation.profile(line)),
      paragraph(orientation.whichPupil),
      buttons([
        { label: orientation.samePupil, action: { kind: 'switch', dossier } },
        { label: orientation.newPupil, action: { kind: 'restart' } },
      ]),
    ],
  };
}

const noteText = byKind<OrientationNote, [PageContext['phrases']], string>({
  'not-understood': (_, { orientation }) => orientation.note.notUnderstood,
  'other-dossier': (_, { orientation }) => orientation.note.otherDossier,
  'forgotten-dossier': (_, { orientation }) => orientation.note.forgottenDossier,
  'old-card': ({ changed }, phrases) =>
    changed.length === 0
      ? phrases.orientation.note.oldCardUnchanged
      : phrases.orientation.note.oldCard(fieldsText(changed, phrases)),
  dropped: ({ fields }, phrases) => phrases.orientation.note.dropped(fieldsText(fields, phrases)),
  'asked-again': ({ field }, { orientation, terms }) => orientation.note.askedAgain(terms.theField[field]),
});

const fieldsText = (fields: readonly ProfileField[], { terms, lists }: PageContext['phrases']): string =>
  enumerate(fields, lists.and, (field) => terms.theField[field]);

function lawBlocks(reminder: LegalReminder | undefined, context: PageContext): Block[] {
  if (!reminder) return [];
  const { orientation, lists } = context.phrases;
  const call = enumerate(reminder.call, lists.and, (acteur) => nameOf(acteur, context));
  return [
    heading(orientation.reminderTitle),
    ...reminderBlocks(reminder, context),
    paragraph(orientation.reminder[reminder.duty](call)),
  ];
}

function nearbyBlocks(structures: readonly EntryOf<'structure'>[], context: PageContext): Block[] {
  if (structures.length === 0) return [];
  const items = structures.map((structure) => ({
    title: nameOf(structure, context),
    detail: structureLine(structure, context),
  }));
  return [heading(context.phrases.orientation.nearby), itemList(items)];
}

function questionBlock({ field, options }: NextQuestion, { phrases, dossier }: PageContext): Block {
  const answer = { kind: 'answer' as const, dossier, field };
  return {
    kind: 'question',
    text: phrases.orientation.questions[field],
    // A typed "3" is three months, not the third choice.
    numbered: field !== 'dureeDescolarisationMois',
    choices: [
      ...options.map((option) => ({
        label: optionText(field, option, phrases),
        action: { ...answer, option: encodeOption(option) },
      })),
      { label: phrases.orientation.dontKnow, action: { ...answer, option: null } },
    ],
  };
}

/** The dispositifs that remain, by verdict: each with why in a word, and folded under it every criterion. */
function remainingBlocks(judged: readonly DispositifVerdict[], profile: Profile, context: PageContext): Block[] {
  const groups = (['eligible', 'derogation', 'a-verifier'] as const).flatMap((verdict) =>
    groupBlocks(verdict, judged, profile, context),
  );
  return groups.length > 0 ? groups : [paragraph(context.phrases.orientation.noneOpen, 'attention')];
}

function groupBlocks(
  verdict: Exclude<Verdict, 'non'>,
  judged: readonly DispositifVerdict[],
  profile: Profile,
  context: PageContext,
): Block[] {
  const group = judged.filter((one) => one.verdict === verdict);
  if (group.length === 0) return [];
  return [
    heading(context.phrases.orientation.group[verdict](group.length)),
    ...group.map((one) => dispositifFold(one, profile, context)),
  ];
}

function dispositifFold(judged: DispositifVerdict, profile: Profile, context: PageContext): Block {
  const entry = { kind: 'dispositif' as const, ...judged.dispositif };
  return fold(
    nameOf(entry, context),
    [
      { kind: 'list', signed: true, items: judged.reasons.map((reason) => explainReason(reason, profile, context)) },
      pressableLines([{ label: context.phrases.ways.openFiche(entry.nom), action: { kind: 'open', entry: entry.id } }]),
    ],
    shortReason(judged, profile, context),
  );
}

/** The dispositifs that are closed, all under one fold: each with the criterion that closes it, and the others under it. */
function closedBlocks(judged: readonly DispositifVerdict[], profile: Profile, context: PageContext): Block[] {
  const closed = judged.filter(({ verdict }) => verdict === 'non');
  if (closed.length === 0) return [];
  return [
    fold(
      context.phrases.orientation.group.non(closed.length),
      closed.map((one) => dispositifFold(one, profile, context)),
    ),
  ];
}
