import type { CivilDate } from '../knowledge/civil-date';
import { type Knowledge, departementsOfTowns } from '../knowledge/knowledge';
import type { Departement } from '../knowledge/schemas/common';
import type { EditionPeriod } from '../knowledge/schemas/entries';
import type { Meaning } from '../knowledge/schemas/vocabulary';
import { compileLookup, type Lookup } from '../search/lookup';
import { readyModels, type Models } from './models/models';
import { detectLanguage, languageWords, type LanguageWords } from './detect-language';
import { indexVocabulary, type Match, type VocabularyIndex } from './index-vocabulary';
import type { DangerPhrases, Demande, Mention, Reading, Social } from './reading';
import { calendarLexicon, type CalendarLexicon } from './recognisers/calendar-words';
import { readDates } from './recognisers/read-dates';
import { answersIn } from './recognisers/profile-facts';
import { recogniseArchives } from './recognisers/recognise-archives';
import { recogniseJoints } from './recognisers/recognise-joints';
import { recognisePeriod, type SaidPeriod, recogniseSince } from './recognisers/recognise-period';
import { recognisePlace } from './recognisers/recognise-place';
import { recogniseProfile } from './recognisers/recognise-profile';
import { recognisePupils } from './recognisers/recognise-pupils';
import { recogniseQuantities } from './recognisers/recognise-quantities';
import { readWords } from './words/read-words';
import type { Word } from './words/tokenise';

/** What reading needs of the knowledge base, compiled once. */
export interface Reader {
  readonly knowledge: Knowledge;
  readonly index: VocabularyIndex;
  readonly lookup: Lookup;
  readonly models: Models;
  readonly departementOfTown: ReadonlyMap<string, Departement>;
  readonly functionWords: ReadonlySet<string>;
  readonly languageWords: LanguageWords;
  readonly calendar: CalendarLexicon;
  readonly edition: EditionPeriod;
  /** Years of the past editions. */
  readonly editionYears: ReadonlySet<number>;
  /** The entry that holds the edition. */
  readonly editionId: string;
}

/** Compiles the reader of a knowledge base, which takes a while: once, and it is passed on. */
export function readerOf(knowledge: Knowledge): Reader {
  const { fr, en } = knowledge.vocabulary.commonWords.outils;
  const entries = [...knowledge.entries.values()];
  const [current] = entries.flatMap((entry) =>
    entry.kind === 'sujet' && entry.edition ? [{ id: entry.id, edition: entry.edition }] : [],
  );
  return {
    knowledge,
    index: indexVocabulary(knowledge),
    models: readyModels(knowledge.modeles ?? {}),
    lookup: compileLookup(knowledge),
    departementOfTown: departementsOfTowns(knowledge),
    functionWords: new Set([...fr, ...en]),
    languageWords: languageWords(knowledge.vocabulary),
    calendar: calendarLexicon(knowledge.vocabulary.calendar),
    editionYears: new Set(entries.flatMap((entry) => (entry.kind === 'edition' ? [entry.annee] : []))),
    edition: current?.edition ?? { du: '9999-12-31', au: '9999-12-31', tempsFortsAnnonces: 1, joursPartiels: [] },
    editionId: current?.id ?? '',
  };
}

/** The moment and the topic that a message is read in. */
export interface ReadingContext {
  readonly today: CivilDate;
  /** The day of the programme asked for before: "le lendemain" starts from it. */
  readonly anchor?: CivilDate;
  readonly aboutEdition: boolean;
}

type MeaningOf<Type extends Meaning['type']> = Extract<Meaning, { type: Type }>;

/** Reads a message: every fact, name, date and demand that it holds. Any text is fine, also an empty one. */
export const readMessage = (text: string, reader: Reader, context: ReadingContext): Reading =>
  interpretWords(readWords(text, reader.knowledge.vocabulary, reader.index.lexicon), reader, context);

/** A message without some of its words, read as if they had not been written. */
export function readPart(
  { words }: Reading,
  isKept: (word: Word, index: number) => boolean,
  reader: Reader,
  context: ReadingContext,
): Reading {
  const [first, ...others] = words.filter(isKept);
  return interpretWords(first ? [{ ...first, before: '' }, ...others] : [], reader, context);
}

