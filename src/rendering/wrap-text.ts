/** Spaces that may become the end of a line: those that hold words together may not. */
const BREAKABLE = /[ \t]+/;

/** The text with no line longer than that many characters, broken between words; what is indented stays so. */
export const wrapText = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n');

function wrapLine(line: string, width: number): string[] {
  const [indent = ''] = /^\s*(?:[-→▸✓✗?]\s|\d+\.\s)?/.exec(line) ?? [];
  const hang = ' '.repeat(indent.length);
  const lines: string[] = [];
  let current = indent;
  let isEmpty = true;
  for (const word of line.slice(indent.length).split(BREAKABLE)) {
    const longer = isEmpty ? `${current}${word}` : `${current} ${word}`;
    // A word longer than the line, such as an address, is left whole.
    if (longer.length > width && !isEmpty) {
      lines.push(current);
      current = `${hang}${word}`;
    } else current = longer;
    isEmpty = false;
  }
  return [...lines, current];
}
