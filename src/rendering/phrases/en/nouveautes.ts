import type { Phrases } from '../fr';

/** What has changed in the content. */
export const nouveautes: Phrases['nouveautes'] = {
  title: (day) => `What is new since ${day}`,
  count: (count) => (count === 1 ? '1 entry changed.' : `${count} entries changed.`),
  changed: (day) => `Changed on ${day}`,
  none: (day) => `No entry has changed since ${day}.`,
  latest: (day) => `The last update is of ${day}.`,
  noneYet: 'No entry has changed since its first version.',
  checked: (day) => `Last checked against the sources on ${day}.`,
};
