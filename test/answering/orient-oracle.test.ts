import { judgeDispositifs } from '../../src/answering/orientation/judge-dispositifs';
import { knowledgeDirectory } from '../../src/cli/configured-storage';
import { entriesOf } from '../../src/knowledge/knowledge';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { parseProfile } from '../../src/knowledge/profile';
import { seededRandom, type Random } from '../builders/random';
import { contractVerdicts, levelsOfClass, type Pupil } from './orient-oracle';

const SEED = 20260504;
const HOW_MANY = 3_000;

const LEVELS = ['college', 'lycee', 'lp'];

const dispositifs = entriesOf(readKnowledge(knowledgeDirectory).knowledge, 'dispositif');

/** A profile with any of its fields, in any of the forms that the contract allows. */
function randomPupil(random: Random): Pupil {
  const isFull = random.chance(0.3);
  const sometimes = <Value>(value: Value): Value | undefined => (isFull || random.chance(0.6) ? value : undefined);
  const classe = sometimes(random.oneOf(Object.keys(levelsOfClass)));
  const levels = classe === undefined ? LEVELS : (levelsOfClass[classe] ?? []);
  const fields = {
    age: sometimes(numberOrRange(random, 10, 30)),
    classe,
    niveau: sometimes(oneOrSeveral(random, levels)),
    situation: sometimes(random.oneOf(['scolarise', 'sans-solution'])),
    dureeDescolarisationMois: sometimes(numberOrRange(random, 0, 14)),
    allophone: sometimes(random.chance(0.5)),
    autonome: sometimes(random.chance(0.5)),
    examenEchoue: sometimes(random.chance(0.5)),
    departement: sometimes(random.oneOf(['02', '59', '60', '62', '80'])),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function numberOrRange(random: Random, min: number, max: number): number | { min: number; max: number } {
  const from = random.between(min, max);
  return random.chance(0.6) ? from : { min: from, max: random.between(from, Math.min(max, from + 4)) };
}

function oneOrSeveral(random: Random, values: readonly string[]): string | string[] {
  const some = values.filter(() => random.chance(0.5));
  return random.chance(0.6) || some.length === 0 ? random.oneOf(values) : some;
}

function engineVerdicts(pupil: Pupil): Record<string, string> {
  const parsed = parseProfile(pupil);
  if ('problems' in parsed) throw new Error(`refused: ${JSON.stringify({ pupil, ...parsed })}`);
  const judged = judgeDispositifs(dispositifs, parsed.profile);
  return Object.fromEntries(judged.map(({ dispositif, verdict }) => [dispositif.id, verdict]));
}

const random = seededRandom(SEED);
const pupils = Array.from({ length: HOW_MANY }, () => randomPupil(random));

describe('orientation and the contract', () => {
  it('agree on every verdict of every pupil', () => {
    const disagreements = pupils.flatMap((pupil) => {
      const [engine, contract] = [engineVerdicts(pupil), contractVerdicts(pupil)];
      return [...new Set([...Object.keys(engine), ...Object.keys(contract)])]
        .filter((id) => engine[id] !== contract[id])
        .map((id) => `${id}: contract ${contract[id]}, engine ${engine[id]}, for ${JSON.stringify(pupil)}`);
    });

    expect(disagreements.slice(0, 20)).toEqual([]);
  });

  it('are compared on pupils that bring every dispositif to each verdict that it can have', () => {
    const seen = new Set(
      pupils.flatMap((pupil) => Object.entries(contractVerdicts(pupil)).map(([id, verdict]) => `${id} ${verdict}`)),
    );

    const byDerogation = ['sas', 'parcours-immersion', 'parcours-competences', 'parcours-fls', 'micro-lycee'];
    const expected = dispositifs.flatMap(({ id }) => [
      ...['eligible', 'a-verifier', 'non'].map((verdict) => `${id} ${verdict}`),
      ...(byDerogation.includes(id) ? [`${id} derogation`] : []),
    ]);
    expect([...seen].sort()).toEqual(expected.sort());
  });

  it('are compared on every form that a field can take', () => {
    const forms = new Set(
      pupils.flatMap((pupil) =>
        Object.entries(pupil).map(([field, value]) =>
          [field, Array.isArray(value) ? 'list' : typeof value === 'object' ? 'range' : 'value'].join(' '),
        ),
      ),
    );

    expect([...forms].sort()).toEqual([
      'age range',
      'age value',
      'allophone value',
      'autonome value',
      'classe value',
      'departement value',
      'dureeDescolarisationMois range',
      'dureeDescolarisationMois value',
      'examenEchoue value',
      'niveau list',
      'niveau value',
      'situation value',
    ]);
  });
});
