import type { Action } from '../conversation/incoming';
import { SET_BUTTONS_MAX } from './card-limits';
import { escapeMarkdown } from './markdown';
import type { Way } from './page';

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
const pressing = (action: Way['action'], title?: string): Element =>
  action.kind === 'address'
    ? { type: 'Action.OpenUrl', ...(title === undefined ? {} : { title }), url: action.url }
    : submit(action, title);

/** Buttons side by side; more than one set of them where they are too many for one. */
export function buttons(choices: readonly Way[]): Element[] {
  const actions = choices.slice(0, SET_BUTTONS_MAX).map(({ label, action }) => pressing(action, label));
  const others = choices.slice(SET_BUTTONS_MAX);
  return [{ type: 'ActionSet', actions }, ...(others.length > 0 ? buttons(others) : [])];
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
export function foldable(id: string, title: string, detail: string | undefined, items: readonly Element[]): Element[] {
  return [
    {
      type: 'Container',
      spacing: 'Small',
      selectAction: { type: 'Action.ToggleVisibility', targetElements: [id] },
      items: [
        textBlock(`▸ ${title}`, { weight: 'Bolder' }),
        ...(detail ? [textBlock(detail, { isSubtle: true, spacing: 'None' })] : []),
      ],
    },
    { type: 'Container', id, isVisible: false, spacing: 'Small', items },
  ];
}
