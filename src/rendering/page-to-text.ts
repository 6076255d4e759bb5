import { UnreachableCaseError } from '../errors';
import type { Block, Page, Told } from './page';
import type { Phrases } from './phrases/fr';

const INDENT = '  ';

/**
 * The page as plain text for a terminal, for a client that draws no cards and for a screen reader: nothing is folded,
 * the answers to a question are numbered, addresses are printed.
 */
export const pageToText = (page: Page, ui: Phrases['ui']): string => blocksToLines(page.blocks, ui).join('\n');

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
    case 'question':
      return [
        block.text,
        ...block.choices.map(({ label }, index) => `${block.numbered === false ? '-' : `${index + 1}.`} ${label}`),
      ];
    case 'actions':
      return block.choices.map(
        ({ label, action }, index) =>
          `${block.numbered ? `${index + 1}.` : '→'} ${label}${action.kind === 'address' ? `${ui.colon}${action.url}` : ''}`,
      );
    default:
      throw new UnreachableCaseError(block);
  }
}

const toldLines = ({ name, lines }: Told, ui: Phrases['ui']): string[] =>
  lines.length === 1
    ? [`${name}${ui.colon}${lines.join('')}`]
    : [`${name}${ui.colon.trimEnd()}`, ...lines.map((line) => `- ${line}`)];

const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `${INDENT}${line}`));
