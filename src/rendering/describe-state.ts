import type { Dossier, Session } from '../conversation/session';
import type { Knowledge } from '../knowledge/knowledge';
import { decodeOption, type QuestionField } from '../knowledge/profile';
import type { Topic } from '../knowledge/query';
import { enumerate, type PageContext } from './page';
import { fr } from './phrases/fr';
import { optionText } from './pupil-words';
import { entryText, factsText, frenchContext, requestText, topicText, traitsText } from './query-words';

/** How many of the entries that were shown are named: the rest is counted. */
const SHOWN = 5;

/**
 * What a conversation keeps between two turns, in lines for an editor or a developer: the pupils and which one is at hand,
 * the question that is open, what the last answer was about and with which filters, and what was shown.
 *
 * @param pupils all pupils of the conversation, in the order in which they came up
 */
export function stateLines(session: Session, pupils: readonly Dossier[], knowledge: Knowledge): string[] {
  const context = frenchContext(knowledge);
  const { dossier, last, shown = [], language } = session;
  return [
    'État de la conversation',
    ...(pupils.length === 0 ? ['  élèves : aucun'] : ['  élèves :']),
    ...pupils.map((pupil) => `    ${pupilText(pupil, pupil.id === dossier?.id)}`),
    `  question ouverte : ${openQuestionText(dossier?.asked)}`,
    ...(dossier && dossier.declined.length > 0
      ? [`  sans réponse (« je ne sais pas ») : ${fieldsText(dossier.declined)}`]
      : []),
    `  dernier sujet : ${last ? topicText(last, context) : 'aucun'}`,
    ...filterLines(last, context),
    `  montré en dernier : ${shownText(shown, knowledge)}`,
    ...(language ? [`  langue : ${language === 'fr' ? 'français' : 'anglais'}`] : []),
  ];
}

const DEFAULT_RANK = 1;

function pupilText({ rank = DEFAULT_RANK, profile, traits = {} }: Dossier, isAtHand: boolean): string {
  const known = Object.keys(profile).length > 0 ? factsText(profile) : 'aucun fait connu';
  const about = [known, traitsText(traits)].filter((part) => part !== '').join(', ');
  return `${rank}. ${about}${isAtHand ? '  ← celui dont on parle' : ''}`;
}

function openQuestionText(asked: Dossier['asked']): string {
  if (!asked) return 'aucune';
  const { field, options } = asked;
  const choices = options.map((option) => {
    const value = decodeOption(field, option);
    return value === undefined ? option : optionText(field, value, fr);
  });
  return `${fr.terms.field[field]}${choices.length > 0 ? ` (${enumerate(choices, fr.lists.or)})` : ''}`;
}

const fieldsText = (fields: readonly QuestionField[]): string =>
  fields.map((field) => fr.terms.field[field]).join(', ');

const filterLines = (last: Topic | undefined, context: PageContext): string[] =>
  last?.kind === 'programme' ? [`  filtres du programme : ${requestText(last.request, context)}`] : [];

function shownText(shown: readonly string[], knowledge: Knowledge): string {
  if (shown.length === 0) return 'rien';
  const named = shown.slice(0, SHOWN).map((id, at) => `${at + 1}. ${entryText(id, knowledge)}`);
  const rest = shown.length - named.length;
  return [...named, ...(rest > 0 ? [`et ${rest} de plus`] : [])].join(' · ');
}
