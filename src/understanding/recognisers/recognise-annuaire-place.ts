import type { NamedPlace } from '../../knowledge/requests';
import { placeKey } from '../../annuaire/annuaire-index';
import { slipsBetween } from '../words/lexicon';
import type { Token } from '../words/tokenise';

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