function interpretWords(words: readonly Word[], reader: Reader, context: ReadingContext): Reading {
  const { calendar } = reader;
  const matches = reader.index.find(words);
  const meanings = <Type extends Meaning['type']>(type: Type): MeaningOf<Type>[] =>
    matches.flatMap(({ sense }) =>
      sense.kind === 'meaning' && sense.meaning.type === type ? [sense.meaning as MeaningOf<Type>] : [],
    );

  const demandes = meanings('demande').map(({ demande }) => demande);
  const mentions = mentionsIn(matches, demandes.includes('definition'));
  const dates = readDates(words, calendar);
  const quantities = recogniseQuantities(words, matches, dates, calendar);
  const profile = recogniseProfile(words, matches, quantities, dates, calendar, context.today);
  const said = recognisePlace(words, matches, reader.departementOfTown);
  const aboutEdition = context.aboutEdition || mentions.some(({ id }) => id === reader.editionId);
  const period = recognisePeriod(dates, { ...context, edition: reader.edition, aboutEdition });
  const genre = meanings('genre').sort(
    (a, b) => Number(b.dispositif !== undefined) - Number(a.dispositif !== undefined),
  )[0];
  const phases = [...matches]
    .sort((a, b) => b.words.length - a.words.length)
    .flatMap(({ sense }) => (sense.kind === 'meaning' && sense.meaning.type === 'phase' ? [sense.meaning] : []))
    .slice(0, 1);

  const unexplained = unexplainedIn(words, matches, reader, period);
  const ofThePast = reader.index.findArchives(words);

  return {
    words,
    language: detectLanguage(words, reader.languageWords),
    asks: meanings('interrogatif').length > 0,
    demandes: new Set<Demande>(demandes),
    definitionEnds: endsOf(matches, (meaning) => meaning.type === 'demande' && meaning.demande === 'definition'),
    alternativeEnds: endsOf(matches, (meaning) => meaning.type === 'alternative'),
    socials: meanings('social').map(({ sujet }): Social => sujet),
    profile,
    answers: answersIn(words, matches),
    pupil: meanings('eleve').length > 0,
    pupils: meanings('eleve').some(({ pluriel }) => pluriel),
    pupilsSaid: recognisePupils(words, matches),
    mentions,
    genre: genre && { kind: genre.genre, ...(genre.dispositif === undefined ? {} : { dispositif: genre.dispositif }) },
    phase: phases.find(({ phase }) => phase)?.phase,
    legende: phases.find(({ legende }) => legende)?.legende,
    place: said?.place,
    towns: matches.flatMap(({ sense, words: taken }) => (sense.kind === 'town' ? taken : [])),
    departement: said?.departement,
    period,
    since: recogniseSince(dates, context.today),
    audience: meanings('public')[0]?.public,
    online: meanings('en-ligne').length > 0,
    pole: meanings('pole').length > 0,
    facts: [...new Set(meanings('fait').flatMap(({ faits }) => faits))],
    field: meanings('champ')[0]?.champ,
    offTopic: meanings('hors-sujet')[0]?.raison,
    ...dangersSaid(matches),
    archives: recogniseArchives(words, ofThePast, reader.editionYears, unexplained),
    joints: recogniseJoints(words, matches, ofThePast),
    terms: termsOf(words, reader),
    subject: subjectOf(words, matches, reader),
    unexplained,
  };
}

function mentionsIn(matches: readonly Match[], asksDefinition: boolean): Mention[] {
  const speaker = new Set(
    matches.flatMap(({ sense, words }) =>
      sense.kind === 'meaning' && sense.meaning.type === 'marque' && sense.meaning.marque === 'locuteur' ? words : [],
    ),
  );
  const isOfSpeaker = ({ words }: Match): boolean => words.every((word) => speaker.has(word));
  const named = matches.filter(({ sense }) => sense.kind === 'entry');
  const others = named.filter((match) => !isOfSpeaker(match));
  const mentions = (others.length === 0 && asksDefinition ? named : others)
    .flatMap(({ sense, words }) => (sense.kind === 'entry' ? [{ id: sense.id, words }] : []))
    .sort((a, b) => (a.words[0] ?? 0) - (b.words[0] ?? 0) || b.words.length - a.words.length);
  return mentions.filter(({ id }, index) => mentions.findIndex((other) => other.id === id) === index);
}

const dangersIn = (matches: readonly Match[], kind: 'urgence' | 'doute' | 'certitude'): string[] => [
  ...new Set(matches.flatMap(({ sense }) => (sense.kind === kind ? [sense.id] : []))),
];

/** What phrases alone say of a danger, without the reading of the rest (dates, numbers, names). */
export function dangerPhrasesIn(
  text: string,
  { index, knowledge }: Pick<Reader, 'index' | 'knowledge'>,
): DangerPhrases {
  return dangersSaid(index.find(readWords(text, knowledge.vocabulary, index.lexicon)));
}

const dangersSaid = (matches: readonly Match[]): DangerPhrases => ({
  urgences: dangersIn(matches, 'urgence'),
  doutes: dangersIn(matches, 'doute'),
  certitudes: dangersIn(matches, 'certitude'),
});

const endsOf = (matches: readonly Match[], wanted: (meaning: Meaning) => boolean): number[] =>
  matches.flatMap(({ sense, words }) =>
    sense.kind === 'meaning' && wanted(sense.meaning) ? [(words.at(-1) ?? 0) + 1] : [],
  );

const carriesMeaning = ({ text, light, number }: Word, { functionWords }: Reader): boolean =>
  !light && number === undefined && !functionWords.has(text) && text.length > 1;

const termsOf = (words: readonly Word[], reader: Reader): string[] => [
  ...new Set(words.filter((word) => carriesMeaning(word, reader)).map(({ stem }) => stem)),
];

/** How something is asked, which says nothing of what is asked about. */
const waysOfAsking: readonly Meaning['type'][] = ['demande', 'social', 'fait', 'enchainement', 'champ'];

/** Stems of what the message is about; of all its words where nothing else is left. */
function subjectOf(words: readonly Word[], matches: readonly Match[], reader: Reader): string[] {
  const asking = new Set(
    matches.flatMap(({ sense, words: taken }) =>
      sense.kind === 'meaning' && waysOfAsking.includes(sense.meaning.type) ? taken : [],
    ),
  );
  const subject = termsOf(
    words.filter((_, index) => !asking.has(index)),
    reader,
  );
  return subject.length > 0 ? subject : termsOf(words, reader);
}

function unexplainedIn(
  words: readonly Word[],
  matches: readonly Match[],
  reader: Reader,
  period: SaidPeriod | undefined,
): Word[] {
  const explained = new Set(matches.flatMap(({ words: taken }) => taken));
  const isDate = (index: number): boolean => period !== undefined && index >= period.start && index < period.end;
  return words.filter((word, index) => carriesMeaning(word, reader) && !explained.has(index) && !isDate(index));
}
