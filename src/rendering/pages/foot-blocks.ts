import type { Entry } from '../../knowledge/knowledge';
import { plainDate } from '../dates';
import type { Block } from '../page';
import { shortSourceTitle, sourceTitle, type PageContext } from '../page-context';

/** The sources of an entry and the day on which it was checked against them. */
export function footBlocks({ sources, verifieLe }: Entry, context: PageContext): Block[] {
  const { foot } = context.phrases;
  const citations = sources.map(({ document, lieu }) => foot.citation(sourceTitle(document, context), lieu));
  return [
    { kind: 'fold', title: foot.sources, blocks: [{ kind: 'list', items: citations }] },
    { kind: 'paragraph', text: foot.checked(plainDate(verifieLe, context)), tone: 'subtle' },
  ];
}

/** "Source : …" under what one document tells; the foot of the entry has its title in full. */
export const sourceBlock = (document: string, context: PageContext): Block => ({
  kind: 'paragraph',
  text: context.phrases.foot.source(shortSourceTitle(document, context)),
  tone: 'subtle',
});
