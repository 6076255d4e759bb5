import type { AnnuaireIndex } from '../annuaire/annuaire-index';
import type { CivilDate } from '../knowledge/civil-date';
import { findFigure } from '../knowledge/knowledge';
import type { Query, Topic } from '../knowledge/query';
import type { Departement } from '../knowledge/schemas/common';
import type { Dialogue } from './dialogue';
import { dangersOfStory, hearDanger, surer, type HeardDanger } from './danger';
import { isOfNobodyInDanger } from './frames/around-the-question';
import { directoryQuery } from './frames/directory';
import { queryOf } from './frames/frames';
import { answerToOpenQuestion } from './frames/open-question';
import { pupilQuery } from './pupils/pupil-query';
import { referenceQuery } from './references';
import { votesOn } from './models/ask-models';
import { readMessage, readPart, type Reader, type ReadingContext } from './read-message';
import type { Reading } from './reading';
import { MAX_CHARACTERS } from './words/read-words';
import { tokenise, type Token } from './words/tokenise';

/** When a message is read, and the directory, once one has been imported. */
export interface Circumstances {
  /** The day in Paris. */
  readonly today: CivilDate;
  readonly annuaire?: AnnuaireIndex;
  /** What was heard in the message before what identifies somebody was taken out of it. */
  readonly heard?: HeardDanger;
}

/** A message or a part of one: what is recognised in it, and its words as they were typed. */
export interface Part {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
}

/** One question of a message. */
export interface Asked {
  readonly query: Query;
  /** The language of its words, where they tell. */
  readonly language?: Reading['language'];
  /** Département of the place that it names, when it lies in one. */
  readonly departement?: Departement;
  /** The words that ask it; absent where a button does. */
  readonly said?: Part;
}

/** What a message asks. */
export interface Understood {
  /** One question; two where the message asks two things, the second in the light of the first. */
  readonly asked: readonly [Asked] | readonly [Asked, Asked];
  /** Where a danger is heard for sure: what else the message asks, where that is sure. */
  readonly rest?: Asked;
  /** Ids of the dangers that the message may hide, beside what it asks. */
  readonly doutes: readonly string[];
  /** All that was recognised in the message. */
  readonly reading: Reading;
}

/**
 * The door of understanding: what a message asks, in the light of what the turns before it left. Everything that decides
 * it is behind this function: what is recognised, short answers to the open question, what completes the turn before,
 * two questions in one message, the choice between rival readings.
 */
export function understand(
  text: string,
  dialogue: Dialogue,
  reader: Reader,
  { today, annuaire, heard }: Circumstances,
): Understood {
  const tokens = tokenise(text.slice(0, MAX_CHARACTERS));
  const reading = readMessage(text, reader, readingContext(dialogue, today));
  const situation = { reader, today, annuaire };
  const danger = surer(hearDanger(reading, tokens, reader), isOfNobodyInDanger(reading) ? undefined : heard);
  if (danger?.tier === 'sure') {
    const rest = besideDanger({ reading, tokens }, dialogue, situation);
    return {
      ...(rest && { rest }),
      asked: [
        {
          query: { kind: 'urgence', urgences: danger.urgences },
          language: reading.language,
          said: { reading, tokens },
        },
      ],
      doutes: [],
      reading,
    };
  }
  const asked = twoQuestions({ reading, tokens }, dialogue, situation) ?? [
    interpret({ reading, tokens }, dialogue, situation),
  ];
  const doutes = danger?.urgences ?? (isUnderstood(asked[0].query) ? [] : dangersOfStory(reading, tokens, reader));
  return { asked, doutes, reading };
}

/** What is asked beside a danger: of a pupil whose facts are said, by the whole message; else by one of its sentences. */
function besideDanger(whole: Part, dialogue: Dialogue, situation: Situation): Asked | undefined {
  const { words, profile } = whole.reading;
  const sentences = [...new Set(words.map(({ sentence }) => sentence))].map((sentence) =>
    partOf(whole, (index) => words[index]?.sentence === sentence, dialogue, situation),
  );
  return (Object.keys(profile).length > 0 ? [whole] : [...sentences, whole])
    .map((part) => interpret(part, dialogue, situation))
    .find(({ query }) => isSure(query, {}));
}

const isUnderstood = (query: Query): boolean =>
  query.kind === 'unknown'
    ? query.reason !== 'not-understood'
    : query.kind !== 'orientation' || query.notUnderstood !== true;

interface Situation extends Circumstances {
  readonly reader: Reader;
}

/** The day of the programme that was shown is where "le lendemain" starts from. */
const readingContext = ({ last }: Dialogue, today: CivilDate): ReadingContext => ({
  today,
  aboutEdition: last?.kind === 'programme',
  ...(last?.kind === 'programme' && { anchor: last.request.period?.to }),
});

/** One question: an answer to the one that is open, something asked of the directory, or what the frames make of it. */
function interpret({ reading, tokens }: Part, dialogue: Dialogue, { reader, today, annuaire }: Situation): Asked {
  const { knowledge, editionId, lookup } = reader;
  const readWithout = (place: { start: number; end: number }): Reading =>
    readPart(
      reading,
      ({ start }) => start < place.start || start >= place.end,
      reader,
      readingContext(dialogue, today),
    );
  const context = { ...dialogue, knowledge, editionId, lookup, votes: votesOn(reading, tokens, reader) };
  const query =
    pupilQuery(reading, context, (isKept) =>
      readPart(reading, (_, index) => isKept(index), reader, readingContext(dialogue, today)),
    ) ??
    answerToOpenQuestion(reading, dialogue) ??
    referenceQuery(reading, context) ??
    (annuaire && directoryQuery(reading, { reader, last: dialogue.last, index: annuaire, tokens, readWithout })) ??
    queryOf(reading, context);
  return { query, language: reading.language, departement: reading.departement, said: { reading, tokens } };
}

