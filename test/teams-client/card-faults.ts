import type { Locator } from 'playwright-core';
import { textOf } from './text-of';

/** What is read of an element of the page; the types of a browser are not those of this project. */
interface PageElement {
  readonly innerText: string;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
  readonly click: () => void;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
}

/** Opens every part of the card that is folded; a title that opens nothing is an error. */
export async function unfold(card: Locator): Promise<void> {
  const idle = await card.evaluate((element: PageElement) => {
    const unopened: string[] = [];
    // The client draws a folded part, and the titles in it, only once it is opened, and does not mark what is open.
    const titles = (): PageElement[] => Array.from(element.querySelectorAll('[aria-controls]'));
    let index = 0;
    let title = titles()[index];
    while (title) {
      const before = element.innerText.length;
      title.click();
      const after = element.innerText.length;
      if (after < before) titles()[index]?.click();
      if (after === before) unopened.push(title.innerText);
      index += 1;
      title = titles()[index];
    }
    return unopened;
  });
  if (idle.length > 0) throw new Error(`These titles open nothing: ${idle.join(', ')}`);
}

/** Signs that a reader is not meant to see: of markdown, or of a value that is missing. */
const RAW_SIGNS = /\*\*|__|\]\(|\\[*_[\]()#~`>-]|^#+ |undefined|\bnull\b|\bNaN\b|\[object|\$\{/m;

/** Rounding of fractions of a pixel. */
const TOLERANCE_PX = 1;

/**
 * What no card may show, in words: raw signs, a heading with nothing under it, text that is cut or runs out of the
 * card. What is folded is not seen: `unfold` it first.
 */
export async function cardFaults(card: Locator): Promise<string[]> {
  const text = await textOf(card);
  const raw = text.split('\n').filter((line) => RAW_SIGNS.test(line));
  return [
    ...(text ? [] : ['empty card']),
    ...raw.map((line) => `raw sign: ${line}`),
    ...(await emptyHeadings(card)),
    ...(await cutTexts(card)),
  ];
}

/** Headings that are empty, or that another heading or the card's end follows. */
const emptyHeadings = (card: Locator): Promise<string[]> =>
  card.evaluate((element: PageElement) => {
    const faults: string[] = [];
    const lines = element.innerText
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const headings = Array.from(element.querySelectorAll('[role=heading]'), ({ innerText }) => innerText.trim());
    for (const heading of headings) {
      const next = lines[lines.indexOf(heading) + 1];
      if (!heading) faults.push('heading without words');
      else if (next === undefined || headings.includes(next)) faults.push(`nothing under the heading: ${heading}`);
    }
    return faults;
  });

const cutTexts = (card: Locator): Promise<string[]> =>
  card.evaluate(
    (element: PageElement, tolerance: number) =>
      [element, ...element.querySelectorAll('*')]
        // An inline element has no size of its own.
        .filter(({ clientWidth, clientHeight }) => clientWidth > 0 && clientHeight > 0)
        .filter(
          ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
            scrollWidth > clientWidth + tolerance || scrollHeight > clientHeight + tolerance,
        )
        .map(({ innerText }) => `cut or too wide: ${innerText}`),
    TOLERANCE_PX,
  );
