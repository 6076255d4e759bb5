import type { KnownWords } from './known-words';
import { maskBirthDates } from './mask-birth-dates';
import { maskNames } from './mask-names';
import { maskNumbers } from './mask-numbers';
import type { Masked } from './masked';

/**
 * A message without what would tell who a pupil is: mail, telephone, social security and pupil's numbers, the day of a
 * birth, names that are announced as such. The age, the class and whatever the knowledge base names stay. It cannot
 * find every name; nothing of a message is kept anyway, so that this is the second lock and not the first.
 */
export function maskIdentifiers(text: string, known: KnownWords): Masked {
  return [maskNumbers, maskBirthDates, maskNames].reduce<Masked>(
    (before, mask) => {
      const { text: masked, found } = mask(before.text, known);
      return { text: masked, found: [...before.found, ...found] };
    },
    { text, found: [] },
  );
}
