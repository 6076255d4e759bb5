/**
 * The verdicts of the domain contract, section 2, worked out a second way: from its table as it is printed, and from
 * every case that the profile leaves open, without any code or content of the project.
 */

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** A profile as `orient` takes it in. */
export interface Pupil {
  readonly age?: number | Bounds;
  readonly niveau?: string | readonly string[];
  readonly classe?: string;
  readonly situation?: string;
  readonly dureeDescolarisationMois?: number | Bounds;
  readonly allophone?: boolean;
  readonly autonome?: boolean;
  readonly examenEchoue?: boolean;
  readonly departement?: string;
}

type Outcome = 'met' | 'derogation' | 'unmet' | 'unknown';
type Criterion = (pupil: Pupil) => Outcome;

/** The levels that a class may be at: collège from 6e to 3e, lycée professionnel for the CAP, else one of two. */
export const levelsOfClass: Readonly<Record<string, readonly string[]>> = {
  '6e': ['college'],
  '5e': ['college'],
  '4e': ['college'],
  '3e': ['college'],
  cap: ['lp'],
  '2de': ['lycee', 'lp'],
  '1re': ['lycee', 'lp'],
  tle: ['lycee', 'lp'],
};

/** Every value that a field may have; none when nothing is known of it. */
const numbers = (value: number | Bounds | undefined): number[] => {
  if (value === undefined) return [];
  if (typeof value === 'number') return [value];
  const all: number[] = [];
  for (let one = value.min; one <= value.max; one += 1) all.push(one);
  return all;
};

const levels = ({ niveau, classe }: Pupil): readonly string[] => {
  if (typeof niveau === 'string') return [niveau];
  return niveau ?? (classe === undefined ? [] : (levelsOfClass[classe] ?? []));
};

/** Every value agrees → that; nothing known, or values that differ → unknown. */
function together<Value>(values: readonly Value[], judge: (value: Value) => Outcome): Outcome {
  const outcomes = new Set(values.map(judge));
  const [only] = outcomes;
  return outcomes.size === 1 && only !== undefined ? only : 'unknown';
}

const when = (holds: boolean): Outcome => (holds ? 'met' : 'unmet');
const known = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

const enrolled: Criterion = ({ situation }) => together(known(situation), (value) => when(value === 'scolarise'));
const withoutSolution: Criterion = ({ situation }) =>
  together(known(situation), (value) => when(value === 'sans-solution'));
const atCollege: Criterion = (pupil) => together(levels(pupil), (value) => when(value === 'college'));
const atLycee: Criterion = (pupil) => together(levels(pupil), (value) => when(value === 'lycee' || value === 'lp'));
const atLp: Criterion = (pupil) => together(levels(pupil), (value) => when(value === 'lp'));
const inClass =
  (...classes: string[]): Criterion =>
  ({ classe }) =>
    together(known(classe), (value) => when(classes.includes(value)));
const isAllophone: Criterion = ({ allophone }) => together(known(allophone), when);
const isAutonomous: Criterion = ({ autonome }) => together(known(autonome), when);
const hasFailedExam: Criterion = ({ examenEchoue }) => together(known(examenEchoue), when);
const aged =
  (from: number, to: number): Criterion =>
  ({ age }) =>
    together(numbers(age), (years) => when(years >= from && years <= to));
const agedOr15 =
  (from: number, to: number): Criterion =>
  ({ age }) =>
    together(numbers(age), (years) => (years === 15 ? 'derogation' : when(years >= from && years <= to)));
const outSixMonths: Criterion = ({ dureeDescolarisationMois }) =>
  together(numbers(dureeDescolarisationMois), (months) => (months >= 6 ? 'met' : 'derogation'));
const enrolledOrOutForSixMonthsAtMost: Criterion = (pupil) => {
  const outcomes = [enrolled(pupil), together(numbers(pupil.dureeDescolarisationMois), (months) => when(months <= 6))];
  if (outcomes.includes('met')) return 'met';
  return outcomes.includes('unknown') ? 'unknown' : 'unmet';
};

const ANY_AGE = 999;

const table: Readonly<Record<string, readonly Criterion[]>> = {
  ppds: [enrolled],
  pafi: [enrolled, aged(15, ANY_AGE)],
  'pafi-tdo': [enrolled],
  'parcours-ambition-emploi': [atLp, inClass('tle', 'cap'), enrolledOrOutForSixMonthsAtMost],
  tutorat: [enrolled],
  'dispositifs-relais': [enrolled, atCollege, aged(0, 16)],
  'objectif-reussite': [withoutSolution],
  sas: [withoutSolution, agedOr15(16, ANY_AGE)],
  'parcours-immersion': [withoutSolution, agedOr15(16, ANY_AGE), isAutonomous],
  'parcours-competences': [withoutSolution, agedOr15(16, 25)],
  'sas-lnc': [withoutSolution, aged(18, 24), atLycee],
  'parcours-fls': [withoutSolution, isAllophone, agedOr15(16, 18)],
  'service-civique-alterne': [withoutSolution, aged(16, 18)],
  'clause-sociale-de-formation': [withoutSolution],
  'diplome-en-poche': [hasFailedExam, atLycee],
  'micro-lycee': [withoutSolution, aged(16, 25), atLycee, outSixMonths],
  lnc: [withoutSolution, atLycee],
  'micro-college': [atCollege, inClass('4e', '3e'), aged(0, 16)],
};

function verdictOf(outcomes: readonly Outcome[]): string {
  if (outcomes.includes('unmet')) return 'non';
  if (outcomes.includes('unknown')) return 'a-verifier';
  return outcomes.includes('derogation') ? 'derogation' : 'eligible';
}

/** The verdict that the contract gives each dispositif, by its id. */
export const contractVerdicts = (pupil: Pupil): Record<string, string> =>
  Object.fromEntries(
    Object.entries(table).map(([id, criteria]) => [id, verdictOf(criteria.map((criterion) => criterion(pupil)))]),
  );
