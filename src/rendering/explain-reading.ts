import type { Knowledge } from '../knowledge/knowledge';
import type { IdentifierKind } from '../privacy/masked';
import type {
  DecidedBy,
  ExplainedQuestion,
  ExplainedVote,
  Explanation,
  Weighed,
} from '../understanding/explain-reading';
import type { NearExample } from '../understanding/nearest-examples';
import { periodText, placeText } from './event-words';
import { enumerate, type PageContext } from './page';
import { fr } from './phrases/fr';
import { entryText, factsText, frenchContext, queryText } from './query-words';

/** What is known of where an example stands: its file below the knowledge folder, and its line. */
export type LineOf = (place: NearExample['places'][number]) => string;

/** A message without what identifies somebody, and what was taken out of it. */
interface Read {
  readonly text: string;
  readonly masked: readonly IdentifierKind[];
}

/**
 * Why a message was understood as it was, in lines for an editor or a developer: what was recognised, what is asked and who
 * decided it, the votes with what weighed most, the nearest examples.
 */
export function explanationLines(
  { text, masked }: Read,
  { reading, danger, doutes, asked }: Explanation,
  knowledge: Knowledge,
  lineOf: LineOf,
): string[] {
  const context = frenchContext(knowledge);
  return [
    `Message lu : ${text}`,
    ...(masked.length > 0
      ? [`Retiré avant lecture : ${enumerate(masked, fr.lists.and, (kind) => fr.ui.identifiers[kind])}.`]
      : []),
    '',
    'Reconnu',
    ...indented(recognisedLines(reading, context)),
    ...(danger ? indented([dangerLine(danger.margin, reading)]) : []),
    ...(doutes.length > 0 ? indented([`numéros donnés à côté de la réponse : ${doutes.join(', ')}`]) : []),
    ...(danger && (doutes.length > 0 || asked.some(({ query }) => query.kind === 'urgence'))
      ? ['', ...voteLines(danger.vote), ...(danger.which ? voteLines(danger.which) : [])]
      : []),
    ...asked.flatMap((question, at) => [
      '',
      asked.length > 1 ? `Question ${at + 1} sur ${asked.length}` : 'Question',
      ...questionLines(question, context, lineOf),
    ]),
  ];
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

function recognisedLines(reading: Explanation['reading'], context: PageContext): string[] {
  const { knowledge } = context;
  const { profile, place, period, mentions, demandes, facts, audience, offTopic, genre, archives, unexplained } =
    reading;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['faits de l’élève', Object.keys(profile).length > 0 ? factsText(profile) : undefined],
    ['lieu', place && placeText(place, context)],
    ['dates', period && periodText(period, context)],
    ['noms de fiches', some(mentions.map(({ id }) => entryText(id, knowledge)))],
    ['demandes', some([...demandes])],
    ['parties de fiche', some(facts.map((fact) => fr.terms.fact[fact]))],
    ['genre', genre && fr.terms.kinds[genre.kind]],
    ['public', audience && fr.terms.audience[audience]],
    ['archives', some([...archives.years.map(String), ...archives.academies, ...archives.themes])],
    ['hors sujet', offTopic],
    ['mots qu’aucune expression n’explique', some([...new Set(unexplained.map(({ text }) => text))])],
  ];
  const lines = rows.flatMap(([label, value]) => (value === undefined ? [] : [`${label} : ${value}`]));
  return lines.length > 0 ? lines : ['rien'];
}

const some = (texts: readonly string[]): string | undefined => (texts.length > 0 ? texts.join(', ') : undefined);

function dangerLine(margin: number, { urgences, doutes, certitudes }: Explanation['reading']): string {
  const phrases = [...new Set([...certitudes, ...urgences, ...doutes])];
  return `danger : marge ${signed(margin)}${phrases.length > 0 ? `, expressions de ${phrases.join(', ')}` : ''}`;
}

const deciders: Readonly<Record<DecidedBy, string>> = {
  rules: 'les règles',
  models: 'les modèles',
  both: 'les règles et les modèles',
};

