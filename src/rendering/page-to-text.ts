import { UnreachableCaseError } from '../errors';
import { enumerate, SHORT_TEXT_CHARS_MAX, type Block, type CallNumber, type Page, type Tab, type Told } from './page';
import type { Phrases } from './phrases/fr';

const INDENT = '  ';

/**
 * The page as plain text for a terminal, for a client that draws no cards and for a screen reader: nothing is folded,
 * the answers to a question are numbered, addresses are printed.
 */
export const pageToText = (page: Page, ui: Phrases['ui']): string =>
  blocksToLines(page.whole ?? page.blocks, ui).join('\n');

/**
 * What the card shows before anything is opened, for a screen that holds no more: folded parts by their title, the
 * question last. Where something is left out, the last line before the question says how to get it.
 */
export function pageToShortText(page: Page, ui: Phrases['ui']): string {
  const blocks = page.blocks.map(folded);
  const end = blocks.findLastIndex(({ kind }) => kind === 'question');
  const [shown, last] = end < 0 ? [blocks, []] : [[...blocks.slice(0, end), ...blocks.slice(end + 1)], [blocks[end]]];
  const question = blocksToLines(
    last.flatMap((block) => block ?? []),
    ui,
  );
  const lines = blocksToLines(shown, ui);
  const room = SHORT_TEXT_CHARS_MAX - [...question, ui.tout].join('\n').length - 3;
  const kept = lines.slice(0, linesThatFit(lines, room));
  while (kept.at(-1) === '') kept.pop();
  const text = [...kept, ...(question.length > 0 ? ['', ...question] : [])].join('\n');
  if (text === pageToText(page, ui)) return text;
  return [...kept, '', ui.tout, ...(question.length > 0 ? ['', ...question] : [])].join('\n');
}

/** How many lines, the breaks between them included, are no longer than so many characters. */
function linesThatFit(lines: readonly string[], room: number): number {
  let length = 0;
  const first = lines.findIndex((line) => (length += line.length + 1) > room);
  return first < 0 ? lines.length : first;
}

/** The block as it is before anything of it is opened. */
function folded(block: Block): Block {
  if (block.kind === 'fold') return { ...block, title: `▸ ${block.title}`, blocks: [], fetch: undefined };
  return block.kind === 'actions' ? { ...block, more: undefined } : block;
}

function blocksToLines(blocks: readonly Block[], ui: Phrases['ui']): string[] {
  return blocks.flatMap((block, index) => {
    const previous = blocks[index - 1];
    const gap = previous && isApart(previous, block) ? [''] : [];
    return [...gap, ...blockToLines(block, ui)];
  });
}

/** Blank lines tell blocks apart, except below a heading and between blocks that belong together. */
function isApart(previous: Block, next: Block): boolean {
  if (previous.kind === 'heading') return previous.level === 1;
  if (next.kind === 'paragraph' && next.tone === 'subtle' && previous.kind !== 'fold') return false;
  if (next.kind === 'actions' && next.layout === 'lines') return false;
  if (previous.kind === 'tile' && next.kind === 'tile') return false;
  if (previous.kind === 'fold' && next.kind === 'fold')
    return (previous.detail === undefined) !== (next.detail === undefined);
  return !(isDetail(previous) && isDetail(next));
}

const isDetail = ({ kind }: Block): boolean => kind === 'rows' || kind === 'link' || kind === 'compared';

function blockToLines(block: Block, ui: Phrases['ui']): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.map((item) => (block.signed ? item : `- ${item}`));
    case 'items':
      return block.items.flatMap(({ title, detail }) => [`- ${title}`, ...indented(detail ? [detail] : [])]);
    case 'rows':
      return block.rows.map(({ label, value }) => `${label}${ui.colon}${value}`);
    case 'compared':
      return block.title === undefined
        ? block.values.flatMap((told) => toldLines(told, ui))
        : [block.title, ...indented(block.values.flatMap((told) => toldLines(told, ui)))];
    case 'fold':
      return [block.title, ...indented([...(block.detail ? [block.detail] : []), ...blocksToLines(block.blocks, ui)])];
    case 'link':
      return [
        block.size === 'large' ? `${block.text}${ui.colon}${block.label}` : `${block.label}${ui.colon}${block.text}`,
      ];
    case 'calls':
      return [callsText(block.lead, block.numbers, block.and)];
    case 'question':
      return [
        block.text,
        ...block.choices.map(({ label }, index) => `${block.numbered === false ? '-' : `${index + 1}.`} ${label}`),
      ];
    case 'tabs':
      return [block.tabs.map(tabText).join(' · ')];
    case 'table':
      return block.rows.flatMap(({ title, values }) => [
        title,
        ...indented(values.map((value, rank) => `${block.names[rank] ?? ''}${ui.colon}${value}`)),
      ]);
    case 'tile':
      return [block.title, ...indented(block.lines)];
    case 'actions':
      return [
        ...(block.more ? [...blocksToLines(block.more, ui), ''] : []),
        ...block.choices.map(
          ({ label, action }, index) =>
            `${block.numbered ? `${index + 1}.` : '→'} ${label}${action.kind === 'address' ? `${ui.colon}${action.url}` : ''}`,
        ),
      ];
    default:
      throw new UnreachableCaseError(block);
  }
}

/** Emergency numbers in one sentence, the one to call first at its head. */
export const callsText = (lead: string, numbers: readonly CallNumber[], and: string): string =>
  `${lead}${enumerate(numbers, and, ({ number, label }) => `${number} (${label})`)}.`;

const toldLines = ({ name, lines }: Told, ui: Phrases['ui']): string[] =>
  lines.length === 1
    ? [`${name}${ui.colon}${lines.join('')}`]
    : [`${name}${ui.colon.trimEnd()}`, ...lines.map((line) => `- ${line}`)];

/** "mercredi 6 (8)". */
export const tabText = ({ label, count }: Tab): string => `${label} (${count})`;

const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `${INDENT}${line}`));
