import type { Page } from '../page';
import type { PageContext } from '../page-context';

/** The answer, which was given all the same, with one sentence at its end where the message identified somebody. */
export function withReminder(page: Page, { masked = [], phrases }: PageContext): Page {
  if (masked.length === 0) return page;
  return { ...page, blocks: [...page.blocks, { kind: 'paragraph', text: phrases.reminder, tone: 'subtle' }] };
}
