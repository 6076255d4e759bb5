import type { AnswerContent } from '../answering/answer';
import type { Entry } from '../knowledge/knowledge';
import { CARD_BYTES_MAX, type Block, type Page, type PageContext, type RenderContext } from './page';
import type { Element } from './card-elements';
import { bytesOf, pageToCard } from './page-to-card';
import { entryItem } from './pages/entry-lines';
import { phraseBooks } from './phrases/phrase-books';
import { pageOf } from './render';
import { typeset, typesetPage } from './typography';

/** An entry to insert into somebody's own message: how a list of results names it, and its card. */
export interface Quote {
  readonly title: string;
  readonly line: string;
  readonly card: Element;
}

/** An entry that was found, in the form that it is shown in. */
interface FoundEntry {
  readonly entry: Entry;
  readonly answer: AnswerContent;
}

export type RenderQuote = (found: FoundEntry, context: Omit<RenderContext, 'dossier'>) => Quote;

/**
 * The card of an entry for a conversation that the assistant is not part of: without the buttons that would speak to it,
 * and within the size that Teams inserts.
 */
export const renderQuote: RenderQuote = ({ entry, answer }, given) => {
  const { language } = given;
  const context: PageContext = { ...given, dossier: '', phrases: phraseBooks[language] };
  const { title, detail = '' } = entryItem(entry, context);
  const whole = typesetPage(pageOf(answer, context), language);
  return {
    title: typeset(title, language),
    line: typeset(detail, language),
    card: fittingCard({ ...whole, blocks: withoutButtons(whole.blocks) }, context),
  };
};

/** What is left of blocks without buttons that speak to the assistant; links to elsewhere stay. */
function withoutButtons(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case 'question':
      case 'tile':
        return [];
      case 'actions': {
        const { choices, more = [] } = block;
        const elsewhere = choices.filter(({ action }) => action.kind === 'address');
        const kept: Block[] = elsewhere.length > 0 ? [{ ...block, choices: elsewhere, more: undefined }] : [];
        return [...withoutButtons(more), ...kept];
      }
      case 'fold': {
        const inner = withoutButtons(block.blocks);
        return inner.length > 0 ? [{ ...block, blocks: inner, fetch: undefined }] : [];
      }
      default:
        return [block];
    }
  });
}

/**
 * The card, without its whole text beside it, which would make a page of results half as large again, and without its
 * largest folds where it would be too large: what is never folded is all there.
 */
function fittingCard(page: Page, context: PageContext): Element {
  const { language, phrases } = context;
  const card = pageToCard(page, page.summary, language, phrases.ui);
  const largest = largestFold(page.blocks);
  if (bytesOf(card) <= CARD_BYTES_MAX || largest === undefined) return card;
  return fittingCard({ ...page, blocks: page.blocks.filter((block) => block !== largest) }, context);
}

function largestFold(blocks: readonly Block[]): Block | undefined {
  const size = (block: Block): number => JSON.stringify(block).length;
  return blocks.filter(({ kind }) => kind === 'fold').sort((a, b) => size(b) - size(a))[0];
}
