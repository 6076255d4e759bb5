import type { Action } from '../conversation/incoming';
import type { Language } from '../conversation/session';
import type { Knowledge } from '../knowledge/knowledge';
import type { Bilingual, Fact } from '../knowledge/schemas/common';
import type { Urgence } from '../knowledge/schemas/entries';
import type { IdentifierKind } from '../privacy/masked';
import type { Phrases } from './phrases/fr';

/** Opens an address in the browser, without a word to the bot. */
interface OpenAddress {
  readonly kind: 'address';
  readonly url: string;
}

/** A button: what it says, and what pressing it means. */
export interface Choice<Pressed extends Action | OpenAddress = Action> {
  readonly label: string;
  readonly action: Pressed;
}

/** A way forward: within the conversation, or out of it. */
export type Way = Choice<Action | OpenAddress>;

/** One answer to a question of the guided dialog. */
export type AnswerChoice = Choice<Extract<Action, { kind: 'answer' }>>;

/** A field and its value, such as "Date" and "mercredi 6 mai". */
export interface Row {
  readonly label: string;
  readonly value: string;
}

/** A name and what is to be known of it, such as an event and its place. */
export interface Item {
  readonly title: string;
  readonly detail?: string;
  /** What pressing it does, where it can be pressed. */
  readonly action?: Action;
}

/** A part of something that can be looked at one part at a time, and how much is in it. */
export interface Tab {
  readonly label: string;
  readonly count: number;
  readonly selected: boolean;
  readonly action: Action;
}

/** One of the things that are compared, and what is told of it: a sentence or a list. */
export interface Told {
  readonly name: string;
  readonly lines: readonly string[];
}

/** A number that is dialled when it is touched, and who answers it. */
export interface CallNumber {
  readonly number: string;
  readonly label: string;
}

/**
 * One piece of an answer. Text and card are drawn from the same blocks, so that neither says what the other leaves out.
 * Texts are plain, without markdown.
 */
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'normal' | 'subtle' | 'attention' }
  /** Where each item begins with a sign of its own, it gets no bullet. */
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly signed?: true }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'tabs'; readonly tabs: readonly Tab[] }
  /** Things side by side, point by point; every row has a value for each of the names. */
  | {
      readonly kind: 'table';
      readonly names: readonly string[];
      readonly rows: readonly { readonly title: string; readonly values: readonly string[] }[];
    }
  /** One point on which several things are compared; without title where a fold around it has it. */
  | { readonly kind: 'compared'; readonly title?: string; readonly values: readonly Told[] }
  /**
   * Details that a card keeps folded until asked for, and that a text prints in full. `detail` is never folded. With
   * `fetch` they are not in the card at all: pressing the title asks for them, and the answer takes the card's place.
   */
  | {
      readonly kind: 'fold';
      readonly title: string;
      readonly detail?: string;
      readonly blocks: readonly Block[];
      readonly fetch?: Action;
    }
  /** One of a few things to look at, as large as a thumb: pressing it asks for what stands behind it. */
  | { readonly kind: 'tile'; readonly title: string; readonly lines: readonly string[]; readonly action: Action }
  /** Telephone, mail or web address. A large one comes before its label: an emergency number. */
  | {
      readonly kind: 'link';
      readonly label: string;
      readonly url: string;
      readonly text: string;
      readonly size?: 'normal' | 'large';
    }
  /** Emergency numbers in one line, the one to call first at its head, each ready to dial. */
  | { readonly kind: 'calls'; readonly lead: string; readonly numbers: readonly CallNumber[]; readonly and: string }
  /** One question and its answers, to press or to type; `numbered` where the rank of an answer may be typed for it. */
  | {
      readonly kind: 'question';
      readonly text: string;
      readonly choices: readonly AnswerChoice[];
      readonly numbered?: boolean;
    }
  /**
   * Ways forward: buttons, at most a handful, or lines to press, as many as there are; `numbered` where the rank of a line
   * may be typed for it. `more` is behind one button more, "Plus…".
   */
  | {
      readonly kind: 'actions';
      readonly layout: 'buttons' | 'lines';
      readonly choices: readonly Way[];
      readonly numbered?: boolean;
      readonly more?: readonly Block[];
    };

/** What the page is about, at its head. */
export const mainHeading = (text: string): Block => ({ kind: 'heading', text, level: 1 });

/** What a part of the page is about. */
export const heading = (text: string): Block => ({ kind: 'heading', text, level: 2 });

export const paragraph = (text: string, tone?: 'subtle' | 'attention'): Block => ({ kind: 'paragraph', text, tone });

export const itemList = (items: readonly Item[]): Block => ({ kind: 'items', items });

export const rowList = (rows: readonly Row[]): Block => ({ kind: 'rows', rows });

export const fold = (title: string, blocks: readonly Block[], detail?: string): Block => ({
  kind: 'fold',
  title,
  detail,
  blocks,
});

/** A title that asks for what is under it, which is no part of the card. */
export const fetched = (
  title: string,
  detail: string | undefined,
  fetch: Action,
  blocks: readonly Block[] = [],
): Block => ({ kind: 'fold', title, detail, blocks, fetch });

/** Ways forward side by side: a handful at most. */
export const buttons = (choices: readonly Way[], more: readonly Block[] = []): Block => ({
  kind: 'actions',
  layout: 'buttons',
  choices,
  ...(more.length > 0 && { more }),
});

/** Ways forward one under the other, as many as there are. */
export const pressableLines = (choices: readonly Way[]): Block => ({ kind: 'actions', layout: 'lines', choices });

/** An answer as it is shown, before it becomes text or card. */
export interface Page {
  /** One line for a notification. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** All that the answer tells, for its whole text, where the card shows a part of it and fetches the others. */
  readonly whole?: readonly Block[];
}

/** Version of the Adaptive Cards schema that every Teams client draws (Teams, "Types of cards": 1.5 or lower for bots). */
export const CARD_VERSION = '1.5';

/** Buttons that Teams draws on a card (Teams, "Adaptive Cards": at most six primary actions). Lines to press are not counted. */
export const BUTTONS_MAX = 6;

/** Buttons of one set: the default of the `adaptivecards` library, which other hosts and validators keep. */
export const SET_BUTTONS_MAX = 5;

/** Above it the answers of a question are a list to choose from: with "je ne sais pas" they would be more than six buttons. */
export const ANSWER_BUTTONS_MAX = 5;

/** Longest name that a button says in full: an estimate of one line on a phone, which Teams does not document. */
export const BUTTON_LABEL_CHARS = 40;

/**
 * Largest card that is sent, in bytes of UTF-8: what a phone on a poor line draws at once. Our own limit, far below those
 * of Teams: about 100 KB for a message, 28 KB for the result of a message extension.
 */
export const CARD_BYTES_MAX = 12 * 1024;

/** Longest text twin, in characters: one screen of a terminal or two of a phone. Our own limit. */
export const SHORT_TEXT_CHARS_MAX = 1200;

/** Longest text that stands in for a card where none is drawn; a longer one is replaced by the summary. */
export const FALLBACK_CHARS_MAX = 400;

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
