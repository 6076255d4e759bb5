import type { Action } from '../conversation/incoming';
import type { Language } from '../conversation/session';
import { UnreachableCaseError } from '../errors';
import {
  ANSWER_BUTTONS_MAX,
  BUTTONS_MAX,
  CARD_BYTES_MAX,
  CARD_VERSION,
  type AnswerChoice,
  type Block,
  type Page,
  type Told,
  SET_BUTTONS_MAX,
  type Way,
} from './page';
import type { Phrases } from './phrases/fr';

interface CardContext {
  readonly ui: Phrases['ui'];
  /** Buttons become lines to press where they would be more than Teams draws. */
  readonly tooManyButtons: boolean;
}

/** The page as an Adaptive Card. `text` is its twin, for clients that draw no cards. */
export function pageToCard(page: Page, text: string, language: Language, ui: Phrases['ui']): Element {
  const context = { ui, tooManyButtons: countButtons(page.blocks) > BUTTONS_MAX };
  const card = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: CARD_VERSION,
    lang: language,
    speak: page.summary,
    fallbackText: text,
    body: blocksToElements(page.blocks, 'fold', context),
  };
  return bytesOf(card) <= CARD_BYTES_MAX ? card : { ...card, fallbackText: page.summary };
}

/** Size of the card in the message: Teams counts in UTF-16, two bytes a character. */
export const bytesOf = (card: Element): number => 2 * JSON.stringify(card).length;

function countButtons(blocks: readonly Block[]): number {
  return blocks.reduce((count, block) => {
    if (block.kind === 'fold') return count + countButtons(block.blocks);
    if (block.kind === 'question') return count + (isLongQuestion(block.choices) ? 2 : block.choices.length);
    return block.kind === 'actions' && block.layout === 'buttons' ? count + block.choices.length : count;
  }, 0);
}

/** Folds need ids of their own: the way to the block, such as `fold-3-0`. */
const blocksToElements = (blocks: readonly Block[], path: string, context: CardContext): Element[] =>
  blocks.flatMap((block, index) => blockToElements(block, `${path}-${index}`, context));

function blockToElements(block: Block, path: string, context: CardContext): Element[] {
  switch (block.kind) {
    case 'heading':
      return [
        textBlock(block.text, {
          style: 'heading',
          weight: 'Bolder',
          size: block.level === 1 ? 'Large' : 'Medium',
          spacing: block.level === 1 ? 'Default' : 'Large',
        }),
      ];
    case 'paragraph':
      return [textBlock(block.text, tones[block.tone ?? 'normal'])];
    case 'list':
      return block.signed
        ? block.items.map((item) => textBlock(item, { spacing: 'Small' }))
        : [markdownBlock(markdownList(block.items))];
    case 'items':
      return block.items.flatMap(({ title, detail }) => [
        textBlock(title, { weight: 'Bolder', spacing: 'Small' }),
        ...(detail ? [textBlock(detail, { isSubtle: true, spacing: 'None' })] : []),
      ]);
    case 'rows':
      return block.rows.flatMap(({ label, value }) => [
        textBlock(label, { isSubtle: true, size: 'Small', spacing: 'Small' }),
        textBlock(value, { spacing: 'None' }),
      ]);
    case 'compared':
      return [
        ...(block.title === undefined ? [] : [textBlock(block.title, { isSubtle: true, spacing: 'Medium' })]),
        // Columns would leave a few letters a line on a narrow screen: one under the other instead.
        ...block.values.flatMap((told) => toldElements(told, context)),
      ];
    case 'fold':
      return foldable(path, block.title, block.detail, blocksToElements(block.blocks, path, context));
    case 'link': {
      const link = markdownLink(block.text, block.url);
      if (block.size !== 'large')
        return [
          textBlock(block.label, { isSubtle: true, size: 'Small', spacing: 'Small' }),
          markdownBlock(link, { spacing: 'None' }),
        ];
      return [
        markdownBlock(link, { size: 'ExtraLarge', weight: 'Bolder' }),
        textBlock(block.label, { spacing: 'None' }),
      ];
    }
    case 'question':
      return isLongQuestion(block.choices)
        ? listQuestion(block.text, block.choices, context.ui)
        : [textBlock(block.text, { weight: 'Bolder', spacing: 'Large' }), ...buttons(block.choices)];
    case 'actions':
      return block.layout === 'buttons' && !context.tooManyButtons
        ? buttons(block.choices)
        : block.choices.map(pressableLine);
    default:
      throw new UnreachableCaseError(block);
  }
}

