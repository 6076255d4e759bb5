type Json = Readonly<Record<string, unknown>>;

interface Problem {
  readonly message: string;
}

/** The part of the library that is used here. */
interface CardLibrary {
  readonly Versions: { readonly v1_5: unknown };
  readonly SerializationContext: new (version: unknown) => { eventCount: number; getEventAt(index: number): Problem };
  readonly AdaptiveCard: new () => {
    parse(card: Json, context: unknown): void;
    validateProperties(): { readonly validationEvents: readonly Problem[] };
  };
}

// The main entry of the package does not load in Node; this one does, without types.
const cards = jest.requireActual<CardLibrary>('adaptivecards/dist/adaptivecards.js');

// The library checks the language with a `/g` expression, which misses every other time it is used.
const everyOtherTime = 'for property "lang"';

/** What Microsoft's own library finds wrong with a card, read as version 1.5; empty when it is valid. */
export function problemsOf(card: Json): string[] {
  const context = new cards.SerializationContext(cards.Versions.v1_5);
  const parsed = new cards.AdaptiveCard();
  parsed.parse(card, context);
  const read = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...read, ...parsed.validateProperties().validationEvents]
    .map(({ message }) => message)
    .filter((message) => !message.includes(everyOtherTime));
}

/** Every object of a card, whatever its depth. */
export function objectsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(objectsOf)];
}

/** What is in view of a card before anything of it is opened. */
export function inView(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => (one as Json | null)?.isVisible !== false).map(inView);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inView(inner)]));
}

/** Whether pressing asks for a part of the answer that the card does not hold. */
export const isFetch = (data: unknown): boolean => {
  const { kind, part } = (data ?? {}) as Json;
  return kind === 'view' || part !== undefined;
};

/** Buttons: actions that are not the pressing of a line. */
export const buttonsOf = (card: Json): Json[] =>
  objectsOf(card).flatMap((one) => (Array.isArray(one.actions) ? (one.actions as Json[]) : []));

/** Lines to press, with what pressing them sends. */
export const pressedOf = (card: Json): Json[] =>
  objectsOf(card).flatMap((one) => (one.selectAction ? [one.selectAction as Json] : []));

/**
 * The texts that a user reads on a card, as they are shown: markdown undone. Words of the input itself (its hint, its
 * error, its "send" button) belong to the card alone.
 */
export const textsOf = (card: Json): string[] =>
  objectsOf(withoutWays(card)).flatMap(({ type, text, label, title, ...one }) => {
    if (type === 'TextBlock' && typeof text === 'string') return text.split('\n').map(shown);
    if (type === 'Input.ChoiceSet' && typeof label === 'string') return [label];
    if (type === 'Action.OpenUrl') return [title, one.url].filter((shown) => typeof shown === 'string');
    const isChoice = type === undefined && 'value' in one;
    const isButton = type === 'Action.Submit' && !isSend(one);
    return typeof title === 'string' && (isChoice || isButton) ? [title] : [];
  });

/**
 * A card whose parts are fetched, without its ways on: what they lead to is told by the whole text, which has no use for
 * their names.
 */
function withoutWays(card: Json): unknown {
  const fetches = [...buttonsOf(card), ...pressedOf(card)].some(({ data }) => isFetch(data));
  const without = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((one) => !isWay(one as Json)).map(without);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, without(inner)]));
  };
  return fetches ? without(card) : card;
}

/** A button that is no answer to a question, or a line with an arrow. */
const isWay = (one: Json | null): boolean => {
  const isButton = one?.type === 'Action.Submit' && (one.data as Json).kind !== 'answer';
  const [first] = (one?.items ?? []) as Json[];
  return isButton || (one?.selectAction !== undefined && String(first?.text).startsWith('→'));
};

const isSend = ({ data }: Json): boolean =>
  (data as Json | undefined)?.kind === 'answer' && (data as Json).option === undefined;

const shown = (markdown: string): string =>
  markdown
    .replace(/^- /, '')
    .replace(/^\*\*((?:\\.|[^*])*)\*\*/, '$1')
    .replace(/\[((?:\\.|[^\]])*)\]\([^)]*\)/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/^[▸→] /, '');
