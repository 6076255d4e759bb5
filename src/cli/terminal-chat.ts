import type { Rendered } from '../rendering/render';
import { wrapText } from '../rendering/wrap-text';

/** Words that end the conversation. */
const END = /^\s*(?:quit(?:ter)?|exit|fin|bye)\s*$/i;

/** Words that ask for all of the last answer. */
const WHOLE = /^\s*(?:tout|tout voir|la suite|all|more)\s*$/i;

/** Width of a line where the terminal does not tell its own. */
const WIDTH = 80;

/** What is to be done with a line that was typed. */
export type TerminalTurn =
  | { readonly kind: 'end' }
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'ask'; readonly text: string };

/** A line as a terminal takes it: the end, the rest of the last answer, or something to be asked. */
export function readLine(line: string, last: Rendered | undefined, columns = WIDTH): TerminalTurn {
  if (END.test(line)) return { kind: 'end' };
  if (last && WHOLE.test(line)) return { kind: 'print', text: wholeText(last, columns) };
  return { kind: 'ask', text: line };
}

/** An answer as a terminal shows it: folded, and no line longer than the screen. */
export const foldedText = ({ shortText }: Rendered, columns = WIDTH): string => wrapText(shortText, columns);

/** All of an answer, no line longer than the screen. */
export const wholeText = ({ text }: Rendered, columns = WIDTH): string => wrapText(text, columns);
