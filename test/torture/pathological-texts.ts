/** A request body is 256 KB at most (`read-activity.ts`); the rest of it is the envelope. */
const CHARACTERS = 255_000;

const filledWith = (part: string): string => part.repeat(Math.ceil(CHARACTERS / part.length)).slice(0, CHARACTERS);

/** An ordinary message of that length: what the others are compared with. */
export const ordinaryText = filledWith(
  'Voilà la situation de cet élève de 17 ans, qui ne vient plus en cours depuis la Toussaint et dont la famille est inquiète. ',
);

/** Texts that are known to keep programs busy: by name, each as long as a request may be. */
export const pathologicalTexts: Readonly<Record<string, string>> = {
  'one letter': filledWith('a'),
  'single letters': filledWith('a '),
  'one digit': filledWith('1'),
  'pairs of digits': filledWith('06 12 '),
  'fractions without end': filledWith('1/2/'),
  'days without end': filledWith('le 4 mai '),
  'ages without end': filledWith('17 ans et '),
  'questions without end': filledWith('quel dispositif pour un décrocheur de 17 ans ? '),
  'names of entries without end': filledWith('gpds ou '),
  'titles of people': filledWith('Monsieur '),
  elisions: filledWith("l'"),
  'mail addresses without end': filledWith('a@'),
  'domains without end': filledWith('a.'),
  hyphens: filledWith('-'),
  commas: filledWith(', '),
  'open mentions': filledWith('<at>'),
  'mentions of one letter': filledWith('<at>a</at>'),
  'tags that do not close': filledWith('<at '),
  'nested tags': `${'<b>'.repeat(30_000)}${'</b>'.repeat(30_000)}`,
  'open brackets': filledWith('<'),
  'entities without end': filledWith('&#'),
  'right to left': filledWith('\u202e\u05d0'),
  'zero-width spaces': filledWith('a\u200b'),
  'stacked accents': filledWith('e\u0301'),
  'joined emoji': filledWith('👩‍👩‍👧'),
  'half characters': filledWith('\ud800'),
  'a regular expression': filledWith('(a+)+$ '),
  'spaces and a letter': `${filledWith(' ')}a`,
  'line ends': filledWith('\n'),
};
