import type { ChiffresAnswer } from '../../answering/answer';
import { nameOf, openChoice } from '../entry-name';
import type { Block, Choice, Page } from '../page';
import type { PageContext } from '../page-context';
import { figureBlocks, figureDate, figureText } from './figure-blocks';
import { footBlocks } from './foot-blocks';

/** Entries offered under a figure: more would hide it. */
const OPEN_MAX = 4;

/** The figure first, with its date and source; then what it is made of or compares with. */
export function chiffresPage({ entry, chiffres, detail }: ChiffresAnswer, context: PageContext): Page {
  const first = chiffres[0];
  const about = [...new Set([...chiffres, ...detail].flatMap(({ entrees }) => entrees))];
  const choices: Choice[] = [
    ...about.flatMap((id) => context.knowledge.entries.get(id) ?? []).slice(0, OPEN_MAX),
    entry,
  ].map((found) => openChoice(found, context));
  return {
    summary: first ? figureText(first, context) : nameOf(entry, context),
    blocks: [
      ...(first ? [] : [{ kind: 'heading' as const, level: 1 as const, text: nameOf(entry, context) }]),
      ...chiffres.flatMap((chiffre, rank): Block[] => [
        { kind: 'heading', level: rank === 0 ? 1 : 2, text: figureText(chiffre, context) },
        { kind: 'paragraph', tone: 'subtle', text: figureDate(chiffre, context) },
      ]),
      ...(detail.length > 0
        ? [
            { kind: 'heading' as const, level: 2 as const, text: context.phrases.chiffres.detail },
            ...figureBlocks(detail, context),
          ]
        : []),
      ...footBlocks(entry, context),
      { kind: 'actions', layout: 'buttons', choices },
    ],
  };
}