/** The two questions of a message, tried at each place where a second one may begin; undefined where it asks one. */
function twoQuestions(whole: Part, dialogue: Dialogue, situation: Situation): [Asked, Asked] | undefined {
  const { joints } = whole.reading;
  for (const { end, start } of joints) {
    const before = partOf(whole, (index) => index < end, dialogue, situation);
    const first = onlyQuestion(before, dialogue, situation);
    if (!first || !isSure(first.query, dialogue)) continue;
    const then = dialogueAfter(first.query, dialogue, situation);
    const second = onlyQuestion(
      partOf(whole, (index) => index >= start, then, situation),
      then,
      situation,
    );
    if (second && isSure(second.query, then) && isOther(first.query, second.query, situation)) return [first, second];
  }
  return undefined;
}

/** Some words of a message, read as a message of their own. */
function partOf(
  { reading, tokens }: Part,
  isKept: (index: number) => boolean,
  dialogue: Dialogue,
  { reader, today }: Situation,
): Part {
  const starts = new Set(reading.words.flatMap(({ start }, index) => (isKept(index) ? [start] : [])));
  return {
    reading: readPart(reading, (_, index) => isKept(index), reader, readingContext(dialogue, today)),
    tokens: tokens.filter(({ start }) => starts.has(start)),
  };
}

/** What a part asks; undefined where it asks two things itself. */
const onlyQuestion = (part: Part, dialogue: Dialogue, situation: Situation): Asked | undefined =>
  twoQuestions(part, dialogue, situation) ? undefined : interpret(part, dialogue, situation);

/** Questions that are asked for sure, each on its own. */
const sureKinds: readonly Query['kind'][] = [
  'fiche',
  'comparison',
  'liste',
  'archives',
  'more',
  'programme',
  'contact',
  'escalade',
  'chiffres',
  'orientation',
  'why',
];

const isSure = (query: Query, { profile = {} }: Dialogue): boolean =>
  sureKinds.includes(query.kind) &&
  (query.kind !== 'orientation' || Object.keys({ ...(query.fresh ? {} : profile), ...query.profile }).length > 0);

/** Two questions of these kinds are one: a pupil described in two sentences, a figure in two. */
const unitedKinds: readonly Query['kind'][] = ['orientation', 'chiffres'];

/**
 * Two questions about the same thing are one, said in two clauses; and a dispositif named before a pupil is told of is
 * asked about for that pupil.
 */
function isOther(first: Query, second: Query, { reader }: Situation): boolean {
  if (second.kind === 'orientation' && isOfDispositifs(first, reader)) return false;
  if (first.kind !== second.kind) return true;
  // "La formation de mardi, c'est dans quel collège déjà, et à quelle heure ?" is about one event.
  const isOneEvent = first.kind === 'programme' && first.event !== undefined && !isOfEvent(second);
  return !unitedKinds.includes(first.kind) && !isOneEvent && objectOf(first) !== objectOf(second);
}

const isOfEvent = (query: Query): boolean => query.kind === 'programme' && query.event !== undefined;

const isOfDispositifs = (query: Query, { knowledge }: Reader): boolean =>
  query.kind === 'comparison' || (query.kind === 'fiche' && knowledge.entries.get(query.entry)?.kind === 'dispositif');

/** What a question is about, whatever is asked of it. */
function objectOf(query: Query): string {
  switch (query.kind) {
    case 'fiche':
      return query.entry;
    case 'comparison':
      return query.entries[0] ?? '';
    case 'contact':
      return query.about ?? '';
    default:
      return JSON.stringify(query);
  }
}

/** What is known once the first of two questions has been asked. */
function dialogueAfter(query: Query, dialogue: Dialogue, { reader }: Situation): Dialogue {
  const last = topicOf(query, reader) ?? dialogue.last;
  const isOfPupil = query.kind === 'orientation';
  const known = isOfPupil && query.fresh ? {} : dialogue.profile;
  const profile = isOfPupil ? { ...known, ...query.profile } : dialogue.profile;
  return { ...dialogue, last, profile, ...(isOfPupil && { asked: undefined }) };
}

/** The topic that a question opens, as far as it is known before it is answered. */
function topicOf(query: Query, { knowledge }: Reader): Topic | undefined {
  switch (query.kind) {
    case 'orientation':
      return { kind: 'orientation' };
    case 'why':
      return { kind: 'orientation', entry: query.dispositif };
    case 'fiche':
      return { kind: 'fiche', entry: query.entry };
    case 'comparison':
      return { kind: 'comparison', entries: query.entries };
    case 'liste':
      return { kind: 'liste', filter: query.filter };
    case 'archives':
      return { kind: 'archives', filter: query.filter, rest: [] };
    case 'programme':
      return { kind: 'programme', request: query.request, ...(query.event !== undefined && { event: query.event }) };
    case 'contact':
      return { kind: 'contact', about: query.about };
    case 'chiffres':
      return {
        kind: 'chiffres',
        chiffres: [query.figure],
        about: findFigure(knowledge, query.figure)?.chiffre.entrees[0],
      };
    default:
      return undefined;
  }
}
