import type { Knowledge } from '../knowledge/knowledge';
import type { Meaning } from '../knowledge/schemas/vocabulary';
import { stemOf } from '../knowledge/fold';
import { calendarNames, calendarWords } from './recognisers/calendar-words';
import { archivesSaid, said, textsOf, wordsThatPoint, type Said, type Sense } from './said';
import { buildLexicon, type Lexicon } from './words/lexicon';
import { compilePhrase, matchPhrase, needsOf, NUMBER_START, type CutWords, type Phrase } from './words/phrase';
import { tokenise, type Word } from './words/tokenise';

/** A phrase found in a message, and the indexes of the words that it takes, in order. */
export interface Match {
  readonly sense: Sense;
  readonly words: readonly number[];
}

/** The users' words, compiled once for a knowledge base. */
export interface VocabularyIndex {
  readonly lexicon: Lexicon;
  /** All phrases found in the words, without those that a longer one takes in. */
  readonly find: (words: readonly Word[]) => Match[];
  /** The same for the words of past editions: apart, so that they never hide a dispositif of today. */
  readonly findArchives: (words: readonly Word[]) => Match[];
}

interface Compiled {
  /** Its place among all: what is found is told in that order. */
  readonly rank: number;
  readonly phrase: Phrase;
  /** What the message must hold for the phrase to be in it. */
  readonly needs: readonly string[];
  readonly sense: Sense;
  /** A name without comma: "SAS, LNC" are two, and not the SAS of the LNC. */
  readonly isOnePart: boolean;
}

/** Cuts the words of a phrase as those of a message are cut. */
function cutterOf({ vocabulary: { commonWords } }: Knowledge): CutWords {
  const light = new Set(commonWords.legers);
  const functionWords = new Set([...commonWords.outils.fr, ...commonWords.outils.en]);
  return (text) =>
    tokenise(text)
      .filter(({ elided }) => !elided)
      .map(({ text: word }) => ({
        text: word,
        stem: stemOf(word),
        light: light.has(word),
        empty: functionWords.has(word),
      }));
}

/** Phrases that hold no word to find them by, or whose brackets do not close. */
export function unreadablePhrases(knowledge: Knowledge): string[] {
  const cut = cutterOf(knowledge);
  return [...said(knowledge), ...archivesSaid(knowledge)].flatMap(([phrase]) =>
    compilePhrase(phrase, cut) ? [] : [phrase],
  );
}

/** Compiles the vocabulary, the names and aliases of the entries, and the towns that they name. */
export function indexVocabulary(knowledge: Knowledge): VocabularyIndex {
  const { commonWords, abbreviations } = knowledge.vocabulary;
  const entries = [...knowledge.entries.values()];
  const cut = cutterOf(knowledge);
  const today = said(knowledge);
  const archives = archivesSaid(knowledge);

  const lexicon = buildLexicon(
    [
      ...today.filter(([, sense]) => isAimedAt(sense)).map(([source]) => source),
      ...today.flatMap(([source, { kind }]) => (kind === 'urgence' ? [longWordsOf(source)] : [])),
      // Titles of past actions are many and odd: nothing is taken for a misspelling of one.
      ...archives.filter(([, { kind }]) => kind !== 'entry').map(([source]) => source),
      ...entries.flatMap(wordsThatPoint),
      ...calendarNames(knowledge.vocabulary.calendar),
    ].flatMap(wordsOf),
    [
      ...[...today, ...archives].map(([source]) => source),
      ...commonWords.legers,
      ...commonWords.outils.fr,
      ...commonWords.outils.en,
      ...commonWords.courants,
      ...Object.values(abbreviations),
      ...Object.keys(knowledge.vocabulary.numbers),
      ...calendarWords(knowledge.vocabulary.calendar),
      // Many entries say the same, and cutting a text into words is what takes long.
      ...new Set(entries.flatMap(textsOf)),
    ].flatMap(wordsOf),
    commonWords.roles,
  );

  return { lexicon, find: finderOf(today, cut), findArchives: finderOf(archives, cut) };
}

/**
 * Finds what is said in a message: phrases are looked up by the rarest word that they cannot do without, and only those of
 * which no such word is missing are tried, however many names begin alike.
 */
function finderOf(phrases: readonly Said[], cut: CutWords): VocabularyIndex['find'] {
  const compiled = phrases.flatMap(([source, sense], rank): Compiled[] => {
    const phrase = compilePhrase(source, cut);
    if (!phrase) return [];
    const isOnePart = sense.kind === 'entry' && !source.includes(',');
    return [{ rank, phrase, needs: needsOf(phrase), sense, isOnePart }];
  });
  const uses = new Map<string, number>();
  for (const { needs } of compiled) for (const key of needs) uses.set(key, (uses.get(key) ?? 0) + 1);
  const byAnchor = new Map<string, Set<Compiled>>();
  for (const one of compiled) {
    const [anchor] = [...one.needs].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0));
    for (const key of anchor === undefined ? one.phrase.starts : [anchor]) addTo(byAnchor, key, one);
  }
  return (words) => {
    const keys = words.map(keysOf);
    const present = new Set(keys.flat());
    const possible = [...present]
      .flatMap((anchor) => [...(byAnchor.get(anchor) ?? [])])
      .filter(({ needs }) => needs.every((need) => present.has(need)))
      .sort((a, b) => a.rank - b.rank);
    const byStart = new Map<string, Set<Compiled>>();
    for (const one of possible) for (const start of one.phrase.starts) addTo(byStart, start, one);
    const found: Match[] = [];
    for (const [index, keysHere] of keys.entries())
      for (const key of keysHere)
        for (const { phrase, sense, isOnePart } of byStart.get(key) ?? []) {
          const taken = matchPhrase(phrase, words, index);
          if (taken && !(isOnePart && holdsComma(words, taken))) found.push({ sense, words: taken });
        }
    return withoutContained(found);
  };
}

