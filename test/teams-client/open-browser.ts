import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Debian and Ubuntu install it. */
const DEBIAN_CHROMIUM = '/usr/bin/chromium';

const ARGUMENTS = [
  // A container's root may not use the sandbox; only pages of this machine are opened.
  '--no-sandbox',
  ...['--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Debian's Chromium, or else the Chrome that is installed; headless, with a profile of its own. */
export async function openBrowser(): Promise<Browser> {
  const which = existsSync(DEBIAN_CHROMIUM) ? { executablePath: DEBIAN_CHROMIUM } : { channel: 'chrome' };
  try {
    return await chromium.launch({ ...which, args: ARGUMENTS });
  } catch (cause) {
    throw new Error(
      'No browser starts. Install one: apt-get install chromium fonts-liberation, or Google Chrome elsewhere.',
      { cause },
    );
  }
}
