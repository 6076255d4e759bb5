import type { LegalReminder, OrientationAnswer, OrientationNote } from '../../answering/answer';
import type { NextQuestion } from '../../answering/orientation/choose-question';
import type { DispositifVerdict, Verdict } from '../../answering/orientation/judge-dispositifs';
import { UnreachableCaseError } from '../../errors';
import type { EntryOf } from '../../knowledge/knowledge';
import { encodeOption } from '../../knowledge/option-codec';
import type { ProfileField, Profile } from '../../knowledge/profile';
import { nameOf, capitalised } from '../entry-name';
import { explainReason, fieldsOf, knownText, requirementText, nearestChange } from '../explain-criterion';
import type { Block, Page, Item } from '../page';
import { enumerate, type PageContext, textIn } from '../page-context';
import { optionText, isAskable, knownFields, profileText, valueText } from '../pupil-words';
import { structureLine } from './entry-lines';

/** What the pupil may enter and why, then the one question that narrows most. With nothing known, the question alone. */
export function orientationPage(answer: OrientationAnswer, context: PageContext): Page {
  const { profile, verdicts, question, note } = answer;
  const noteBlocks: Block[] = note ? [{ kind: 'paragraph', text: noteText(note, context), tone: 'attention' }] : [];
  const questionBlocks = question ? [questionBlock(question, context)] : [];
  const words = context.phrases.orientation;

  if (verdicts.length === 0)
    return {
      summary: question ? words.questions[question.field] : words.title,
      blocks: [
        ...noteBlocks,
        { kind: 'heading', level: 1, text: words.title },
        { kind: 'paragraph', text: words.welcome },
        ...questionBlocks,
      ],
    };

  const count = (verdict: string) => verdicts.filter((one) => one.verdict === verdict).length;
  return {
    summary: words.summary(count('eligible'), count('derogation'), count('a-verifier')),
    blocks: [
      ...noteBlocks,
      { kind: 'heading', level: 1, text: words.title },
      ...changeableProfile(profile, context),
      ...focusBlocks(answer, context),
      ...remainingBlocks(verdicts, profile, context),
      ...closedBlocks(verdicts, profile, context),
      ...reminderBlocks(answer.reminder, context),
      ...nearbyBlocks(answer.nearby, context),
      ...(question ? questionBlocks : [{ kind: 'paragraph' as const, text: words.settled }]),
    ],
  };
}

function noteText(note: OrientationNote, { phrases }: PageContext): string {
  const words = phrases.orientation.note;
  switch (note.kind) {
    case 'not-understood':
      return words.notUnderstood;
    case 'other-dossier':
      return words.otherDossier;
    case 'forgotten-dossier':
      return words.forgottenDossier;
    case 'old-card':
      return note.changed.length === 0 ? words.oldCardUnchanged : words.oldCard(fieldsText(note.changed, phrases));
    case 'dropped':
      return words.dropped(fieldsText(note.fields, phrases));
    case 'asked-again':
      return words.askedAgain(phrases.terms.theField[note.field]);
    default:
      throw new UnreachableCaseError(note);
  }
}

const fieldsText = (fields: readonly ProfileField[], { terms, lists }: PageContext['phrases']): string =>
  enumerate(
    fields.map((field) => terms.theField[field]),
    lists.and,
  );

function reminderBlocks(reminder: LegalReminder | undefined, context: PageContext): Block[] {
  if (!reminder) return [];
  const { orientation, lists } = context.phrases;
  const call = enumerate(
    reminder.call.map((acteur) => nameOf(acteur, context)),
    lists.and,
  );
  return [
    { kind: 'heading', level: 2, text: orientation.reminderTitle },
    { kind: 'paragraph', text: orientation.reminder[reminder.duty](call) },
  ];
}

function nearbyBlocks(structures: readonly EntryOf<'structure'>[], context: PageContext): Block[] {
  if (structures.length === 0) return [];
  const items = structures.map((structure) => ({
    title: nameOf(structure, context),
    detail: structureLine(structure, context),
  }));
  return [
    { kind: 'heading', level: 2, text: context.phrases.orientation.nearby },
    { kind: 'items', items },
  ];
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
  return items.length === 0 ? [] : [{ kind: 'items', items }];
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
  return groups.length > 0
    ? groups
    : [{ kind: 'paragraph', text: context.phrases.orientation.noneOpen, tone: 'attention' }];
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
    { kind: 'heading', level: 2, text: context.phrases.orientation.group[verdict](group.length) },
    ...group.map((one) => dispositifFold(one, profile, context)),
  ];
}

function dispositifFold(judged: DispositifVerdict, profile: Profile, context: PageContext): Block {
  const entry = { kind: 'dispositif' as const, ...judged.dispositif };
  return {
    kind: 'fold',
    title: nameOf(entry, context),
    detail: shortReason(judged, profile, context),
    blocks: [
      { kind: 'list', signed: true, items: judged.reasons.map((reason) => explainReason(reason, profile, context)) },
      {
        kind: 'actions',
        layout: 'lines',
        choices: [{ label: context.phrases.ways.openFiche(entry.nom), action: { kind: 'open', entry: entry.id } }],
      },
    ],
  };
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
    {
      kind: 'fold',
      title: context.phrases.orientation.group.non(closed.length),
      blocks: closed.map((one) => dispositifFold(one, profile, context)),
    },
  ];
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** What is known of the pupil in one line; nothing where nothing is. */
export function profileBlocks(profile: Profile, { phrases }: PageContext): Block[] {
  const line = profileText(profile, phrases);
  return line === '' ? [] : [{ kind: 'paragraph', text: phrases.orientation.profile(line) }];
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
    {
      kind: 'fold',
      title: phrases.orientation.profile(line),
      detail: phrases.orientation.changeHint,
      blocks: [{ kind: 'actions', layout: 'lines', choices: [...changes, restart] }],
    },
  ];
}
