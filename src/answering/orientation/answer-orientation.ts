import { entriesOf, findEntry, type Knowledge } from '../../knowledge/knowledge';
import type { Profile, QuestionField } from '../../knowledge/profile';
import type { Found } from '../answer';
import type {
  LegalReminder,
  OrientationAnswer,
  OrientationNote,
  OrientationView,
  WhyAnswer,
} from './orientation-answer';
import { chooseQuestion } from './choose-question';
import { judgeDispositif, judgeDispositifs, type DispositifVerdict } from './judge-dispositifs';

/** Judges every dispositif for the pupil at hand, and finds the next question. Nothing known: the question alone. */
export function answerOrientation(
  knowledge: Knowledge,
  profile: Profile,
  declined: readonly QuestionField[],
  extras: { note?: OrientationNote; focus?: readonly string[]; ask?: QuestionField; view?: OrientationView } = {},
): Found<OrientationAnswer> {
  const dispositifs = entriesOf(knowledge, 'dispositif');
  const isKnown = Object.keys(profile).length > 0;
  const judged = isKnown ? judgeDispositifs(dispositifs, profile) : [];
  const question = chooseQuestion(dispositifs, profile, declined, extras.ask);
  const reminder = legalReminder(knowledge, profile);
  const focus = extras.focus?.filter((id) => judged.some(({ dispositif }) => dispositif.id === id)) ?? [];
  const remaining = judged.flatMap(({ verdict, dispositif }) => (verdict === 'non' ? [] : [dispositif.id]));
  return {
    kind: 'orientation',
    intent: 'orientation',
    // Those that were asked about first, as the page has them.
    ids: [...new Set([...focus.filter((id) => remaining.includes(id)), ...remaining])],
    opens: { kind: 'orientation', ...(focus.length === 1 && { entry: focus[0] }) },
    ...(extras.note?.kind === 'not-understood' && { misses: true }),
    profile,
    verdicts: judged,
    nearby: nearbyStructures(knowledge, profile, judged),
    ...(question && { question }),
    ...(reminder && { reminder }),
    ...(extras.note && { note: extras.note }),
    ...(focus.length > 0 && { focus }),
    ...(extras.view && isKnown && { view: extras.view }),
  };
}

/** One dispositif for the pupil at hand; undefined when there is no such dispositif. */
export function answerWhy(knowledge: Knowledge, id: string, profile: Profile): Found<WhyAnswer> | undefined {
  const dispositif = findEntry(knowledge, 'dispositif', id);
  return (
    dispositif && {
      kind: 'why',
      profile,
      judged: judgeDispositif(dispositif, profile),
      intent: 'orientation',
      // The verdict is asked of that dispositif: it is shown, whatever the verdict.
      ids: [id],
      opens: { kind: 'orientation', entry: id },
    }
  );
}

/** The duty that still holds for a pupil who has left school; undefined where none does, or where the age is not known. */
export function legalReminder(knowledge: Knowledge, { age, situation }: Profile): LegalReminder | undefined {
  if (situation !== 'sans-solution' || age === undefined) return undefined;
  const { min, max } = typeof age === 'number' ? { min: age, max: age } : age;
  const rappels = entriesOf(knowledge, 'sujet')
    .flatMap((sujet) => sujet.rappels)
    .filter(({ ageMin, ageMax }) => ageMin <= max && min <= ageMax);
  const [first] = rappels;
  if (!first) return undefined;
  const call = [...new Set(rappels.flatMap(({ appeler }) => appeler))];
  return {
    duty: rappels.length > 1 ? 'either' : first.devoir,
    call: call.flatMap((id) => findEntry(knowledge, 'acteur', id) ?? []),
  };
}

/** Structures of the pupil's département that run a dispositif which is not closed to the pupil. */
function nearbyStructures(knowledge: Knowledge, { departement }: Profile, judged: readonly DispositifVerdict[]) {
  const open = new Set(judged.filter(({ verdict }) => verdict !== 'non').map(({ dispositif }) => dispositif.id));
  return entriesOf(knowledge, 'structure').filter(
    (structure) => structure.departement === departement && open.has(structure.dispositif),
  );
}