function addTo<Member>(groups: Map<string, Set<Member>>, key: string, member: Member): void {
  const group = groups.get(key);
  if (group) group.add(member);
  else groups.set(key, new Set([member]));
}

/** What a word is looked up by. */
const keysOf = ({ stem, text, number }: Word): string[] => [
  stem,
  `=${text}`,
  ...(number === undefined ? [] : [NUMBER_START]),
];

const holdsComma = (words: readonly Word[], taken: readonly number[]): boolean =>
  taken.slice(1).some((index) => words[index]?.before.includes(',') ?? false);

/** Shortest word for a danger that a misspelt one is taken for: a shorter one is too near to harmless words. */
const DANGER_LENGTH = 7;

const longWordsOf = (phrase: string): string =>
  wordsOf(phrase)
    .filter((word) => word.length >= DANGER_LENGTH)
    .join(' ');

/** A slip is never read into a subject that we refuse, nor into any word for a danger: those words must be there. */
const isAimedAt = (sense: Sense): boolean =>
  sense.kind !== 'urgence' &&
  sense.kind !== 'doute' &&
  sense.kind !== 'certitude' &&
  !(sense.kind === 'meaning' && sense.meaning.type === 'hors-sujet');

const wordsOf = (text: string): string[] => tokenise(text).map(({ text: word }) => word);

/** How a thing is asked for does not change what is asked for: "quels dispositifs" still names dispositifs. */
const waysOfAsking: readonly string[] = [
  'demande',
  'social',
  'eleve',
  'designation',
  'passage',
  'champ',
  'fait',
  'public',
  'genre',
  'phase',
  'en-ligne',
  'interrogatif',
];

function absorbs(longer: Sense, shorter: Sense): boolean {
  // A danger is heard whatever longer phrase holds its words.
  if (shorter.kind === 'certitude') return false;
  if (longer.kind !== 'meaning') return true;
  // "Sa grande sœur" is somebody else, and still told by being one's sister.
  if (shorter.kind === 'meaning' && shorter.meaning.type === 'designation')
    return longer.meaning.type === 'designation' && sharesField(longer.meaning, shorter.meaning);
  // "Nommée RDS, en quoi consiste cette fonction ?": kept, for want of anything else that is asked about.
  if (longer.meaning.type === 'marque' && longer.meaning.marque === 'locuteur') return shorter.kind !== 'entry';
  // "Y a quelqu'un ?" asks for nothing.
  if (longer.meaning.type === 'social' && shorter.kind === 'meaning' && shorter.meaning.type === 'demande') return true;
  const isSameType = shorter.kind === 'meaning' && shorter.meaning.type === longer.meaning.type;
  // "sorti depuis septembre" says that the pupil has left, and still since when.
  if (longer.meaning.type === 'profil' && shorter.kind === 'meaning' && shorter.meaning.type === 'marque')
    return shorter.meaning.marque === 'negation';
  // "ancien de CAP" says that the pupil has left, and still that it was a CAP.
  if (isSameType && longer.meaning.type === 'profil') return sharesField(longer.meaning, shorter.meaning);
  // "Une structure où revenir à l'école" is a kind of place, and says nothing of a pupil.
  if (longer.meaning.type === 'genre' && shorter.kind === 'meaning' && shorter.meaning.type === 'profil')
    return shorter.meaning.situation !== undefined;
  // "On l'inscrit comment ?" asks how, and says nothing of whether the pupil is enrolled.
  if (longer.meaning.type === 'fait' && shorter.kind === 'meaning' && shorter.meaning.type === 'profil')
    return shorter.meaning.situation !== undefined;
  // "La liste des éditions passées" speaks of the past, and still of editions.
  if (longer.meaning.type === 'archives' && shorter.kind === 'meaning' && shorter.meaning.type === 'editions')
    return false;
  return isSameType || !waysOfAsking.includes(longer.meaning.type);
}

const sharesField = (a: Meaning, b: Meaning): boolean =>
  Object.keys(a).some((field) => field !== 'type' && field !== 'force' && field in b);

/** A phrase within a longer one says nothing of its own: in "lycée de la nouvelle chance", "lycée" is no level. */
function withoutContained(matches: readonly Match[]): Match[] {
  return matches.filter(
    (match) =>
      !matches.some(
        (other) =>
          other.words.length > match.words.length &&
          absorbs(other.sense, match.sense) &&
          match.words.every((word) => other.words.includes(word)),
      ),
  );
}
