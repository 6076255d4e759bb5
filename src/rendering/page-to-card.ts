import type { Language } from '../conversation/session';
import { UnreachableCaseError } from '../errors';
import {
  ANSWER_BUTTONS_MAX,
  BUTTONS_MAX,
  CARD_VERSION,
  type AnswerChoice,
  type Block,
  type Page,
  type Item,
  type Tab,
  type Told,
  enumerate,
} from './page';
import {
  buttonSets,
  escapeMarkdown,
  foldable,
  foldTitle,
  hidden,
  markdownBlock,
  markdownBold,
  markdownLink,
  markdownList,
  pressableLine,
  pressing,
  showOrHide,
  submit,
  textBlock,
  type Element,
} from './card-elements';
import { tabText } from './page-to-text';
import type { Phrases } from './phrases/fr';

interface CardContext {
  readonly ui: Phrases['ui'];
  /** Buttons in view, but for the answers to a question. */
  readonly buttons: number;
  /** Whether anything can be chosen from a list: pressing anything else must not send that along. */
  readonly hasInput: boolean;
  /** Buttons become lines to press where they would be more than Teams draws. */
  readonly tooManyButtons: boolean;
}

/** The page as an Adaptive Card. `fallback` is what a client that draws no cards shows in its place. */
export function pageToCard(page: Page, fallback: string, language: Language, ui: Phrases['ui']): Element {
  const count = countButtons(page.blocks);
  const hasInput = page.blocks.some((block) => block.kind === 'question' && isLongQuestion(block.choices, count));
  const context = { ui, buttons: count, hasInput, tooManyButtons: count > BUTTONS_MAX };
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: CARD_VERSION,
    lang: language,
    speak: page.summary,
    fallbackText: fallback,
    body: blocksToElements(page.blocks, 'fold', context),
  };
}

/** Size of a card in bytes, as it is sent (UTF-8). */
export const bytesOf = (card: Element): number => Buffer.byteLength(JSON.stringify(card));

