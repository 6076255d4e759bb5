import { foldedWords } from '../knowledge/fold';

const written: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte' };

/** Words that are elided before a vowel and told apart by nobody: `d'Ascq`. */
const ELIDED = /^[dl]$/;

/** The words of a place's name as they are compared: "Villeneuve-d'Ascq", "VILLENEUVE D ASCQ"; "St Omer", "Saint-Omer". */
export const placeWords = (name: string): string[] =>
  foldedWords(name)
    .filter((word) => !ELIDED.test(word))
    .map((word) => written[word] ?? word);

export const placeKey = (name: string): string => placeWords(name).join(' ');
