import type { Page } from '../page';
import { enumerate, textIn, type PageContext } from '../page-context';
import { numbersOf } from './urgence-page';

/** Numbers that the line gives: with more, nobody reads it. */
const LINE_NUMBERS = 2;

/** The answer, and one line above it with the numbers to call should what was said of a pupil hide a danger. */
export function withDangerLine(page: Page, context: PageContext): Page {
  const { doutes = [], phrases } = context;
  if (doutes.length === 0) return page;
  const numbers = doutes.flatMap((urgence) => numbersOf([urgence]).slice(0, LINE_NUMBERS));
  const said = [...new Set(numbers.map(({ numero, libelle }) => `${numero} (${textIn(libelle, context)})`))];
  const text = phrases.urgence.inDoubt(enumerate(said, phrases.lists.and));
  return { ...page, blocks: [{ kind: 'paragraph', text, tone: 'attention' }, ...page.blocks] };
}