/** Buttons in view beside the answers to a question: those that have to be unfolded first are none. */
function countButtons(blocks: readonly Block[]): number {
  return blocks.reduce((count, block) => {
    if (block.kind === 'question') return count;
    if (block.kind !== 'actions') return count;
    return count + (block.layout === 'buttons' ? block.choices.length : 0) + (block.more ? 1 : 0);
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
      return block.items.flatMap((item) => itemElements(item, context));
    case 'tabs':
      return [{ type: 'ColumnSet', columns: block.tabs.map(tabColumn) }];
    case 'table':
      return [tableElement(block)];
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
    case 'fold': {
      const { title, detail } = block;
      return block.fetch
        ? [foldTitle(title, detail, submit(block.fetch))]
        : foldable(path, foldTitle(title, detail), blocksToElements(block.blocks, path, context));
    }
    case 'tile':
      return [
        {
          type: 'Container',
          style: 'emphasis',
          spacing: 'Small',
          selectAction: submit(block.action),
          items: [
            textBlock(`▸ ${block.title}`, { weight: 'Bolder' }),
            ...block.lines.map((line) => textBlock(line, { spacing: 'None', size: 'Small' })),
          ],
        },
      ];
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
    case 'calls':
      return [markdownBlock(callsLine(block), tones.attention)];
    case 'question':
      return isLongQuestion(block.choices, context.buttons)
        ? listQuestion(block.text, block.choices, context.ui)
        : [
            textBlock(block.text, { weight: 'Bolder', spacing: 'Medium' }),
            ...buttonSets(block.choices.map(({ label, action }) => submit(action, label))),
          ];
    case 'actions':
      return actionElements(block, path, context);
    default:
      throw new UnreachableCaseError(block);
  }
}

/** Ways on, as buttons or lines; what is behind "Plus…" comes under them, hidden at first. */
function actionElements(
  { layout, choices, more }: Extract<Block, { kind: 'actions' }>,
  path: string,
  context: CardContext,
): Element[] {
  const isButtons = layout === 'buttons' && !context.tooManyButtons;
  const lines = isButtons ? [] : choices.map(pressableLine);
  const shown = isButtons ? choices.map(({ label, action }) => pressing(action, label)) : [];
  const actions = more ? [...shown, showOrHide(path, context.ui.more)] : shown;
  return [
    ...lines,
    ...(actions.length > 0 ? buttonSets(actions) : []),
    ...(more ? [hidden(path, blocksToElements(more, path, context))] : []),
  ];
}

/** A name and its line; where it can be pressed, the two together are what is pressed. */
function itemElements({ title, detail, action }: Item, { hasInput }: CardContext): Element[] {
  const line = detail ? [textBlock(detail, { isSubtle: true, spacing: 'None' })] : [];
  if (!action) return [textBlock(title, { weight: 'Bolder', spacing: 'Small' }), ...line];
  const name = textBlock(title, { weight: 'Bolder', color: 'Accent' });
  // Long lists have to fit: what keeps an input out is left out where there is none.
  const row = hasInput ? submit(action) : { type: 'Action.Submit', data: action };
  return [{ type: 'Container', spacing: 'Small', selectAction: row, items: [name, ...line] }];
}

const tabColumn = (tab: Tab): Element => ({
  type: 'Column',
  width: 'stretch',
  style: tab.selected ? 'accent' : 'emphasis',
  selectAction: submit(tab.action),
  items: [
    textBlock(tabText(tab), {
      size: 'Small',
      horizontalAlignment: 'Center',
      ...(tab.selected && { weight: 'Bolder' }),
    }),
  ],
});

/** The points have rows of their own, so that a column is as wide as a phone allows. */
function tableElement({ names, rows }: Extract<Block, { kind: 'table' }>): Element {
  const row = (texts: readonly string[], look: Element): Element => ({
    type: 'TableRow',
    cells: texts.map((text) => ({ type: 'TableCell', items: [textBlock(text, look)] })),
  });
  return {
    type: 'Table',
    gridStyle: 'default',
    firstRowAsHeaders: true,
    columns: names.map(() => ({ width: 1 })),
    rows: [
      row(names, { weight: 'Bolder' }),
      ...rows.map(({ title, values }) => ({
        type: 'TableRow',
        cells: values.map((value) => ({
          type: 'TableCell',
          items: [textBlock(title, { isSubtle: true, size: 'Small' }), textBlock(value, { spacing: 'None' })],
        })),
      })),
    ],
  };
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
/** "Si vous craignez pour ce jeune : 119 (…) et 17 (…).", every number a link. */
const callsLine = ({ lead, numbers, and }: Extract<Block, { kind: 'calls' }>): string =>
  `${escapeMarkdown(lead)}${enumerate(
    numbers,
    and,
    ({ number, label }) => `${markdownLink(number, `tel:${number}`)} (${escapeMarkdown(label)})`,
  )}.`;

const tones: Record<'normal' | 'subtle' | 'attention', Element> = {
  normal: {},
  subtle: { isSubtle: true, size: 'Small' },
  attention: { weight: 'Bolder' },
};

/** Buttons of a question that is a list to choose from: one to send the choice, one for "je ne sais pas". */
const LIST_BUTTONS = 2;

/**
 * Buttons that the answers to a question take beside that many others: one each, or a list where they are too many.
 *
 * @param others buttons of the card that are none of the question's
 */
export const questionButtons = (choices: readonly AnswerChoice[], others: number): number =>
  isLongQuestion(choices, others) ? LIST_BUTTONS : choices.length;

const isLongQuestion = (choices: readonly AnswerChoice[], others: number): boolean =>
  choices.filter(({ action }) => action.option !== null).length > ANSWER_BUTTONS_MAX ||
  choices.length + others > BUTTONS_MAX;

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
      spacing: 'Medium',
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
