import type { Language } from '../conversation/session';
import type { Knowledge } from '../knowledge/knowledge';
import type { Bilingual, Fact } from '../knowledge/schemas/common';
import type { Urgence } from '../knowledge/schemas/entries';
import type { IdentifierKind } from '../privacy/masked';
import type { Phrases } from './phrases/fr';

export interface RenderContext {
  readonly language: Language;
  readonly knowledge: Knowledge;
  /** The dossier that the buttons of the answer belong to. */
  readonly dossier: string;
  /** What was taken out of the message because it identifies somebody: the user is reminded not to write it. */
  readonly masked?: readonly IdentifierKind[];
  /** Dangers that the message may hide: one line says whom to call. */
  readonly doutes?: readonly Urgence[];
  /** Address of the bot for a browser, without slash at the end; undefined where none can reach it: no link then. */
  readonly publicUrl?: string;
  /** Whether the answer is to say that others read it too. */
  readonly shared?: boolean;
}

/** What a page is written with: the phrases of its language, and what names and sources are looked up in. */
export interface PageContext extends RenderContext {
  readonly phrases: Phrases;
}

/** The text of the page's language. */
export const textIn = (text: Bilingual, { language }: PageContext): string => text[language];

/** A fact as lines: one for a sentence, several for a list. */
export const linesIn = (fact: Fact, { language }: PageContext): string[] => [fact[language]].flat();

/** "a, b et c": the word before the last one is `lists.and` or `lists.or` of the phrase book. */
export function enumerate<Thing>(
  things: readonly Thing[],
  lastLink: string,
  wordOf = String as (thing: Thing) => string,
) {
  const words = things.map((thing) => wordOf(thing));
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${lastLink} ${last}`;
}

/** The title of a source document; its id where the knowledge base does not hold it. */
export function sourceTitle(id: string, { knowledge, language }: PageContext): string {
  const source = knowledge.sources.get(id);
  return source === undefined ? id : language === 'fr' ? source.titre : source.titreEn;
}

/** The title up to its first comma, what follows being a subtitle: for sources named line by line. */
export const shortSourceTitle = (id: string, context: PageContext): string =>
  sourceTitle(id, context).split(', ')[0] ?? id;
