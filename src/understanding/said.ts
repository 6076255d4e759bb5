import { isPast, type Entry, type Knowledge } from '../knowledge/knowledge';
import type { Meaning } from '../knowledge/schemas/vocabulary';

/** What a phrase found in a message stands for: a meaning of the vocabulary, an entry, a town, a danger, an académie. */
export type Sense =
  | { readonly kind: 'meaning'; readonly meaning: Meaning }
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'town'; readonly name: string }
  | { readonly kind: 'urgence'; readonly id: string }
  | { readonly kind: 'doute'; readonly id: string }
  | { readonly kind: 'certitude'; readonly id: string }
  | { readonly kind: 'academie'; readonly name: string };

/** A phrase of the vocabulary's notation, and what it stands for. */
export type Said = readonly [phrase: string, sense: Sense];

/** Meanings that only count in a message about past editions. */
const archiveMeanings: readonly Meaning['type'][] = ['archives', 'theme', 'academies', 'premier-degre', 'editions'];

const isOfArchives = ({ type }: Meaning): boolean => archiveMeanings.includes(type);

/** Everything that users may say of today, with what it stands for. */
export function said({ entries, urgences, vocabulary }: Knowledge): Said[] {
  const known = [...entries.values()].filter((entry) => !isPast(entry));
  return [
    ...vocabulary.concepts
      .filter(({ sens }) => !isOfArchives(sens))
      .flatMap(({ sens, phrases }) => phrases.map((phrase): Said => [phrase, { kind: 'meaning', meaning: sens }])),
    ...urgences.flatMap(({ id, mots }) => mots.map((mot): Said => [mot, { kind: 'urgence', id }])),
    ...urgences.flatMap(({ id, certains }) => certains.map((mot): Said => [mot, { kind: 'certitude', id }])),
    ...urgences.flatMap(({ id, doute }) => doute.map((mot): Said => [mot, { kind: 'doute', id }])),
    ...known.flatMap((entry) => namesOf(entry).map((name): Said => [plain(name), { kind: 'entry', id: entry.id }])),
    ...known.flatMap((entry) => townsOf(entry).map(({ said, name }): Said => [plain(said), { kind: 'town', name }])),
  ];
}

/** What users may say of past editions: their words, their académies, the titles of editions and actions. */
export function archivesSaid({ entries, vocabulary }: Knowledge): Said[] {
  const past = [...entries.values()].filter(isPast);
  const academies = new Set(past.flatMap((entry) => (entry.kind === 'edition' ? [entry.academie] : [])));
  return [
    ...vocabulary.concepts
      .filter(({ sens }) => isOfArchives(sens))
      .flatMap(({ sens, phrases }) => phrases.map((phrase): Said => [phrase, { kind: 'meaning', meaning: sens }])),
    ...[...academies].map((name): Said => [academiePhrase(name), { kind: 'academie', name }]),
    // An edition is found by its académie and year; a name that holds them both would hide them.
    ...past
      .filter(({ kind }) => kind === 'action')
      .flatMap((entry) => namesOf(entry).map((name): Said => [plain(name), { kind: 'entry', id: entry.id }])),
  ];
}

/** "La réunion" is a meeting; the académie of that name is always called one. */
const academiePhrase = (name: string): string => (name.startsWith('La ') ? `academie ${plain(name)}` : plain(name));

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

/** Texts by which an entry is looked for, beside its names; those of the archives are not: they are many, and of the past. */
export const wordsThatPoint = (entry: Entry): string[] =>
  isPast(entry)
    ? []
    : [
        ...entry.formulations,
        entry.nomEn,
        ...(entry.kind === 'sujet' ? entry.chiffres.flatMap(({ mots }) => mots) : []),
        ...(entry.kind === 'evenement' ? entry.themes : []),
      ];

/** All else that an entry says: words that are right as they stand. */
export const textsOf = (entry: Entry): string[] => [
  entry.resume.fr,
  entry.resume.en,
  ...(isPast(entry) ? [entry.nomEn] : []),
  ...(entry.kind === 'action' ? [entry.etablissement, entry.ville, ...entry.partenaires] : []),
  ...Object.values(entry.faits).flatMap((fact) => (typeof fact === 'object' ? [fact.fr, fact.en].flat() : [])),
];
