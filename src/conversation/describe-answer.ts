import type { Answer, Intent } from '../answering/answer';
import type { Topic } from '../knowledge/query';

/** The intent of the domain contract, section 8, that an answer serves. */
export function intentOf(answer: Answer): Intent {
  switch (answer.kind) {
    case 'both':
      return intentOf(answer.answers[0]);
    case 'why':
      return 'orientation';
    case 'unknown':
      return 'hors-sujet';
    case 'suggestion':
      return answer.sure ? 'fiche' : 'hors-sujet';
    case 'comparison':
      return 'fiche';
    case 'archives':
    case 'nouveautes':
      return 'liste';
    case 'archive-figures':
      return 'chiffres';
    case 'escalade':
      return 'contact';
    default:
      return answer.kind;
  }
}

/**
 * Whether an answer says something to the question, as far as the assistant can tell. What it refuses knowingly, such as
 * the menu of the canteen, is no gap of the knowledge base.
 */
export function isAnswered(answer: Answer): boolean {
  if (answer.kind === 'unknown') return answer.reason !== 'not-understood';
  if (answer.kind === 'suggestion') return answer.sure;
  return !(answer.kind === 'orientation' && answer.note?.kind === 'not-understood');
}

/** Ids of the entries that an answer shows, in order; a dispositif that is closed to the pupil is not one of them. */
export function idsOf(answer: Answer): string[] {
  switch (answer.kind) {
    case 'orientation':
      return orientationIds(answer);
    // The verdict is asked of that dispositif: it is shown, whatever the verdict.
    case 'why':
      return [answer.judged.dispositif.id];
    case 'both':
      return [...new Set(answer.answers.flatMap(idsOf))];
    case 'fiche':
      return [answer.entry.id];
    case 'comparison':
    case 'liste':
    case 'archives':
    case 'nouveautes':
      return answer.entries.map(({ id }) => id);
    case 'archive-figures':
      return answer.editions.map(({ id }) => id);
    case 'programme':
      return answer.events.map(({ id }) => id);
    case 'contact':
      return [answer.contact.id];
    case 'escalade':
      return [answer.person.id];
    case 'chiffres':
      return [...new Set([answer.entry.id, ...answer.chiffres.flatMap(({ entrees }) => entrees)])];
    case 'suggestion':
      return answer.sure ? answer.candidates.map(({ id }) => id) : [];
    case 'urgence':
    case 'social':
    case 'aide':
    case 'unknown':
      return [];
  }
}

/** Those that were asked about first, as the page has them; of the others, those that are not closed to the pupil. */
function orientationIds({ verdicts, focus = [] }: Extract<Answer, { kind: 'orientation' }>): string[] {
  const remaining = verdicts.flatMap(({ verdict, dispositif }) => (verdict === 'non' ? [] : [dispositif.id]));
  return [...new Set([...focus.filter((id) => remaining.includes(id)), ...remaining])];
}

/**
 * Ids that a vote on an answer is stored with. What is open to a pupil tells of that pupil, and is not kept for longer
 * than the conversation: an orientation has none.
 */
export function votedIdsOf(answer: Answer): string[] {
  if (answer.kind === 'both') return [...new Set(answer.answers.flatMap(votedIdsOf))];
  return answer.kind === 'orientation' || answer.kind === 'why' ? [] : idsOf(answer);
}

/** What an answer leaves for a follow-up, after what the one before left. */
export function topicAfter(answer: Answer, last: Topic | undefined): Topic | undefined {
  const topic = topicOf(answer) ?? last;
  if (topic?.kind !== 'fiche' || last?.kind !== 'fiche') return topic;
  const before = last.entry === topic.entry ? last.before : last.entry;
  return before === undefined ? topic : { ...topic, before };
}

/** Undefined when the answer leaves the topic before as it was. */
function topicOf(answer: Answer): Topic | undefined {
  switch (answer.kind) {
    case 'orientation':
      return { kind: 'orientation', ...(answer.focus?.length === 1 && { entry: answer.focus[0] }) };
    case 'why':
      return { kind: 'orientation', entry: answer.judged.dispositif.id };
    case 'both':
      return topicOf(answer.answers[1]);
    case 'fiche':
      return { kind: 'fiche', entry: answer.entry.id };
    case 'comparison':
      return { kind: 'comparison', entries: answer.entries.map(({ id }) => id) };
    case 'liste':
      return {
        kind: 'liste',
        filter: answer.filter,
        ...(answer.entries.length === 1 && { only: answer.entries[0]?.id }),
      };
    case 'archives':
      return { kind: 'archives', filter: answer.filter, rest: answer.rest.map(({ id }) => id) };
    case 'archive-figures':
      return { kind: 'archives', filter: answer.filter, rest: [], counted: true };
    case 'programme':
      return { kind: 'programme', request: answer.request, ...(answer.single && { event: answer.single.id }) };
    case 'contact':
      // With a place, the contact found there is meant from now on.
      return {
        kind: 'contact',
        about: (answer.place ? answer.contact : (answer.about ?? answer.contact)).id,
        ...(answer.annuaire && { annuaire: { role: answer.annuaire.role, options: answer.annuaire.options } }),
      };
    case 'escalade':
      return { kind: 'escalade', motif: answer.motif.id, ...(answer.about && { about: answer.about.id }) };
    case 'chiffres':
      return {
        kind: 'chiffres',
        chiffres: [...answer.chiffres, ...answer.detail].map(({ id }) => id),
        about: answer.chiffres[0]?.entrees[0],
      };
    case 'nouveautes':
    case 'suggestion':
    case 'urgence':
    case 'social':
    case 'aide':
    case 'unknown':
      return undefined;
  }
}
