/**
 * A plain text as Teams markdown that shows exactly that text. Teams reads a subset of markdown in the text blocks and
 * facts of a card (Teams, "Format cards"); titles of buttons and of choices are plain and must not pass here.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]~<>]/g, '\\$&')
    .replace(/^(\s*)([-+#])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2');
}

/** A link of Teams markdown. Brackets in the address would end it. */
export const markdownLink = (text: string, url: string): string =>
  `[${escapeMarkdown(text)}](${url.replace(/\(/g, '%28').replace(/\)/g, '%29').replace(/\s/g, '%20')})`;

/** Words in bold. */
export const markdownBold = (text: string): string => `**${escapeMarkdown(text)}**`;

/** A bulleted list, which Teams draws as one and reads aloud as one. */
export const markdownList = (items: readonly string[]): string =>
  items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
