import type { WhyAnswer } from '../../answering/orientation/orientation-answer';
import type { Judgement, Reason } from '../../answering/orientation/judge-dispositifs';
import type { Entry } from '../../knowledge/knowledge';
import type { ProfileField } from '../../knowledge/profile';
import {
  buttons,
  heading,
  itemList,
  mainHeading,
  paragraph,
  BUTTONS_MAX,
  type Block,
  type Choice,
  type Item,
  type Page,
  textIn,
  type PageContext,
} from '../page';
import { capitalised, nameOf, openChoice, shortNameOf } from '../entry-name';
import { deductionsOf, explainReason, fieldsOf, nearestChange } from '../explain-criterion';
import { isAskable } from '../pupil-words';
import { profileBlocks } from './verdict-lines';

/** One dispositif for the pupil at hand: what does not fit and what would change it, what is not known, what fits. */
export function whyPage({ profile, judged }: WhyAnswer, context: PageContext): Page {
  const { why } = context.phrases;
  const entry = { kind: 'dispositif' as const, ...judged.dispositif };
  const title = why.verdict[judged.verdict](nameOf(entry, context));
  const reasonsWith = (...judgements: Judgement[]) =>
    judged.reasons.filter(({ judgement }) => judgements.includes(judgement));
  const itemOf = (reason: Reason): Item => {
    const deductions = deductionsOf(reason.criterion).map((deduction) => textIn(deduction, context));
    const change =
      reason.judgement === 'unmet' ? [capitalised(why.nearest(nearestChange(reason.criterion, profile, context)))] : [];
    const details = [...change, ...deductions];
    return {
      title: explainReason(reason, profile, context),
      detail: details.length > 0 ? details.join(' ') : undefined,
    };
  };
  const known = profileBlocks(profile, context);

  return {
    summary: title,
    blocks: [
      mainHeading(title),
      ...(known.length > 0 ? known : [paragraph(why.emptyProfile)]),
      ...section(why.unmet, reasonsWith('unmet').map(itemOf)),
      ...section(why.unknown, reasonsWith('unknown').map(itemOf)),
      ...section(why.met, reasonsWith('met', 'derogation').map(itemOf)),
      buttons(choicesOf(judged.reasons, entry, context)),
    ],
  };
}

const section = (title: string, items: readonly Item[]): Block[] =>
  items.length === 0 ? [] : [heading(title), itemList(items)];

/** The fiche, then the fields that stand in the way: to change where they close, to tell where they are not known. */
function choicesOf(reasons: readonly Reason[], entry: Entry, context: PageContext): Choice[] {
  const { ways, terms } = context.phrases;
  const fieldsWith = (judgement: Judgement) =>
    reasons
      .filter((reason) => reason.judgement === judgement)
      .flatMap(({ criterion }) => fieldsOf(criterion).filter(isAskable));
  const labels = new Map<ProfileField, string>();
  for (const field of fieldsWith('unmet')) labels.set(field, ways.change(terms.theField[field]));
  for (const field of fieldsWith('unknown')) labels.set(field, ways.tell(terms.theField[field]));
  const changes = [...labels].map(([field, label]) => ({
    label,
    action: { kind: 'change' as const, dossier: context.dossier, field },
  }));
  return [openChoice(entry, context, ways.openFiche(shortNameOf(entry, context))), ...changes].slice(0, BUTTONS_MAX);
}
