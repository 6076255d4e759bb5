import type { KnownWords } from './known-words';
import { maskAddresses, maskOnline } from './mask-online';
import { maskBirthDates, maskNumbers } from './mask-numbers';
import { maskNames } from './mask-names';
import type { Masked } from './masked';

/**
 * A message without what would tell who a pupil is: mail and accounts, telephone and personal numbers, the day of a
 * birth, the street, names. The age, the class, the town and whatever the knowledge base names stay. It cannot find every
 * name; nothing of a message is kept anyway, so that this is the second lock and not the first.
 */
export const maskIdentifiers = (text: string, known: KnownWords): Masked =>
  maskWith([...beforeNames, maskNames], text, known);

/** The same but for names, which are looked for in what is left. */
export const maskWithoutNames = (text: string, known: KnownWords): Masked => maskWith(beforeNames, text, known);

/** In this order: a date before numbers, of which it would be one. */
const beforeNames = [maskOnline, maskBirthDates, maskNumbers, maskAddresses];

const maskWith = (
  masks: readonly ((text: string, known: KnownWords) => Masked)[],
  text: string,
  known: KnownWords,
): Masked =>
  masks.reduce<Masked>(
    (before, mask) => {
      const { text: masked, found } = mask(before.text, known);
      return { text: masked, found: [...before.found, ...found] };
    },
    { text, found: [] },
  );
