import type { SuggestionAnswer } from '../../answering/answer';
import { nameOf, openChoice } from '../entry-name';
import type { Page } from '../page';
import type { PageContext } from '../page-context';
import { entryItem } from './entry-lines';
import { sayChoice } from './ways';

/** What was perhaps meant, to press; and the way on for whoever meant something else. */
export function suggestionPage({ sure, candidates, contact }: SuggestionAnswer, context: PageContext): Page {
  const { suggestion, ways } = context.phrases;
  const title = sure ? suggestion.which : suggestion.perhaps;
  return {
    summary: title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'items', items: candidates.map((entry) => entryItem(entry, context)) },
      { kind: 'paragraph', tone: 'subtle', text: suggestion.other(nameOf(contact, context)) },
      {
        kind: 'actions',
        layout: 'buttons',
        choices: [...[...candidates, contact].map((entry) => openChoice(entry, context)), sayChoice(ways.help)],
      },
    ],
  };
}
