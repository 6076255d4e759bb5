import type { OrientationAnswer } from '../../answering/orientation/orientation-answer';
import type { DispositifVerdict } from '../../answering/orientation/judge-dispositifs';
import type { Criterion } from '../../knowledge/schemas/criteria';
import type { Profile, ProfileField } from '../../knowledge/profile';
import { capitalised, nameOf } from '../entry-name';
import { askedText, fieldsOf, knownText, nearestChange, rangeText, requirementText } from '../explain-criterion';
import { enumerate, itemList, paragraph, textIn, type Block, type Item, type PageContext } from '../page';
import { profileText } from '../pupil-words';

/** The verdicts of the dispositifs that the user asked about, before all others. */
export function focusBlocks({ verdicts, focus = [], profile }: OrientationAnswer, context: PageContext): Block[] {
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

/** In a few words: what is met, under which condition, what is missing, or what closes it. */
export function shortReason(judged: DispositifVerdict, profile: Profile, context: PageContext): string {
  const { verdict, reasons } = judged;
  const { orientation, lists } = context.phrases;
  if (verdict === 'non') {
    const unmet = reasons.filter(({ judgement }) => judgement === 'unmet');
    return unmet.map(({ criterion }) => `✗ ${requirementText(criterion, context)}`).join(lists.apart);
  }
  if (verdict === 'a-verifier') return orientation.missing(missingText(judged, profile, context));
  const agreements = agreementsOf(judged, context);
  if (verdict === 'derogation' && agreements.length > 0) return orientation.byException(agreements.join(', '));
  const met = reasons.filter(({ judgement }) => judgement === 'met' || judgement === 'derogation');
  return orientation.because(
    unique(met.flatMap(({ criterion }) => knownText(criterion, profile, context) ?? [])).join(', '),
  );
}

/** Whose agreement it takes, where it is open by derogation only. */
const agreementsOf = ({ reasons }: DispositifVerdict, context: PageContext): string[] =>
  reasons.flatMap(({ criterion, judgement }) =>
    judgement === 'derogation' && criterion.type === 'entre' && criterion.derogation
      ? [textIn(criterion.derogation.accord, context)]
      : [],
  );

/** Of the fields of one criterion, those left open: a range or a list is open too, so where all are known all are. */
function unknownFields(fields: readonly ProfileField[], profile: Profile): readonly ProfileField[] {
  const absent = fields.filter((field) => profile[field] === undefined);
  return absent.length > 0 ? absent : fields;
}

/** What speaks most for a dispositif, in the pupil's own terms: "17 ans (16 à 18 ans)". */
function metText(criterion: Criterion, profile: Profile, context: PageContext): string {
  const { orientation } = context.phrases;
  const known = knownText(criterion, profile, context) ?? requirementText(criterion, context);
  if (criterion.type === 'entre') return orientation.tile.within(known, rangeText(criterion, context));
  return criterion.type === 'vrai' ? askedText(criterion, context) : known;
}

/** Why to look at it, in one line: what speaks for it, what it takes, what is left to be known. */
export function tileReason(judged: DispositifVerdict, profile: Profile, context: PageContext): string {
  const { orientation, lists } = context.phrases;
  const agreements = judged.verdict === 'derogation' ? agreementsOf(judged, context) : [];
  const best = judged.strongest && metText(judged.strongest, profile, context);
  return [
    ...(best === undefined || agreements.length > 0 ? [] : [orientation.tile.fits(best)]),
    ...(agreements.length > 0 ? [orientation.byException(agreements.join(', '))] : []),
    ...(judged.verdict === 'a-verifier' ? [orientation.tile.missing(missingText(judged, profile, context))] : []),
  ].join(lists.apart);
}

/** What is not known yet and decides, in a word each: "niveau, temps hors de l'école". */
function missingText({ reasons }: DispositifVerdict, profile: Profile, { phrases }: PageContext): string {
  const open = reasons.filter(({ judgement }) => judgement === 'unknown');
  const fields = unique(open.flatMap(({ criterion }) => unknownFields(fieldsOf(criterion), profile)));
  return fields.map((field) => phrases.terms.field[field]).join(', ');
}

/** What is known of the pupil in one line; nothing where nothing is. */
export function profileBlocks(profile: Profile, { phrases }: PageContext): Block[] {
  const line = profileText(profile, phrases);
  return line === '' ? [] : [paragraph(phrases.orientation.profile(line))];
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
