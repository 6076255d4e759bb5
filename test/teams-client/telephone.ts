import type { Locator } from 'playwright-core';

/** The narrowest telephone in use. */
export const TELEPHONE_PX = 320;

/** Teams' own margins beside a card, its way to measure boxes, and its buttons, whose words it does not wrap. */
const STYLE = `
  * { box-sizing: border-box }
  body { margin: 16px; font-family: 'Segoe UI', Arial, sans-serif; font-size: 14px }
  button, select { max-width: 100%; padding: 5px 12px; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff }
  button { font: 600 14px 'Segoe UI', Arial, sans-serif; white-space: nowrap; overflow: hidden }`;

/**
 * The card as the local Teams client has drawn it, alone on a screen of that width: the client's own frame breaks below
 * some 700 px. What is folded stays so.
 */
export async function onTelephone(card: Locator): Promise<Locator> {
  const html = await card.evaluate(({ outerHTML }: { outerHTML: string }) => outerHTML);
  const page = await card.page().context().newPage();
  await page.setViewportSize({ width: TELEPHONE_PX, height: 640 });
  await page.setContent(`<!doctype html><style>${STYLE}</style>${html}`);
  return page.locator('body');
}
