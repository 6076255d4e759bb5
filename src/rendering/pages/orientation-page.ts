import type { LegalReminder, OrientationAnswer, OrientationNote } from '../../answering/answer';
import type { NextQuestion } from '../../answering/orientation/choose-question';
import { encodeOption } from '../../knowledge/option-codec';
import { UnreachableCaseError } from '../../errors';
import type { EntryOf } from '../../knowledge/knowledge';
import type { ProfileField } from '../../knowledge/profile';
import { nameOf } from '../entry-name';
import type { Block, Page } from '../page';
import { enumerate, type PageContext } from '../page-context';
import { optionText } from '../pupil-words';
import { structureLine } from './entry-lines';
import { changeableProfile } from './profile-blocks';
import { closedBlocks, focusBlocks, remainingBlocks } from './verdict-blocks';

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