function questionLines(
  { query, decidedBy, ruled, votes, nearest }: ExplainedQuestion,
  context: PageContext,
  lineOf: LineOf,
): string[] {
  const isOther = JSON.stringify(ruled) !== JSON.stringify(query);
  return [
    `  demandé : ${queryText(query, context)}`,
    `  décidé par : ${deciders[decidedBy]}`,
    ...(isOther ? [`  les règles seules : ${queryText(ruled, context)}`] : []),
    ...votes.flatMap((vote) => ['', ...voteLines(vote)]),
    ...(nearest.length > 0 ? ['', 'Exemples les plus proches'] : []),
    ...nearest.flatMap(({ text, places, likeness }) => [
      `  ${likeness.toFixed(2)}  ${text}`,
      ...places.map((place) => `        ${lineOf(place)} → ${place.label}`),
    ]),
  ];
}

const models: Readonly<Record<ExplainedVote['model'], string>> = {
  intention: 'genre de question',
  entree: 'fiche demandée',
  chiffre: 'chiffre demandé',
  liste: 'ce qui est listé',
  situation: 'encore scolarisé ou non',
  allophone: 'allophone',
  autonome: 'autonome',
  examenEchoue: 'examen échoué',
  danger: 'danger ou non',
  urgence: 'quel danger',
  suite: 'suite du tour d’avant ou non',
};

function voteLines({ model, first, up, down }: ExplainedVote): string[] {
  const isOfDanger = model === 'danger' || model === 'urgence';
  const textOf = (name: string): string => featureText(name, isOfDanger ? dangerSignText : signText);
  return [
    `Vote « ${models[model]} » : ${first.map(({ label, margin }) => `${label} ${signed(margin)}`).join(' · ')}`,
    ...(up.length > 0 ? [`  pour   ${weighedText(up, textOf)}`] : []),
    ...(down.length > 0 ? [`  contre ${weighedText(down, textOf)}`] : []),
  ];
}

const weighedText = (weighed: readonly Weighed[], textOf: (name: string) => string): string =>
  weighed.map(({ name, part }) => `${textOf(name)} ${signed(part)}`).join(' · ');

/** The name of a feature as it is read: a word, two words that follow each other, letters, or what is recognised. */
function featureText(name: string, signText: (sign: string) => string): string {
  const [kind, text] = [name.slice(0, 1), name.slice(2)];
  if (kind === 'w') return `mot « ${text} »`;
  if (kind === 'b') return `mots « ${text.replace(/^\^ /, '(début) ').replace(/ \$$/, ' (fin)')} »`;
  return kind === 'c' ? `lettres « ${text} »` : signText(text);
}

/** What the first word of a sign says; what follows is an id, a number or a word of the vocabulary. */
const signs: Readonly<Record<string, string>> = {
  names: 'fiche nommée',
  says: 'fait dit',
  asks: 'demande',
  social: 'politesse',
  genre: 'genre',
  period: 'dates',
  place: 'lieu',
  pupil: 'élève, élèves',
  aside: 'hors sujet',
  audience: 'public',
  phase: 'phase',
  past: 'archives',
  frame: 'les règles',
  situation: 'situation',
  left: 'temps hors de l’école',
  allophone: 'allophone',
  autonome: 'autonome',
  examenEchoue: 'examen échoué',
};

/** "fait dit : age", "les règles : fiche". */
function signText(sign: string): string {
  const [head = '', ...rest] = sign.split(' ');
  const value = rest
    .map((word) => ({ true: 'oui', false: 'non', none: 'rien', a: 'de genre' })[word] ?? word)
    .join(' ');
  return `${signs[head] ?? head} : ${value}`;
}

/** Of a danger: a stem, two near each other, a mark of punctuation, or an expression. */
function dangerSignText(sign: string): string {
  const [head, ...rest] = sign.split(' ');
  if (head === 'stem') return `racine « ${rest.join(' ')} »`;
  if (head === 'mark') return `signe « ${rest.join(' ')} »`;
  if (head === 'phrase') return `expression : ${rest.join(' ')}`;
  return `racines proches « ${sign} »`;
}

const signed = (margin: number): string => `${margin < 0 ? '−' : '+'}${Math.abs(margin).toFixed(2)}`;
