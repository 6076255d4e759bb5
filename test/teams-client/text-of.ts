import type { Locator } from 'playwright-core';

/** What a person reads on a card, line by line: folded parts left out, spaces that hold words together made plain. */
export const textOf = async (card: Locator): Promise<string> =>
  (await card.innerText())
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
