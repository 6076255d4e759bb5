import type { CivilDate } from '../../knowledge/civil-date';
import type { Vocabulary } from '../../knowledge/schemas/vocabulary';
import type { Word } from '../words/word';
import { readDates } from './read-dates';
import { lastPassing } from './recognise-duration';

/** The day from which a message asks: "depuis mars", "since 1 September"; undefined where it says none that is past. */
export function recogniseSince(
  words: readonly Word[],
  vocabulary: Vocabulary,
  today: CivilDate,
): CivilDate | undefined {
  const [date] = readDates(words, vocabulary)
    .filter(({ bound }) => bound === 'since' || bound === 'from')
    .flatMap(({ parts }) => parts[0]?.from ?? []);
  return date && lastPassing(date, today);
}
