import type { Activity } from 'botbuilder';

/** Bounded, so that a long text of unclosed tags cannot keep the process busy; a bot's name has 100 characters at most. */
const MENTION = /<at\b[^>]{0,200}>(.{0,200}?)<\/at>/gis;
const STRAY_MENTION_TAG = /<\/?at\b[^>]{0,200}>/gi;
const ENTITY = /&(nbsp|amp|lt|gt|quot|apos|#\d{1,6}|#x[\da-f]{1,5});/gi;
const WHITE_SPACE = /[\s\u200b]+/g;

const namedEntities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * What the user meant to say: without the mentions of the bot, with the names of other people mentioned, entities
 * decoded, in one line. Empty when the activity has no text (a button, a picture).
 *
 * Not `TurnContext.removeRecipientMention`: it removes the first mention only, leaves `&nbsp;`, and throws without text.
 */
export function cleanText(activity: Partial<Activity>): string {
  const botNames = namesOfBot(activity);
  return (activity.text ?? '')
    .replace(MENTION, (_, name: string) => (botNames.has(normalise(name)) ? ' ' : ` ${name} `))
    .replace(STRAY_MENTION_TAG, ' ')
    .replace(ENTITY, (_, entity: string) => decodeEntity(entity.toLowerCase()))
    .replace(WHITE_SPACE, ' ')
    .trim();
}

/** As far as the bot reads it; the SDK leaves the fields of an entity untyped. */
interface Mention {
  readonly type: string;
  readonly mentioned?: { readonly id?: unknown; readonly name?: unknown } | null;
  readonly text?: unknown;
}

/** Teams may split a name of several words into one mention per word: each has its own text but the id of the bot. */
function namesOfBot({ recipient, entities }: Partial<Activity>): ReadonlySet<string> {
  const mentions = ((entities ?? []) as readonly Mention[]).filter(
    ({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient?.id,
  );
  const names = [recipient?.name, ...mentions.flatMap(({ mentioned, text }) => [mentioned?.name, text])];
  return new Set(names.filter((name) => typeof name === 'string').map((name) => normalise(name)));
}

const normalise = (name: string): string => name.replace(STRAY_MENTION_TAG, '').trim().toLowerCase();

function decodeEntity(entity: string): string {
  if (entity.startsWith('#x')) return String.fromCodePoint(parseInt(entity.slice(2), 16));
  if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
  return namedEntities[entity] ?? '';
}