/** What is told of one of the things compared, after its name in bold. */
function toldElements({ name, lines }: Told, { ui }: CardContext): Element[] {
  const [only = '', ...others] = lines;
  return others.length === 0
    ? [markdownBlock(`${markdownBold(name)}${ui.colon}${escapeMarkdown(only)}`, { spacing: 'Small' })]
    : [
        markdownBlock(markdownBold(name), { spacing: 'Small' }),
        markdownBlock(markdownList(lines), { spacing: 'None' }),
      ];
}

/** Looks are Teams' own, so that they follow its themes and contrast; each only repeats what the words say. */
const tones: Record<'normal' | 'subtle' | 'attention', Element> = {
  normal: {},
  subtle: { isSubtle: true, size: 'Small' },
  attention: { weight: 'Bolder' },
};

const isLongQuestion = (choices: readonly AnswerChoice[]): boolean =>
  choices.filter(({ action }) => action.option !== null).length > ANSWER_BUTTONS_MAX;

/** A question with many answers: a list to choose from, whose input `choice` the bot takes for the option. */
function listQuestion(text: string, choices: readonly AnswerChoice[], ui: Phrases['ui']): Element[] {
  const known = choices.flatMap(({ label, action: { option } }) =>
    option === null ? [] : [{ title: label, value: option }],
  );
  const dontKnow = choices.filter(({ action }) => action.option === null);
  const asked = choices[0]?.action;
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'choice',
      style: 'compact',
      spacing: 'Large',
      label: text,
      placeholder: ui.choose,
      isRequired: true,
      errorMessage: ui.chooseFirst,
      choices: known,
    },
    {
      type: 'ActionSet',
      actions: [
        {
          type: 'Action.Submit',
          title: ui.submit,
          data: { kind: 'answer', dossier: asked?.dossier, field: asked?.field },
        },
        ...dontKnow.map(({ label, action }) => submit(action, label)),
      ],
    },
  ];
}

/** A part of an Adaptive Card, as plain JSON (https://adaptivecards.io/explorer, version 1.5). */
export type Element = Readonly<Record<string, unknown>>;

/** A paragraph of text; the text is plain, whatever signs of markdown it holds. */
const textBlock = (text: string, look: Element = {}): Element => markdownBlock(escapeMarkdown(text), look);

/** A paragraph whose text is markdown already: links and lists. */
const markdownBlock = (text: string, look: Element = {}): Element => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...look,
});

/**
 * What pressing sends back: the action itself. The answer chosen in a list is not sent along, else "je ne sais pas"
 * would arrive with the answer that was chosen before.
 */
const submit = (action: Action, title?: string): Element => ({
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
function buttons(choices: readonly Way[]): Element[] {
  const actions = choices.slice(0, SET_BUTTONS_MAX).map(({ label, action }) => pressing(action, label));
  const others = choices.slice(SET_BUTTONS_MAX);
  return [{ type: 'ActionSet', actions }, ...(others.length > 0 ? buttons(others) : [])];
}

/**
 * A line to press. It does not count among the buttons that Teams limits, and wraps on a narrow screen; the arrow says
 * that it leads somewhere, for those who do not see its colour.
 */
const pressableLine = ({ label, action }: Way): Element => ({
  type: 'Container',
  spacing: 'Small',
  selectAction: pressing(action),
  items: [textBlock(`→ ${label}`, { color: 'Accent' })],
});

/** A title that shows or hides what is under it, and what is under it, hidden at first. */
function foldable(id: string, title: string, detail: string | undefined, items: readonly Element[]): Element[] {
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
const markdownBold = (text: string): string => `**${escapeMarkdown(text)}**`;

/** A bulleted list, which Teams draws as one and reads aloud as one. */
export const markdownList = (items: readonly string[]): string =>
  items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
