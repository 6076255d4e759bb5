import type { Block, Page } from '../page';
import type { PageContext } from '../page-context';

/** Two answers one under the other, each told apart; the buttons of the first are left to the second. */
export function bothPage(first: Page, second: Page, { phrases: { both } }: PageContext): Page {
  const shown = first.blocks.filter((block): boolean => block.kind !== 'actions' || block.layout === 'lines');
  return {
    summary: both.summary(first.summary, second.summary),
    blocks: [paragraph(both.first), ...shown, paragraph(both.second), ...second.blocks],
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, tone: 'attention' });
