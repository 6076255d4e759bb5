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
  objectsOf(card).flatMap(({ type, text, label, title, ...one }) => {
    if (type === 'TextBlock' && typeof text === 'string') return text.split('\n').map(shown);
    if (type === 'Input.ChoiceSet' && typeof label === 'string') return [label];
    if (type === 'Action.OpenUrl') return [title, one.url].filter((shown) => typeof shown === 'string');
    const isChoice = type === undefined && 'value' in one;
    const isButton = type === 'Action.Submit' && !isSend(one);
    return typeof title === 'string' && (isChoice || isButton) ? [title] : [];
  });

/** What is left of a card without what can be pressed, but for the answers to a question: its rows, tabs and ways on. */
export function withoutWays(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isWay(one as Json | null)).map(withoutWays);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutWays(inner)]));
}

const isWay = (one: Json | null): boolean =>
  one?.selectAction !== undefined ||
  one?.type === 'Table' ||
  (String(one?.type).startsWith('Action.') && (one?.data as Json | undefined)?.kind !== 'answer');

const isSend = ({ data }: Json): boolean =>
  (data as Json | undefined)?.kind === 'answer' && (data as Json).option === undefined;

const shown = (markdown: string): string =>
  markdown
    .replace(/^- /, '')
    .replace(/^\*\*((?:\\.|[^*])*)\*\*/, '$1')
    .replace(/\[((?:\\.|[^\]])*)\]\([^)]*\)/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/^[▸→] /, '');
