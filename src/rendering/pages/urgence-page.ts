import type { UrgenceAnswer } from '../../answering/answer';
import type { Urgence } from '../../knowledge/schemas/entries';
import { plainDate } from '../when-and-where';
import { heading, mainHeading, paragraph, type Block, type Page } from '../page';
import { textIn, type PageContext } from '../page-context';
import { sourceBlock } from './blocks';

/** The numbers to call before anything else, large and ready to dial; then what to do and whom to turn to. */
export function urgencePage({ urgences, others }: UrgenceAnswer, context: PageContext): Page {
  const { urgence: words, foot } = context.phrases;
  const numbers = numbersOf(urgences);
  const otherNumbers = numbersOf(others).filter(({ numero }) => numbers.every((called) => called.numero !== numero));
  const [first] = urgences;
  return {
    summary: words.summary(numbers.map(({ numero }) => numero).join(', ')),
    blocks: [
      mainHeading(words.title),
      ...numbers.map((number) => numberBlock(number, 'large', context)),
      ...urgences.flatMap((urgence): Block[] => [
        heading(textIn(urgence.titre, context)),
        paragraph(textIn(urgence.conduite, context)),
      ]),
      ...(otherNumbers.length > 0
        ? [heading(words.others), ...otherNumbers.map((number) => numberBlock(number, 'normal', context))]
        : []),
      ...(first
        ? [sourceBlock(first.source, context), paragraph(foot.checked(plainDate(first.verifieLe, context)), 'subtle')]
        : []),
    ],
  };
}

/** A number that a phone dials when it is touched. */
const numberBlock = (
  { numero, libelle }: Urgence['numeros'][number],
  size: 'normal' | 'large',
  context: PageContext,
): Block => ({ kind: 'link', size, label: textIn(libelle, context), text: numero, url: `tel:${numero}` });

/** The numbers of all the dangers, each once, in the order in which to call them. */
export function numbersOf(urgences: readonly Urgence[]): Urgence['numeros'] {
  const all = urgences.flatMap(({ numeros }) => numeros);
  return all.filter(({ numero }, index) => all.findIndex((other) => other.numero === numero) === index);
}
