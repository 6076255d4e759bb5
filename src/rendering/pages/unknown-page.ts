import type { UnknownAnswer } from '../../answering/answer';
import { nameOf, openChoice } from '../entry-name';
import type { Block, Page } from '../page';
import type { PageContext } from '../page-context';
import { entryItem } from './entry-lines';
import { personBlocks } from './escalade-blocks';
import { sayChoice } from './ways';

/** Topics offered in place of an answer: more would be a list of everything. */
const NEAREST_MAX = 4;

/** Says plainly that there is no answer and why, then the nearest topics and a person to ask. */
export function unknownPage({ reason, nearest, escalade }: UnknownAnswer, context: PageContext): Page {
  const { unknown, ways } = context.phrases;
  const offered = nearest.slice(0, NEAREST_MAX);
  const near: Block[] =
    offered.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: unknown.nearest },
          { kind: 'items', items: offered.map((entry) => entryItem(entry, context)) },
        ];
  return {
    summary: unknown.reason[reason],
    blocks: [
      { kind: 'heading', level: 1, text: unknown.title },
      { kind: 'paragraph', text: unknown.reason[reason] },
      ...near,
      { kind: 'heading', level: 2, text: unknown.contact },
      { kind: 'paragraph', text: nameOf(escalade.person, context) },
      ...personBlocks(escalade, context),
      {
        kind: 'actions',
        layout: 'buttons',
        choices: [...offered.map((entry) => openChoice(entry, context)), sayChoice(ways.human), sayChoice(ways.help)],
      },
    ],
  };
}
