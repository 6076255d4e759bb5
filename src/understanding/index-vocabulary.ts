import type { Entry, Knowledge } from '../knowledge/knowledge';
import type { Meaning } from '../knowledge/schemas/vocabulary';
import { stemOf } from '../knowledge/fold';
import { buildLexicon, type Lexicon } from './words/lexicon';
import { compilePhrase, matchPhrase, NUMBER_START, type CutWords, type Phrase } from './words/phrase';
import { tokenise } from './words/tokenise';
import type { Word } from './words/word';

/** What a phrase found in a message stands for: a meaning of the vocabulary, an entry, or a town. */
export type Sense =
  | { readonly kind: 'meaning'; readonly meaning: Meaning }
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'town'; readonly name: string }
  | { readonly kind: 'urgence'; readonly id: string };

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
}

interface Compiled {
  readonly phrase: Phrase;
  readonly sense: Sense;
}

/** Everything that users may say, with what it stands for. */
function saidOf({ entries, urgences, vocabulary }: Knowledge): [string, Sense][] {
  const known = [...entries.values()];
  return [
    ...vocabulary.concepts.flatMap(({ sens, phrases }) =>
      phrases.map((phrase): [string, Sense] => [phrase, { kind: 'meaning', meaning: sens }]),
    ),
    ...urgences.flatMap(({ id, mots }) => mots.map((mot): [string, Sense] => [mot, { kind: 'urgence', id }])),
    ...known.flatMap((entry) =>
      namesOf(entry).map((name): [string, Sense] => [plain(name), { kind: 'entry', id: entry.id }]),
    ),
    ...known.flatMap((entry) =>
      townsOf(entry).map(({ said, name }): [string, Sense] => [plain(said), { kind: 'town', name }]),
    ),
  ];
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
  return saidOf(knowledge).flatMap(([phrase]) => (compilePhrase(phrase, cut) ? [] : [phrase]));
}

/** Compiles the vocabulary, the names and aliases of the entries, and the towns that they name. */
export function indexVocabulary(knowledge: Knowledge): VocabularyIndex {
  const { commonWords, abbreviations } = knowledge.vocabulary;
  const entries = [...knowledge.entries.values()];
  const cut = cutterOf(knowledge);
  const named = saidOf(knowledge);
  const byStart = new Map<string, Compiled[]>();
  for (const [source, sense] of named) {
    const phrase = compilePhrase(source, cut);
    if (!phrase) continue;
    for (const start of new Set(phrase.starts)) byStart.set(start, [...(byStart.get(start) ?? []), { phrase, sense }]);
  }

  const lexicon = buildLexicon(
    [
      ...named.filter(([, sense]) => isAimedAt(sense)).map(([source]) => source),
      ...entries.flatMap(wordsThatPoint),
    ].flatMap(wordsOf),
    [
      ...named.map(([source]) => source),
      ...commonWords.legers,
      ...commonWords.outils.fr,
      ...commonWords.outils.en,
      ...commonWords.courants,
      ...Object.values(abbreviations),
      ...Object.keys(knowledge.vocabulary.numbers),
      ...entries.flatMap(textsOf),
    ].flatMap(wordsOf),
  );

  const find = (words: readonly Word[]): Match[] => {
    const found = words.flatMap((word, index) => {
      const keys = [word.stem, `=${word.text}`, ...(word.number === undefined ? [] : [NUMBER_START])];
      return keys.flatMap((key) =>
        (byStart.get(key) ?? []).flatMap(({ phrase, sense }) => {
          const taken = matchPhrase(phrase, words, index);
          return taken ? [{ sense, words: taken }] : [];
        }),
      );
    });
    return withoutContained(found);
  };
  return { lexicon, find };
}

/** A slip is never read into a danger or into a subject that we refuse: those words must be there. */
const isAimedAt = (sense: Sense): boolean =>
  sense.kind !== 'urgence' && !(sense.kind === 'meaning' && sense.meaning.type === 'hors-sujet');

/** A name is plain text: signs of the phrase notation in it mean nothing. */
const plain = (name: string): string => name.replace(/[()|…#=?]/g, ' ');

const namesOf = (entry: Entry): string[] => [
  entry.nom,
  ...(entry.sigle ? [entry.sigle] : []),
  ...(entry.kind === 'structure' ? [entry.etablissement] : []),
  ...entry.alias,
];

/** Words in a town's name after which people stop saying it: Berck(-sur-Mer), Nœux(-les-Mines). */
const TOWN_SUFFIX = /[- ](?:sur|les|la|le|en|sous)[- ].*$/i;

/** The towns that an entry names, each way they are said, and the name under which they are known. */
function townsOf(entry: Entry): { said: string; name: string }[] {
  const place = entry.kind === 'evenement' ? entry.lieu : entry.kind === 'structure' ? entry : undefined;
  if (!place) return [];
  const short = place.ville.replace(TOWN_SUFFIX, '');
  const others = 'alias' in place && entry.kind === 'evenement' ? (entry.lieu?.alias ?? []) : [];
  return [...new Set([place.ville, short, ...others])].map((said) => ({ said, name: place.ville }));
}

/** Texts by which an entry is looked for, beside its names. */
const wordsThatPoint = (entry: Entry): string[] => [
  ...entry.formulations,
  entry.nomEn,
  ...(entry.kind === 'sujet' ? entry.chiffres.flatMap(({ mots }) => mots) : []),
  ...(entry.kind === 'evenement' ? entry.themes : []),
];

const textsOf = (entry: Entry): string[] => [
  entry.resume.fr,
  entry.resume.en,
  ...Object.values(entry.faits).flatMap((fact) => (typeof fact === 'object' ? [fact.fr, fact.en].flat() : [])),
];

const wordsOf = (text: string): string[] => tokenise(text).map(({ text: word }) => word);

/** How a thing is asked for does not change what is asked for: "quels dispositifs" still names dispositifs. */
const waysOfAsking: readonly string[] = [
  'demande',
  'social',
  'eleve',
  'champ',
  'fait',
  'public',
  'genre',
  'phase',
  'en-ligne',
];

function absorbs(longer: Sense, shorter: Sense): boolean {
  if (longer.kind !== 'meaning') return true;
  const isSameType = shorter.kind === 'meaning' && shorter.meaning.type === longer.meaning.type;
  // "sorti depuis septembre" says that the pupil has left, and still since when.
  if (longer.meaning.type === 'profil' && shorter.kind === 'meaning' && shorter.meaning.type === 'marque')
    return shorter.meaning.marque === 'negation';
  // "ancien de CAP" says that the pupil has left, and still that it was a CAP.
  if (isSameType && longer.meaning.type === 'profil') return sharesField(longer.meaning, shorter.meaning);
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
