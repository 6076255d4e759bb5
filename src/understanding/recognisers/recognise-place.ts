import { placeKey } from '../../annuaire/annuaire-index';
import type { Place, NamedPlace } from '../../knowledge/query';
import { departementSchema, type Departement } from '../../knowledge/schemas/common';
import type { Match } from '../index-vocabulary';
import { slipsBetween } from '../words/lexicon';
import { hasRole, type Word, type Token } from '../words/tokenise';

/** A place of the region, and the département that it lies in when there is only one. */
export interface SaidPlace {
  readonly place: Place;
  readonly departement?: Departement;
}

/**
 * The place that a message names: a town before a département before an académie before the region, the first of its kind.
 *
 * @param departementOfTown the départements of the towns that the knowledge base names
 */
export function recognisePlace(
  words: readonly Word[],
  matches: readonly Match[],
  departementOfTown: ReadonlyMap<string, Departement>,
): SaidPlace | undefined {
  const isMeant = ({ words: [first = 0] }: Match): boolean => !isDenied(words, first);
  const named = matches.filter(({ sense }) => sense.kind === 'town' || isOfPlace(sense));
  const meant = named.filter(isMeant);
  const said = (meant.length > 0 ? meant : named).flatMap(({ sense }): SaidPlace[] => {
    if (sense.kind === 'town')
      return [{ place: { kind: 'town', name: sense.name }, departement: departementOfTown.get(sense.name) }];
    if (sense.kind !== 'meaning' || sense.meaning.type !== 'lieu') return [];
    const { departement, academie, region, ville } = sense.meaning;
    if (ville) return [{ place: { kind: 'town', name: ville }, departement: departementOfTown.get(ville) }];
    if (departement) return [{ place: { kind: 'departement', code: departement }, departement }];
    if (academie) return [{ place: { kind: 'academie', academie } }];
    return region ? [{ place: { kind: 'region' } }] : [];
  });
  const codes = [...new Set(said.flatMap(({ place }) => (place.kind === 'departement' ? [place.code] : [])))];
  if (codes.length > 1 && said.every(({ place }) => place.kind !== 'town'))
    return { place: { kind: 'departements', codes } };
  const numbered = numberedDepartement(words);
  if (numbered) said.push({ place: { kind: 'departement', code: numbered }, departement: numbered });
  const ranks = ['town', 'departement', 'academie', 'region'];
  return said.sort((a, b) => ranks.indexOf(a.place.kind) - ranks.indexOf(b.place.kind))[0];
}

const isOfPlace = (sense: Match['sense']): boolean => sense.kind === 'meaning' && sense.meaning.type === 'lieu';

/** Small words between a negation and a place: "pas dans le Nord", "not from the Oise". */
/** "La Somme, pas l'Aisne", "né dans l'Aisne": not the place that is meant. */
function isDenied(words: readonly Word[], start: number): boolean {
  let at = start - 1;
  while (at >= 0 && hasRole(words[at], 'avantLieu') && !/[,.;:!?]/.test(words[at + 1]?.before ?? '')) at--;
  return hasRole(words[at], 'horsDuLieu');
}

/** "le 62", "dép 80", "(59)": not "60 demi-journées", nor "le 2 mai". */
function numberedDepartement(words: readonly Word[]): Departement | undefined {
  for (const [index, { text, before }] of words.entries()) {
    const code = departementSchema.safeParse(text.length === 1 ? `0${text}` : text);
    if (!code.success || (text.length === 1 && words[index - 1]?.text !== 'departement')) continue;
    const next = words[index + 1];
    const isAlone = next === undefined || /[,.;:!?()\n]/.test(next.before) || hasRole(next, 'finDeLieu');
    // "62 - interne, 1re bac pro": a note that begins with the département.
    const isHeading = index === 0 && text.length === 2 && /^\s*[-–:,]/.test(next?.before ?? '');
    if (isHeading) return code.data;
    const isIntroduced = hasRole(words[index - 1], 'avantDepartement') || before.includes('(');
    const isPlaced = hasRole(words[index - 2], 'dans') && hasRole(words[index - 1], 'defini');
    const isNote = next?.number !== undefined;
    const isNamed = words[index - 1]?.text === 'departement';
    if (isNamed || (isIntroduced && (isAlone || isPlaced || isNote))) return code.data;
  }
  return undefined;
}

/** Most words of a place's name that are looked for together: Saint-Pol-sur-Ternoise has four. */
const MAX_WORDS = 6;

/** Shortest name in which a slip is forgiven, and the length from which two are. */
const ONE_SLIP = 5;
const TWO_SLIPS = 9;

/** A place of the imported directory, and where it is named in the folded text. */
export interface SaidAnnuairePlace {
  readonly place: NamedPlace;
  readonly start: number;
  readonly end: number;
}

/**
 * The place of the directory that a message names: the longest name as it is written, else the nearest one with a slip or
 * two in words that mean nothing else to us. Undefined when it names none.
 *
 * @param isOurs whether a word is one of the vocabulary, which is never taken for a misspelt town
 */
export function recogniseAnnuairePlace(
  tokens: readonly Token[],
  places: ReadonlyMap<string, NamedPlace>,
  isOurs: (word: string) => boolean,
): SaidAnnuairePlace | undefined {
  const words = tokens
    .filter(({ elided }) => !elided)
    .map(({ text: word, start }) => ({ name: placeKey(word), start, end: start + word.length }));
  const runs = words.flatMap((_, start) =>
    Array.from({ length: Math.min(MAX_WORDS, words.length - start) }, (__, more) =>
      words.slice(start, start + more + 1),
    ),
  );
  const longestFirst = runs.sort((a, b) => b.length - a.length);
  for (const run of longestFirst) {
    const place = places.get(nameOf(run));
    if (place) return { place, ...spanOf(run) };
  }
  for (const run of longestFirst.filter((one) => !one.some(({ name }) => isOurs(name)))) {
    const place = nearest(nameOf(run), places);
    if (place) return { place, ...spanOf(run) };
  }
  return undefined;
}

type Run = readonly { readonly name: string; readonly start: number; readonly end: number }[];

const nameOf = (run: Run): string => run.map(({ name }) => name).join(' ');

const spanOf = (run: Run): { start: number; end: number } => ({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 });

function nearest(said: string, places: ReadonlyMap<string, NamedPlace>): NamedPlace | undefined {
  const allowed = said.length >= TWO_SLIPS ? 2 : said.length >= ONE_SLIP ? 1 : 0;
  if (allowed === 0) return undefined;
  let best: { place: NamedPlace; slips: number } | undefined;
  for (const [name, place] of places) {
    // The first letter is hardly ever wrong, and looking at it spares most of the comparing.
    if (!name.startsWith(said.charAt(0)) || Math.abs(name.length - said.length) > allowed) continue;
    const slips = slipsBetween(name, said);
    if (slips <= allowed && slips < (best?.slips ?? Infinity)) best = { place, slips };
  }
  return best?.place;
}
