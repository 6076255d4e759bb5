import type { Locator } from 'playwright-core';
import { cardFaults, unfold } from './card-faults';
import { scenario } from './scenario';
import { onTelephone, TELEPHONE_PX } from './telephone';

/** How wide the screen's content is, what lies beyond its edge included. */
const contentWidth = (screen: Locator): Promise<number> =>
  screen.evaluate((body: { parentElement: { scrollWidth: number } }) => body.parentElement.scrollWidth);

describe(`a screen of ${TELEPHONE_PX} px`, () => {
  scenario('shows verdicts and their reasons without cutting them', async (teams) => {
    const card = await teams.ask('quel dispositif pour un décrocheur de 17 ans ?');

    const folded = await onTelephone(card);
    await unfold(card);
    const unfolded = await onTelephone(card);
    await teams.photograph('narrow-orientation', folded);
    await teams.photograph('narrow-reasons', unfolded);

    expect([...(await cardFaults(folded)), ...(await cardFaults(unfolded))]).toEqual([]);
    expect(await contentWidth(folded)).toBe(TELEPHONE_PX);
    expect(await contentWidth(unfolded)).toBe(TELEPHONE_PX);
  });

  scenario('shows the programme of a day without cutting it', async (teams) => {
    const card = await teams.ask("c'est quoi aujourd'hui à la Semaine ?");

    const programme = await onTelephone(card);
    await teams.photograph('narrow-programme', programme);

    expect(await cardFaults(programme)).toEqual([]);
    expect(await contentWidth(programme)).toBe(TELEPHONE_PX);
  });
});
