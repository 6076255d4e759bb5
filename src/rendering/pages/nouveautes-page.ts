import type { NouveautesAnswer } from '../../answering/answer';
import { plainDate } from '../dates';
import { nameOf, openChoice } from '../entry-name';
import type { Block, Page } from '../page';
import type { PageContext } from '../page-context';
import { sayChoice } from './ways';

/** Buttons under the list: the newest entries; the others open by their name. */
const OPEN_MAX = 5;

/** The entries that have changed since a day; where none has, when the last one did. */
export function nouveautesPage({ since, entries, latest, checkedOn }: NouveautesAnswer, context: PageContext): Page {
  const { nouveautes: words, ways } = context.phrases;
  const title = words.title(plainDate(since, context));
  const heading: Block = { kind: 'heading', level: 1, text: title };
  if (entries.length === 0) {
    const none = words.none(plainDate(since, context));
    const last = latest === undefined ? words.noneYet : words.latest(plainDate(latest, context));
    return {
      summary: none,
      blocks: [
        heading,
        { kind: 'paragraph', text: none },
        { kind: 'paragraph', text: last },
        { kind: 'paragraph', text: words.checked(plainDate(checkedOn, context)), tone: 'subtle' },
        { kind: 'actions', layout: 'buttons', choices: [sayChoice(ways.dispositifs), sayChoice(ways.help)] },
      ],
    };
  }
  return {
    summary: words.count(entries.length),
    blocks: [
      heading,
      {
        kind: 'items',
        items: entries.map((entry) => ({
          title: nameOf(entry, context),
          detail: words.changed(plainDate(entry.modifieLe ?? since, context)),
        })),
      },
      {
        kind: 'actions',
        layout: 'buttons',
        choices: entries.slice(0, OPEN_MAX).map((entry) => openChoice(entry, context)),
      },
    ],
  };
}
