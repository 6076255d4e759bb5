import type { OrientationAnswer } from '../../answering/answer';
import type { DispositifVerdict, Verdict } from '../../answering/orientation/judge-dispositifs';
import type { Profile, ProfileField } from '../../knowledge/profile';
import { capitalised, nameOf } from '../entry-name';
import { explainReason, fieldsOf, knownText, requirementText } from '../explain-criterion';
import { nearestChange } from '../nearest-change';
import type { Block, Item } from '../page';
import { enumerate, textIn, type PageContext } from '../page-context';

/** The verdicts of the dispositifs that the user asked about, before all others. */
export function focusBlocks({ verdicts, focus = [], profile }: OrientationAnswer, context: PageContext): Block[] {
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
export function remainingBlocks(judged: readonly DispositifVerdict[], profile: Profile, context: PageContext): Block[] {
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
export function closedBlocks(judged: readonly DispositifVerdict[], profile: Profile, context: PageContext): Block[] {
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
