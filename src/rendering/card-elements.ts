import type { Action } from '../conversation/incoming';
import { SET_BUTTONS_MAX, type Way } from './page';

/** A part of an Adaptive Card, as plain JSON (https://adaptivecards.io/explorer, version 1.5). */
export type Element = Readonly<Record<string, unknown>>;

/** A paragraph of text; the text is plain, whatever signs of markdown it holds. */
export const textBlock = (text: string, look: Element = {}): Element => markdownBlock(escapeMarkdown(text), look);

/** A paragraph whose text is markdown already: links and lists. */
export const markdownBlock = (text: string, look: Element = {}): Element => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...look,
});

/**
 * What pressing sends back: the action itself. The answer chosen in a list is not sent along, else "je ne sais pas"
 * would arrive with the answer that was chosen before.
 */
export const submit = (action: Action, title?: string): Element => ({
  type: 'Action.Submit',
  ...(title === undefined ? {} : { title }),
  data: action,
  associatedInputs: 'none',
});

/** What pressing a way does: sends its action back, or opens its address. */
export const pressing = (action: Way['action'], title?: string): Element =>
  action.kind === 'address'
    ? { type: 'Action.OpenUrl', ...(title === undefined ? {} : { title }), url: action.url }
    : submit(action, title);

/** Buttons side by side; more than one set of them where they are too many for one. */
export function buttonSets(actions: readonly Element[]): Element[] {
  const others = actions.slice(SET_BUTTONS_MAX);
  return [
    { type: 'ActionSet', actions: actions.slice(0, SET_BUTTONS_MAX) },
    ...(others.length > 0 ? buttonSets(others) : []),
  ];
}

/**
 * A line to press. It does not count among the buttons that Teams limits, and wraps on a narrow screen; the arrow says
 * that it leads somewhere, for those who do not see its colour.
 */
export const pressableLine = ({ label, action }: Way): Element => ({
  type: 'Container',
  spacing: 'Small',
  selectAction: pressing(action),
  items: [textBlock(`→ ${label}`, { color: 'Accent' })],
});

/** A title that shows or hides what is under it, and what is under it, hidden at first. */
export const foldable = (id: string, title: Element, items: readonly Element[]): Element[] => [
  { ...title, selectAction: showOrHide(id) },
  hidden(id, items),
];

/** A title to press, and the one line under it that is never folded. */
export const foldTitle = (title: string, detail: string | undefined, selectAction?: Element): Element => ({
  type: 'Container',
  spacing: 'Small',
  ...(selectAction && { selectAction }),
  items: [
    textBlock(`▸ ${title}`, { weight: 'Bolder' }),
    ...(detail ? [textBlock(detail, { isSubtle: true, spacing: 'None' })] : []),
  ],
});

export const showOrHide = (id: string, title?: string): Element => ({
  type: 'Action.ToggleVisibility',
  ...(title === undefined ? {} : { title }),
  targetElements: [id],
});

export const hidden = (id: string, items: readonly Element[]): Element => ({
  type: 'Container',
  id,
  isVisible: false,
  spacing: 'Small',
  items,
});

/**
 * A plain text as Teams markdown that shows exactly that text. Teams reads a subset of markdown in the text blocks and
 * facts of a card (Teams, "Format cards"); titles of buttons and of choices are plain and must not pass here.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]~<>]/g, '\\$&')
    .replace(/^(\s*)([-+#])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2');
}

/** A link of Teams markdown. Brackets in the address would end it. */
export const markdownLink = (text: string, url: string): string =>
  `[${escapeMarkdown(text)}](${url.replace(/\(/g, '%28').replace(/\)/g, '%29').replace(/\s/g, '%20')})`;

/** Words in bold. */
export const markdownBold = (text: string): string => `**${escapeMarkdown(text)}**`;

/** A bulleted list, which Teams draws as one and reads aloud as one. */
export const markdownList = (items: readonly string[]): string =>
  items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
