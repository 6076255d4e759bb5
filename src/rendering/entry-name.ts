import type { Entry } from '../knowledge/knowledge';
import { BUTTON_LABEL_CHARS, type Choice, type PageContext } from './page';

type Named = Pick<Entry, 'kind' | 'nom' | 'nomEn' | 'sigle'>;

/**
 * The full name of an entry, with its acronym. In English a dispositif keeps its French name, since that is what a user
 * will read on every form, with what it means in brackets.
 */
export function nameOf(entry: Named, { language }: PageContext): string {
  const name = language === 'fr' || entry.kind === 'dispositif' ? entry.nom : entry.nomEn;
  const acronym = entry.sigle !== undefined && !name.includes(entry.sigle) ? [entry.sigle] : [];
  const gloss = language === 'en' && entry.kind === 'dispositif' ? glossOf(entry) : [];
  const { base, brackets } = splitBrackets(name);
  const additions = [...brackets, ...acronym, ...gloss];
  return additions.length === 0 ? base : `${base} (${additions.join('; ')})`;
}

/** What the French name means: the English name less what it repeats of the French one. */
function glossOf({ nom, nomEn }: Named): string[] {
  const { base, brackets } = splitBrackets(nomEn);
  if (base === splitBrackets(nom).base) return brackets;
  return [[base, ...brackets].join(': ')];
}

function splitBrackets(name: string): { base: string; brackets: string[] } {
  const [, base, inside] = /^(.*?) \(([^()]*)\)$/.exec(name) ?? [];
  return base === undefined || inside === undefined ? { base: name, brackets: [] } : { base, brackets: [inside] };
}

/** A name that fits on a button: the acronym where the name is too long, or the name less what is in brackets. */
export function shortNameOf(entry: Named, { language }: PageContext): string {
  const name = language === 'fr' || entry.kind === 'dispositif' ? entry.nom : entry.nomEn;
  return name.length <= BUTTON_LABEL_CHARS ? name : (entry.sigle ?? splitBrackets(name).base);
}

/** The French name without what is in brackets: "Micro-lycée" for "Micro-lycée (SRE)". */
export const plainNameOf = ({ nom }: Named): string => splitBrackets(nom).base;

/** A button that shows the entry, under its short name unless another label is given. */
export const openChoice = (entry: Entry, context: PageContext, label = shortNameOf(entry, context)): Choice => ({
  label,
  action: { kind: 'open', entry: entry.id },
});

/** Longest line under a name in a list: more than two lines on a phone, and one no longer scans it. */
const LINE_CHARS = 160;

export const firstSentence = (text: string): string => /^.*?[.](?=\s+[\p{Lu}«])/su.exec(text)?.[0] ?? text;

/** The first sentence of a text, cut between two words where it is too long: the short line under a name in a list. */
export function firstLine(text: string): string {
  const sentence = firstSentence(text);
  if (sentence.length <= LINE_CHARS) return sentence;
  return `${sentence.slice(0, LINE_CHARS).replace(/[\s,;:(]+\S*$/u, '')}…`;
}

/** With a capital first letter, for what begins a line. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** For each kind of a union what to do with one of it: a kind left out does not compile. */
type ByKind<One extends { readonly kind: string }, Rest extends unknown[], Result> = {
  readonly [Kind in One['kind']]: (one: Extract<One, { readonly kind: Kind }>, ...rest: Rest) => Result;
};

/** A function over a union as a table, one line a kind, where a `switch` would take two. */
export const byKind =
  <One extends { readonly kind: string }, Rest extends unknown[], Result>(table: ByKind<One, Rest, Result>) =>
  (one: One, ...rest: Rest): Result =>
    // The kind of the key and of what it is given are the same one, which the type of a table cannot say.
    (table[one.kind as One['kind']] as (one: One, ...rest: Rest) => Result)(one, ...rest);
