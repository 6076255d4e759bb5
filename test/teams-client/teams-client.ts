import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';

const SCREENSHOTS = join(__dirname, 'screenshots');

const VIEWPORT = { width: 1000, height: 1000 };

/** What the client's own bars take of the height. */
const BARS_PX = 250;

/** How long a person's eye is waited for, on a machine that does something else too. */
const SEEN_MS = 60_000;

/** Someone of the Playground's group chat who is not the person at the keyboard. */
const OTHER_MEMBER = { id: 'user-id-1', name: 'Megan Bowen' };

export interface TeamsClient {
  readonly page: Page;
  /** The cards of the chat that is open, oldest first. */
  readonly cards: Locator;
  /** Writes a message and sends it; returns the card that answers. */
  readonly ask: (text: string) => Promise<Locator>;
  /** The same with the bot mentioned first, as a group chat wants it. */
  readonly mention: (text: string) => Promise<Locator>;
  /** What the bot answers when another member of the group mentions it: their message is not shown, the answer is. */
  readonly mentionAsOther: (text: string) => Promise<Locator>;
  /** Presses a button of a card; returns the card that answers: a new one, or one that is written anew. */
  readonly press: (card: Locator, button: string | RegExp) => Promise<Locator>;
  /** Opens the group chat, where the bot introduces itself. */
  readonly openGroupChat: () => Promise<void>;
  /** Writes a picture of one card, or of the whole chat. */
  readonly photograph: (name: string, card?: Locator) => Promise<void>;
}

/** Opens the local Teams client and waits for the bot's welcome. Nothing but this machine is reached. */
export async function openTeamsClient(browser: Browser, address: string): Promise<TeamsClient> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.route(
    (url) => url.origin !== address,
    (route) => route.abort(),
  );
  page.setDefaultTimeout(SEEN_MS);
  const cards = page.locator('.ac-adaptiveCard');

  const nextCard = async (act: () => Promise<void>): Promise<Locator> => {
    const card = cards.nth(await cards.count());
    await act();
    await card.waitFor();
    return card;
  };
  const composer = page.locator('[role=textbox][contenteditable=true]');

  await page.goto(address);
  await cards.first().waitFor();
  await page.getByTitle('Hide log panel').click();

  return {
    page,
    cards,
    ask: (text) =>
      nextCard(async () => {
        await composer.click();
        await page.keyboard.insertText(text);
        await page.keyboard.press('Enter');
      }),
    mention: (text) =>
      nextCard(async () => {
        await composer.click();
        await page.keyboard.type('@');
        await page.getByRole('menuitem', { name: 'Test Bot' }).click();
        await page.keyboard.insertText(` ${text}`);
        await page.keyboard.press('Enter');
      }),
    mentionAsOther: (text) =>
      nextCard(async () => {
        await prepareActivity(page, text);
        await page.getByRole('button', { name: 'Mock an Activity' }).click();
        await page.getByRole('menuitem', { name: 'Custom activity' }).click();
        await page.getByRole('tab', { name: 'JSON' }).click();
        await page.getByRole('button', { name: 'Send activity' }).click();
      }),
    press: async (card, button) => {
      const before = await cards.allTextContents();
      await card.getByRole('button', { name: button, exact: true }).first().click();
      return cards.nth(await changedCard(cards, before));
    },
    openGroupChat: async () => {
      const chat = page.getByRole('treeitem', { name: 'Group Chat' });
      const sideBar = page.getByRole('button', { name: 'Toggle app bar' });
      await sideBar.click();
      await chat.click();
      // The list of chats shows that the bot has spoken there.
      await chat.getByText('Send a card').waitFor();
      await sideBar.click();
      await cards.first().waitFor();
    },
    photograph: async (name, card) => {
      const top = await cards.first().boundingBox();
      const end = await cards.last().boundingBox();
      const height = (end?.y ?? 0) + (end?.height ?? 0) - (top?.y ?? 0) + BARS_PX;
      const { width } = page.viewportSize() ?? VIEWPORT;
      await page.setViewportSize({ width, height: Math.max(VIEWPORT.height, Math.ceil(height)) });
      await (card ?? page).screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
      await page.setViewportSize({ ...VIEWPORT, width });
    },
  };
}

/** Has the client's dialog "Custom activity" open with that message of another member, ready to be sent. */
async function prepareActivity(page: Page, text: string): Promise<void> {
  await page.route('**/customActivities/template?*', async (route) => {
    const response = await route.fetch();
    const activity = (await response.json()) as { recipient: { id: string; name: string } };
    const { name } = activity.recipient;
    const mention = { type: 'mention', mentioned: activity.recipient, text: `<at>${name}</at>` };
    const json = {
      ...activity,
      ...{ type: 'message', from: OTHER_MEMBER, text: `<at>${name}</at> ${text}`, entities: [mention] },
    };
    await route.fulfill({ json });
  });
}

/**
 * Waits until a card is new or says something else, and returns its place. Text that is folded counts, whether shown or
 * not: the client folds everything again whenever a button is pressed.
 */
async function changedCard(cards: Locator, before: readonly string[]): Promise<number> {
  const deadline = Date.now() + SEEN_MS;
  for (;;) {
    const now = await cards.allTextContents();
    const changed = now.findIndex((text, index) => text !== before[index]);
    if (changed >= 0) return changed;
    if (Date.now() > deadline) throw new Error('No card answered the button.');
    await wait(100);
  }
}
