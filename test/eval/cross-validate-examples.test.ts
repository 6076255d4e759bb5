import { learnIfTold, predictorOf } from '../../src/learning/linear-model';
import { namedFeatures } from '../../src/learning/features';
import { real } from '../builders/real-reader';
import { crossValidate, foldsOf, learnables, type Learnable } from './cross-validate-examples';
import { otherwise } from './print-examples';

const featuresOf = (text: string): number[] => namedFeatures(text.split(' ')).map(({ feature }) => feature);

const animals = ['chat', 'chien', 'lapin', 'cheval', 'mouton'];
const examples = animals.flatMap((animal, at) =>
  ['petit', 'grand', 'vieux', 'jeune'].flatMap((size) => [
    { text: `un ${size} ${animal} court`, label: 'court' },
    { text: `un ${size} ${animal} dort`, label: at === 0 && size === 'petit' ? 'court' : 'dort' },
  ]),
);

/** Tells running animals from sleeping ones; one of them is labelled wrongly. */
const toy = (seen: string[][] = []): Learnable => ({
  name: 'toy',
  examples,
  learn: (from) => {
    seen.push(from.map(({ text }) => text));
    const learnt = learnIfTold(from.map(({ text, label }) => ({ features: featuresOf(text), label })));
    return learnt && (({ text }) => predictorOf(learnt).score(featuresOf(text)));
  },
});

describe('the folds', () => {
  it('are even, always the same, and the same for sentences that differ by their signs alone', () => {
    const folds = foldsOf([...examples, { text: 'Un PETIT chat court !', label: 'dort' }], 5);

    expect(folds).toEqual(foldsOf([...examples, { text: 'Un PETIT chat court !', label: 'dort' }], 5));
    expect(folds.at(-1)).toBe(folds[0]);
    const counts = [0, 1, 2, 3, 4].map((fold) => folds.filter((one) => one === fold).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
  });
});

describe('cross-validation', () => {
  it('judges every sentence once, by what was learnt from none of its fold', () => {
    const seen: string[][] = [];
    const verdicts = crossValidate(toy(seen), 5);

    expect(verdicts.map(({ text }) => text).sort()).toEqual(examples.map(({ text }) => text).sort());
    for (const { text, fold } of verdicts) expect(seen[fold]).not.toContain(text);
    expect(seen.map((one) => one.length)).toEqual(seen.map(() => (4 / 5) * examples.length));
  });

  it('finds the example that is labelled otherwise than its like, and is right of the others', () => {
    const verdicts = crossValidate(toy(), 5);

    expect(verdicts.filter(({ given, label }) => given !== label)).toMatchObject([
      { text: 'un petit chat dort', label: 'court', given: 'dort' },
    ]);
    expect(otherwise(verdicts).map(({ text }) => text)).toEqual(['un petit chat dort']);
    expect(verdicts.every(({ confidence, ownShare }) => confidence <= 1 && ownShare <= confidence)).toBe(true);
  });

  it('learns from a share of the examples, and judges some folds only, where that is asked for', () => {
    const seen: string[][] = [];
    const verdicts = crossValidate(toy(seen), 5, 0.5, 2);

    expect(seen.map((one) => one.length)).toEqual([16, 16]);
    expect([...new Set(verdicts.map(({ fold }) => fold))]).toEqual([0, 1]);
  });
});

describe('what the assistant learns', () => {
  it('is cross-validated model by model, with its own learner', () => {
    const { reader } = real();
    const exemples = reader.knowledge.exemples.filter(
      ({ famille }) => famille === 'situations' || famille === 'suites',
    );
    const few = { ...reader, knowledge: { ...reader.knowledge, exemples } };
    const all = learnables(few);
    const situation = all.find(({ name }) => name === 'situation');

    expect(all.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['intention', 'entree', 'suite', 'danger', 'urgence']),
    );
    const right = situation ? crossValidate(situation, 5, 1, 1).filter(({ given, label }) => given === label) : [];
    expect(right.length / ((situation?.examples.length ?? 0) / 5)).toBeGreaterThan(0.7);
    expect(all.find(({ name }) => name === 'urgence')?.learn([])).toBeUndefined();
  });
});
