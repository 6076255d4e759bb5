import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { knownWords, type KnownWords } from '../../src/privacy/known-words';
import { maskWithoutNames } from '../../src/privacy/mask-identifiers';
import { nameCandidates } from '../../src/privacy/name-candidates';
import { readIdentities, type LabelledMessage } from './labelled-identities';
import { learn, scoreOf, type Example } from './logistic-regression';
import { ownSets, readQuestions } from './question-set';
import { seededRandom } from '../builders/random';

/*
 * Learns what each sign of a name weighs: `npx tsx test/eval/learn-names.ts FILE…`, each a file of labelled messages.
 * The plain words of a `danger.jsonl`, which nobody has labelled, are no names. The labelled questions, which name nobody, are further examples; every message is learnt from as it is, without
 * capitals and in capitals, and with other names in the place of its own. Prints what cross-validation by message finds,
 * and writes the weights into the knowledge folder.
 */
const directory = join(__dirname, '..', '..', 'knowledge');
const knowledge = loadKnowledge(directory, (problem) => JSON.stringify(problem));
const known = knownWords(knowledge);
const random = seededRandom(7);
const pick = <Value>(values: readonly Value[]): Value => random.oneOf(values);
const chance = (share: number): boolean => random.chance(share);

interface Labelled extends Example {
  readonly text: string;
  readonly message: number;
  readonly isAsWritten: boolean;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const FOLDS = 5;

/** How far below even chances a word is still taken for a name: cross-validation finds 19 of 20 names there. */
const LENIENCE = 0.7;
const givenNames = [...known.lists.givenNames];
const surnames = [...known.lists.stems].filter(({ length }) => length > 4 && length < 10);
/** Frequent surnames, many of which sound like words. */
const SURNAMES =
  'Martin Durand Lefebvre Dupont Moreau Petit Leroy Roux Bernard Robert Richard Simon Laurent Michel Garcia David Bertrand Morel Fournier Girard Bonnet Lambert Fontaine Rousseau Vincent Muller Mercier Blanc Guerin Boyer Garnier Chevalier Legrand Gauthier Perrin Masson Marchand Duval Denis Dumont Marie Lemaire Noel Meyer Dufour Meunier Brun Blanchard Giraud Joly Riviere Lucas Brunet Gaillard Barbier Arnaud Martinez Gerard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoit Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carre Charles Renault Charpentier Menard Maillard Baron Bertin Bailly Herve Schneider Fernandez Collet Leger Bouvier Julien Prevost Millet Perrot Daniel Cousin Germain Breton Besson Langlois Remy Pelletier Leveque Perrier Leblanc Barre Lebrun Marchal Weber Mallet Hamon Boulanger Jacob Monnier Michaud Rodriguez Guichard Gillet Etienne Grondin Poulain Tessier Chevallier Collin Chauvin Bouchet Gay Lemaitre Benard Marechal Humbert Reynaud Antoine Hoarau Perret Barthelemy Cordier Pichon Lejeune Gilbert Lamy Delaunay Pasquier Carlier Laporte Diallo Traore Benali Nguyen Yilmaz Kaya Haddad Cisse Camara Barry Sow Diop Ndiaye Kone Toure'.split(
    ' ',
  );
const SYLLABLES =
  'ba ko dri mel van ous sa ki lo ren de gui tra nov ic mou ha zer bel ly quet schi ou kam die po wa'.split(' ');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const inventedName = (): string => Array.from({ length: random.between(2, 4) }, () => pick(SYLLABLES)).join('');

/** The message with other names for its own, in the same lettering. */
function renamed({ q, secrets }: LabelledMessage): { q: string; secrets: string[] } {
  const words = [...new Set(secrets.flatMap((secret) => secret.split(/[\s-]+/)))].filter((word) =>
    /^[\p{L}]{3,}$/u.test(word),
  );
  const others = new Map<string, string>();
  words.forEach((word, index) => {
    const name = chance(index === 0 ? 0.8 : 0.25)
      ? pick(givenNames)
      : chance(0.5)
        ? pick(SURNAMES).toLowerCase()
        : chance(0.3)
          ? pick(surnames)
          : inventedName();
    others.set(word, /^\p{Lu}\p{Lu}/u.test(word) ? name.toUpperCase() : /^\p{Lu}/u.test(word) ? capital(name) : name);
  });
  const swap = (text: string): string => [...others].reduce((rest, [from, to]) => rest.replaceAll(from, to), text);
  return { q: swap(q), secrets: secrets.map(swap) };
}

/** The message with one name of one word where it had several: "Prénom, 3e". */
function shortened({ q, secrets }: LabelledMessage): { q: string; secrets: string[] } {
  const words = [...new Set(secrets.flatMap((secret) => secret.split(/[\s-]+/)))].filter((word) =>
    /^\p{L}{2,}$/u.test(word),
  );
  const name = chance(0.5) ? pick(givenNames) : inventedName();
  const one = /^\p{Lu}/u.test(words[0] ?? '') ? capital(name) : name;
  const word = `(?:${words.join('|')})`;
  return { q: words.length === 0 ? q : q.replace(new RegExp(`${word}(?:[\\s-]+${word})*`, 'gu'), one), secrets: [one] };
}

const overlaps = (text: string, secret: string, start: number, end: number): boolean => {
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
    if (at < end && start < at + secret.length) return true;
  return false;
};

function examplesOf(
  q: string,
  secrets: readonly string[],
  message: number,
  weight: number,
  guard: KnownWords,
): Labelled[] {
  const text = maskWithoutNames(q, guard).text;
  return nameCandidates(text, guard).candidates.map(({ start, end, signs }) => ({
    signs,
    isName: secrets.some((secret) => overlaps(text, secret, start, end)),
    weight,
    text: `${text.slice(start, end)} | ${text}`,
    message,
    isAsWritten: weight === 1,
  }));
}

/** A word of a message that nobody has labelled: no name where it has no capital and is no given name. */
const isSurelyWord = ({ text, signs }: Labelled): boolean =>
  /^\p{Ll}[^|]*\|/u.test(text) && !signs.some((sign) => /^kinds:[^:]*given(?:-word|-public|\b(?!-))/.test(sign));

const isUnlabelled = (path: string): boolean => path.endsWith('danger.jsonl');
const paths = process.argv.slice(2);
const messages = paths.filter((path) => !isUnlabelled(path)).flatMap(readIdentities);
const unlabelled = paths
  .filter(isUnlabelled)
  .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
  .flatMap((line) => (line === '' ? [] : [(JSON.parse(line) as { q: string }).q]));
const ordinary = ownSets()
  .flatMap(readQuestions)
  .flatMap(({ turns }) => turns);
const SMALL = 0.5;
const examples = [
  ...messages.flatMap((labelled, index) => {
    const { q, secrets } = labelled;
    const forms = [[q, secrets, 1] as const];
    const lower = (one: string) => one.toLowerCase();
    const upper = (one: string) => one.toUpperCase();
    const isName = labelled.kind === 'name' || labelled.kind === 'mixed';
    const more = isName
      ? [renamed(labelled), renamed(labelled), renamed(labelled), shortened(labelled), shortened(labelled)]
      : [];
    return [
      ...forms,
      [lower(q), secrets.map(lower), SMALL] as const,
      [upper(q), secrets.map(upper), SMALL / 2] as const,
      ...more.flatMap((one) => [
        [one.q, one.secrets, SMALL] as const,
        [lower(one.q), one.secrets.map(lower), SMALL / 2] as const,
      ]),
    ].flatMap(([text, hidden, weight]) => examplesOf(text, hidden, index, weight, known));
  }),
  // What the knowledge base calls its own, as users may write it.
  ...[...knowledge.entries.values()].flatMap(({ nom, nomEn, alias }, index) =>
    [nom, nomEn, ...alias].flatMap((name) => examplesOf(name, [], messages.length + ordinary.length + index, 1, known)),
  ),
  ...unlabelled.flatMap((text, index) =>
    examplesOf(text, [], messages.length + 2 * ordinary.length + index, 1, known).filter(isSurelyWord),
  ),
  ...ordinary.flatMap((text, index) => examplesOf(text, [], messages.length + index, 1, known)),
];

const judged: (Labelled & { readonly score: number })[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const weights = learn(examples.filter(({ message }) => message % FOLDS !== fold));
  for (const one of examples.filter(({ message, isAsWritten }) => isAsWritten && message % FOLDS === fold))
    judged.push({ ...one, score: scoreOf(one.signs, weights) });
}
const names = judged.filter(({ isName }) => isName);
const others = judged.filter(({ isName }) => !isName);
for (const least of [0.5, 0, -0.5, -1, -1.5, -2]) {
  const found = names.filter(({ score }) => score > least).length;
  const [ours, labelled] = [true, false].map(
    (isOurs) =>
      new Set(
        others
          .filter(
            ({ score, message }) =>
              score > least && message >= messages.length === isOurs && message < messages.length + ordinary.length,
          )
          .map(({ message }) => message),
      ).size,
  );
  print(
    `above ${least}: ${found} of ${names.length} names; touched: ${ours} of ${ordinary.length} questions, ${labelled} of ${messages.length} labelled messages`,
  );
}
judged
  .filter(({ isName, score }) => isName !== score > -LENIENCE)
  .sort((one, two) => one.score - two.score)
  .forEach(({ isName, score, text }) => print(`${isName ? 'missed ' : 'touched'} ${score.toFixed(1)} ${text}`));
const weights = learn(examples);
// A name that passes is worse than a word that is lost.
weights.set('always', (weights.get('always') ?? 0) + LENIENCE);
const LEAST = 0.05;
const lines = [...weights]
  .filter(([, weight]) => Math.abs(weight) >= LEAST)
  .sort(([one], [two]) => (one < two ? -1 : 1));
writeFileSync(
  join(directory, 'listes', 'signes-d-un-nom.txt'),
  `# Ce que pèse chaque signe d’un nom, appris d’exemples par test/eval/learn-names.ts : ne pas écrire à la main.\n${lines
    .map(([sign, weight]) => `${sign} ${weight.toFixed(2)}`)
    .join('\n')}\n`,
);
print(`${lines.length} signs of ${examples.length} examples`);
