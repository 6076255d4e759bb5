import { byKind, nameOf, capitalised } from '../entry-name';
import type { LegalReminder, OrientationAnswer, OrientationNote } from '../../answering/answer';
import type { NextQuestion } from '../../answering/orientation/choose-question';
import type { DispositifVerdict, Verdict } from '../../answering/orientation/judge-dispositifs';
import type { EntryOf } from '../../knowledge/knowledge';
import { encodeOption, type ProfileField, type Profile } from '../../knowledge/profile';
import { explainReason, fieldsOf, knownText, requirementText, nearestChange } from '../explain-criterion';
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
  type Item,
  enumerate,
  type PageContext,
  textIn,
} from '../page';
import { optionText, isAskable, knownFields, profileText, valueText } from '../pupil-words';
import { structureLine } from './entry-lines';

/** What the pupil may enter and why, then the one question that narrows most. With nothing known, the question alone. */
export function orientationPage(answer: OrientationAnswer, context: PageContext): Page {
  if (answer.whichPupil) return whichPupilPage(answer, context);
  const { profile, verdicts, question, note } = answer;
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
    blocks: [
      ...noteBlocks,
      mainHeading(words.title),
      ...changeableProfile(profile, context),
      ...focusBlocks(answer, context),
      ...remainingBlocks(verdicts, profile, context),
      ...closedBlocks(verdicts, profile, context),
      ...reminderBlocks(answer.reminder, context),
      ...nearbyBlocks(answer.nearby, context),
      ...otherPupilBlocks(answer, context),
      ...(question ? questionBlocks : [paragraph(words.settled)]),
    ],
  };
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

function reminderBlocks(reminder: LegalReminder | undefined, context: PageContext): Block[] {
  if (!reminder) return [];
  const { orientation, lists } = context.phrases;
  const call = enumerate(reminder.call, lists.and, (acteur) => nameOf(acteur, context));
  return [heading(orientation.reminderTitle), paragraph(orientation.reminder[reminder.duty](call))];
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

/** The verdicts of the dispositifs that the user asked about, before all others. */
function focusBlocks({ verdicts, focus = [], profile }: OrientationAnswer, context: PageContext): Block[] {
  const items = focus
    .flatMap((id) => verdicts.find(({ dispositif }) => dispositif.id === id) ?? [])
    .map((judged) => focusItem(judged, profile, context));
  return items.length === 0 ? [] : [itemList(items)];
}

/** The verdict in one line, and what would change it where it is closed. */
function focusItem(judged: DispositifVerdict, profile: Profile, context: PageContext): Item {
  const name = nameOf({ kind: 'dispositif', ...judged.dispositif }, context);
  const changes = judged.reasons
    .filter(({ judgement }) => judgement === 'unmet')
    .map(({ criterion }) => nearestChange(criterion, profile, context));
  const detail =
    changes.length > 0
      ? context.phrases.why.nearest(enumerate(changes, context.phrases.lists.and))
      : shortReason(judged, profile, context);
  return { title: context.phrases.why.verdict[judged.verdict](name), detail: capitalised(detail) };
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

/** In a few words: what is met, under which condition, what is missing, or what closes it. */
function shortReason({ verdict, reasons }: DispositifVerdict, profile: Profile, context: PageContext): string {
  const { orientation, terms, lists } = context.phrases;
  if (verdict === 'non') {
    const unmet = reasons.filter(({ judgement }) => judgement === 'unmet');
    return unmet.map(({ criterion }) => `✗ ${requirementText(criterion, context)}`).join(lists.apart);
  }
  if (verdict === 'a-verifier') {
    const open = reasons.filter(({ judgement }) => judgement === 'unknown');
    const fields = unique(open.flatMap(({ criterion }) => unknownFields(fieldsOf(criterion), profile)));
    return orientation.missing(fields.map((field) => terms.field[field]).join(', '));
  }
  if (verdict === 'derogation') {
    const agreements = reasons.flatMap(({ criterion, judgement }) =>
      judgement === 'derogation' && criterion.type === 'entre' && criterion.derogation
        ? [textIn(criterion.derogation.accord, context)]
        : [],
    );
    if (agreements.length > 0) return orientation.byException(agreements.join(', '));
  }
  const met = reasons.filter(({ judgement }) => judgement === 'met' || judgement === 'derogation');
  return orientation.because(
    unique(met.flatMap(({ criterion }) => knownText(criterion, profile, context) ?? [])).join(', '),
  );
}

/** Of the fields of one criterion, those left open: a range or a list is open too, so where all are known all are. */
function unknownFields(fields: readonly ProfileField[], profile: Profile): readonly ProfileField[] {
  const absent = fields.filter((field) => profile[field] === undefined);
  return absent.length > 0 ? absent : fields;
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

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** What is known of the pupil in one line; nothing where nothing is. */
export function profileBlocks(profile: Profile, { phrases }: PageContext): Block[] {
  const line = profileText(profile, phrases);
  return line === '' ? [] : [paragraph(phrases.orientation.profile(line))];
}

/** The same line, which opens on a way to correct each thing that is known, and to start anew with another pupil. */
function changeableProfile(profile: Profile, context: PageContext): Block[] {
  const { phrases, dossier } = context;
  const line = profileText(profile, phrases);
  if (line === '') return [];
  const changes = knownFields(profile)
    .filter(isAskable)
    .map((field) => ({
      label: phrases.criterion.labelled(
        phrases.ways.change(phrases.terms.theField[field]),
        valueText(field, profile, phrases) ?? '',
      ),
      action: { kind: 'change' as const, dossier, field },
    }));
  const restart = { label: phrases.ways.restart, action: { kind: 'restart' as const } };
  return [
    fold(phrases.orientation.profile(line), [pressableLines([...changes, restart])], phrases.orientation.changeHint),
  ];
}
