import type { Language } from '../conversation/session';
import type { Urgence } from '../knowledge/schemas/entries';
import { numbersOf } from './pages/urgence-page';
import { phraseBooks } from './phrases/phrase-books';
import { errorSentence } from './system-phrases';

/** Numbers of a danger that was not read: with more, nobody reads them. */
const NUMBERS_EACH = 2;

/** The numbers to call as plain text, for when no card can be drawn or sent. */
export const emergencyText = (urgences: readonly Urgence[], language: Language): string =>
  [phraseBooks[language].urgence.title, ...numberLines(numbersOf(urgences), language)].join('\n\n');

/** The sentence of a turn that failed, and the numbers should the message have been about a danger. */
export function errorInDoubt(urgences: readonly Urgence[], language: Language): string {
  const { urgence, lists } = phraseBooks[language];
  const numbers = numbersOf(urgences.map((one) => ({ ...one, numeros: one.numeros.slice(0, NUMBERS_EACH) })));
  const said = numbers.map(({ numero, libelle }) => `${numero} (${libelle[language]})`);
  return `${errorSentence[language]}\n\n${urgence.inDoubt(said.join(lists.and))}`;
}

const numberLines = (numbers: Urgence['numeros'], language: Language): string[] =>
  numbers.map(({ numero, libelle }) => `${numero}${phraseBooks[language].ui.colon}${libelle[language]}`);
