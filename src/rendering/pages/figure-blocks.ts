import type { Chiffre } from '../../knowledge/schemas/entries';
import type { Block } from '../page';
import { shortSourceTitle, textIn, type PageContext } from '../page-context';

/** "6 350 — jeunes accompagnés": the figure and what it counts. */
export const figureText = ({ valeur, libelle }: Chiffre, context: PageContext): string => {
  const { chiffres } = context.phrases;
  return chiffres.figure(chiffres.number(valeur), textIn(libelle, context));
};

/** Of when the figure is, and from which document. */
export const figureDate = ({ date, source }: Chiffre, context: PageContext): string =>
  context.phrases.chiffres.dated(date, shortSourceTitle(source, context));

/** Figures one under the other, each with its date and source. */
export const figureBlocks = (chiffres: readonly Chiffre[], context: PageContext): Block[] => [
  {
    kind: 'items',
    items: chiffres.map((chiffre) => ({ title: figureText(chiffre, context), detail: figureDate(chiffre, context) })),
  },
];
