import { placeWords, type AnnuaireIndex } from '../../annuaire/annuaire-index';
import { findInAnnuaire } from '../../annuaire/find-in-annuaire';
import type { Query, AnnuaireRole } from '../../knowledge/query';
import type { Reader } from '../read-message';
import type { Demande, Reading } from '../reading';
import { recogniseAnnuairePlace, type SaidAnnuairePlace } from '../recognisers/recognise-place';
import { tokenise, type Token } from '../words/tokenise';
import type { Dialogue } from '../dialogue';

/** The entries that stand for a role of the directory, the first being what the answer is about. */
const roleOfEntry: Readonly<Record<string, AnnuaireRole>> = {
  ecmlds: 'ecmlds',
  'contact-ecmlds': 'ecmlds',
  foquale: 'foquale',
  cio: 'cio',
};

/** Words for places that are no entries of the knowledge base. */
const roleOfWord: Readonly<Record<string, AnnuaireRole>> = {
  lycee: 'lycee',
  lycees: 'lycee',
  college: 'college',
  colleges: 'college',
};

/** What may be asked beside a name and a place without anything else being asked about. */
const passing: readonly Demande[] = ['contact', 'evenement-precis', 'suite', 'liste', 'reprise', 'moi', 'encore'];

/** Words of no meaning of ours beside a demand for a contact: the name of a school has some. */
const ASIDE_WORDS = 4;

/** Longest "et à Lens ?" after an answer from the directory. */
const FOLLOW_UP_WORDS = 6;

interface DirectoryContext extends Pick<Dialogue, 'last'> {
  readonly reader: Reader;
  readonly index: AnnuaireIndex;
  /** The words of the message as they were typed, uncorrected: a town must not be taken for a misspelt word of ours. */
  readonly tokens: readonly Token[];
  /** Reads the message without the words that name the place. */
  readonly readWithout: (place: SaidAnnuairePlace) => Reading;
}

/**
 * What a message asks of the imported directory: somebody or somewhere by role and place ("ECMLDS de Sambre-Avesnois"),
 * the contact of a role without a place, or the place that was asked for. Undefined when it asks something else, or for
 * somebody of whom the directory holds nothing.
 */
export function directoryQuery(
  whole: Reading,
  { reader, last, index, tokens, readWithout }: DirectoryContext,
): Extract<Query, { kind: 'contact' }> | undefined {
  const before = last?.kind === 'contact' ? last.annuaire : undefined;
  const typed = wordsOf(tokens);
  if (before === undefined && !mayNameRole(typed, whole)) return undefined;
  const chosen = before && chosenPlace(whole, before.options);
  const said = recogniseAnnuairePlace(chosen === undefined ? tokens : tokenise(chosen), index.places, (word) =>
    reader.index.lexicon.knows(word),
  );
  const reading = said && chosen === undefined ? readWithout(said) : whole;
  const rest = said && chosen === undefined ? wordsOf(tokens.filter(({ start }) => !isWithin(start, said))) : [];
  const words = said ? rest : typed;
  const hasPlace = said !== undefined || (whole.place !== undefined && whole.place.kind !== 'region');
  const completes = hasPlace && before !== undefined && (chosen !== undefined || isShort(reading));
  const role = roleIn(typed, reading, reader) ?? (completes ? before.role : undefined);
  if (role === undefined || index.entriesOf(role).length === 0 || asksSomethingElse(reading)) return undefined;

  const asksContact = reading.demandes.has('contact') || completes;
  if (reading.unexplained.length > (asksContact ? ASIDE_WORDS : 0)) return undefined;
  if (!asksContact && (schoolRoles.includes(role) || !hasPlace)) return undefined;
  const request = { role, words, ...(said && { place: said.place }) };
  if (!findInAnnuaire(index, request, whole.departement)) return undefined;
  const about = Object.keys(roleOfEntry).find((id) => roleOfEntry[id] === role && reader.knowledge.entries.has(id));
  return {
    kind: 'contact',
    ...(about !== undefined && { about }),
    ...(whole.place && { place: whole.place }),
    annuaire: request,
  };
}

const wordsOf = (tokens: readonly Token[]): string[] => placeWords(tokens.map(({ text }) => text).join(' '));

const isWithin = (at: number, { start, end }: SaidAnnuairePlace): boolean => start <= at && at < end;

/** Schools are spoken of in many questions: theirs is one only where a contact is asked for. */
const schoolRoles: readonly AnnuaireRole[] = ['lycee', 'college'];

const mayNameRole = (words: readonly string[], { mentions }: Reading): boolean =>
  mentions.some(({ id }) => roleOfEntry[id] !== undefined) || words.some((word) => roleOfWord[word] !== undefined);

const asksSomethingElse = ({ urgences, offTopic, demandes, facts, period, pupil, profile, genre }: Reading): boolean =>
  urgences.length > 0 ||
  offTopic !== undefined ||
  period !== undefined ||
  pupil ||
  (genre !== undefined && genre.kind !== 'acteur') ||
  Object.keys(profile).some((field) => field !== 'niveau' && field !== 'classe') ||
  [...demandes].some((demande) => !passing.includes(demande)) ||
  (facts.length > 0 && !demandes.has('contact'));

/** The role that the message names; none when it names anything else of ours beside it. */
function roleIn(
  words: readonly string[],
  { mentions, demandes }: Reading,
  { knowledge }: Reader,
): AnnuaireRole | undefined {
  const roles = mentions.flatMap(({ id }) => roleOfEntry[id] ?? []);
  const others = mentions.filter(({ id }) => roleOfEntry[id] === undefined);
  if (others.length === 0 && roles.length > 0) return roles[0];
  // "Le numéro du collège Vauban" is the school's, although a structure is housed there.
  const isHost = others.every(({ id }) => knowledge.entries.get(id)?.kind === 'structure');
  const word = words.find((one) => roleOfWord[one] !== undefined);
  return roles.length === 0 && isHost && demandes.has('contact') && word !== undefined ? roleOfWord[word] : undefined;
}

const isShort = ({ words, mentions }: Reading): boolean => words.length <= FOLLOW_UP_WORDS && mentions.length === 0;

/** "3": the third of the places that were offered. */
function chosenPlace({ words }: Reading, options: readonly string[]): string | undefined {
  const [only] = words;
  return words.length === 1 && only?.number !== undefined ? options[only.number - 1] : undefined;
}
