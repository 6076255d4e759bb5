import type { Browser } from 'playwright-core';
import { cardFaults, unfold } from './card-faults';
import { openBrowser } from './open-browser';
import { startAssistant } from './start-assistant';
import { openTeamsClient, type TeamsClient } from './teams-client';

/** Several turns on a busy machine, and the start of the assistant. */
const SCENARIO_MS = 300_000;

/**
 * One conversation, with an assistant that has just been started. Whatever it is about, no card of the chat may have a
 * fault; where it fails, a picture of the chat is left among the screenshots.
 */
export function scenario(name: string, run: (teams: TeamsClient) => Promise<void>): void {
  it(
    name,
    async () => {
      const assistant = await startAssistant();
      let browser: Browser | undefined;
      try {
        browser = await openBrowser();
        const teams = await openTeamsClient(browser, assistant.address);
        try {
          await run(teams);
          for (const card of await teams.cards.all()) {
            await unfold(card);
            expect(await cardFaults(card)).toEqual([]);
          }
        } catch (error) {
          await teams.photograph(`failed ${name}`);
          throw error;
        }
      } finally {
        await browser?.close();
        await assistant.stop();
      }
    },
    SCENARIO_MS,
  );
}
