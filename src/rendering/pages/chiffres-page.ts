import type { ChiffresAnswer } from '../../answering/answer';
import type { Chiffre } from '../../knowledge/schemas/entries';
import { nameOf, openChoice } from '../entry-name';
import {
  buttons,
  heading,
  itemList,
  mainHeading,
  paragraph,
  type Block,
  type Choice,
  type Page,
  type PageContext,
  shortSourceTitle,
  textIn,
} from '../page';
import { footBlocks } from './blocks';

/** The value of a figure that people ask for and no document gives. */
const UNKNOWN = 'inconnu';

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
      ...(first ? [] : [mainHeading(nameOf(entry, context))]),
      ...chiffres.flatMap((chiffre, rank): Block[] => [
        { kind: 'heading', level: rank === 0 ? 1 : 2, text: figureText(chiffre, context) },
        paragraph(figureDate(chiffre, context), 'subtle'),
      ]),
      ...(detail.length > 0 ? [heading(context.phrases.chiffres.detail), ...figureBlocks(detail, context)] : []),
      ...footBlocks(entry, context),
      buttons(choices),
    ],
  };
}

/** "6 350 — jeunes accompagnés": the figure and what it counts. */
const figureText = ({ valeur, libelle }: Chiffre, context: PageContext): string => {
  const { chiffres } = context.phrases;
  const value = valeur === UNKNOWN ? chiffres.unknown : chiffres.number(valeur);
  return chiffres.figure(value, textIn(libelle, context));
};

/** Of when the figure is, and from which document. */
const figureDate = ({ date, source }: Chiffre, context: PageContext): string =>
  context.phrases.chiffres.dated(date, shortSourceTitle(source, context));

/** Figures one under the other, each with its date and source. */
export const figureBlocks = (chiffres: readonly Chiffre[], context: PageContext): Block[] => [
  itemList(chiffres.map((chiffre) => ({ title: figureText(chiffre, context), detail: figureDate(chiffre, context) }))),
];
