import type { Block, Page } from '../page';
import type { PageContext } from '../page-context';

/** Two answers one under the other, each told apart; the buttons of the first are left to the second. */
export function bothPage(first: Page, second: Page, { phrases: { both } }: PageContext): Page {
  const shown = first.blocks.filter((block): boolean => block.kind !== 'actions' || block.layout === 'lines');
  return {
    summary: both.summary(first.summary, second.summary),
    blocks: [
      { kind: 'heading', level: 1, text: both.title },
      ...part(both.first, shown),
      ...part(both.second, second.blocks),
    ],
  };
}

/** One of the two: its own title is no longer that of the whole. */
const part = (title: string, blocks: readonly Block[]): Block[] => [
  { kind: 'paragraph', text: title, tone: 'attention' },
  ...blocks.map((block): Block => (block.kind === 'heading' ? { ...block, level: 2 } : block)),
];
