import { chooseQuestion } from '../../../src/answering/orientation/choose-question';
import { judgeDispositifs } from '../../../src/answering/orientation/judge-dispositifs';
import { questionFields, type QuestionField, completeProfile, type Profile } from '../../../src/knowledge/profile';
import type { Criterion } from '../../../src/knowledge/schemas/criteria';
import { age, anyOf, classe, isTrue, monthsOut, niveau, situation } from '../../builders/toy-criteria';
import { toyDispositifs } from '../../builders/toy-knowledge';
import { toyEntry, toyProfile } from '../../rendering/toy-knowledge';

const dispositif = (id: string, ...criteres: Criterion[]) => toyEntry('dispositif', id, { criteres });

const verdictsFor = (profile: Profile): string[] =>
  judgeDispositifs(toyDispositifs, profile)
    .map((judged) => `${judged.dispositif.id} ${judged.verdict}`)
    .sort();

/** The first option, then the last, of each question until there is none: both ways through a whole dialog. */
function walk(start: Profile, pick: 'first' | 'last'): { fields: QuestionField[]; profile: Profile } {
  const fields: QuestionField[] = [];
  let profile = start;
  for (;;) {
    const question = chooseQuestion(toyDispositifs, profile);
    if (!question) return { fields, profile };
    const option = pick === 'first' ? question.options[0] : question.options.at(-1);
    fields.push(question.field);
    profile = toyProfile({ ...profile, [question.field]: option });
    if (fields.length > 20) throw new Error(`no end of questions: ${fields.join(', ')}`);
  }
}

describe('the question asked', () => {
  it('is the one that splits the dispositifs best', () => {
    const dispositifs = [
      dispositif('one', situation('sans-solution')),
      dispositif('two', situation('sans-solution'), isTrue('autonome')),
      dispositif('three', situation('scolarise')),
    ];

    expect(chooseQuestion(dispositifs, {})?.field).toBe('situation');
    expect(chooseQuestion([...dispositifs].reverse(), {})?.field).toBe('situation');
  });

  it('turns to what is left once that is known', () => {
    const dispositifs = [
      dispositif('one', situation('sans-solution')),
      dispositif('two', situation('sans-solution'), isTrue('autonome')),
    ];

    expect(chooseQuestion(dispositifs, { situation: 'sans-solution' })?.field).toBe('autonome');
  });

  it('is none about dispositifs that are closed already', () => {
    const dispositifs = [
      dispositif('one', situation('sans-solution'), isTrue('autonome')),
      dispositif('two', situation('sans-solution'), isTrue('allophone')),
      dispositif('three', situation('scolarise'), isTrue('examenEchoue')),
    ];

    expect(chooseQuestion(dispositifs, { situation: 'scolarise' })?.field).toBe('examenEchoue');
  });

  it('gives its options with it', () => {
    const dispositifs = [dispositif('one', age({ min: 16, max: 18 }))];

    expect(chooseQuestion(dispositifs, {})).toEqual({
      field: 'age',
      options: [
        { min: 10, max: 15 },
        { min: 16, max: 18 },
        { min: 19, max: 30 },
      ],
    });
  });

  it('leaves out the thresholds of dispositifs that are closed', () => {
    const dispositifs = [
      dispositif('open', situation('sans-solution'), age({ min: 16 })),
      dispositif('closed', situation('scolarise'), age({ min: 12 })),
    ];

    expect(chooseQuestion(dispositifs, { situation: 'sans-solution' })?.options).toEqual([
      { min: 10, max: 15 },
      { min: 16, max: 30 },
    ]);
  });

  it('is asked of a range while its values lead to different verdicts', () => {
    const dispositifs = [dispositif('one', age({ min: 16 }))];

    expect(chooseQuestion(dispositifs, { age: { min: 15, max: 17 } })).toEqual({
      field: 'age',
      options: [15, { min: 16, max: 17 }],
    });
  });

  it('is asked of a level that is open between two', () => {
    const dispositifs = [dispositif('one', niveau('lp'))];

    expect(chooseQuestion(dispositifs, { niveau: ['lycee', 'lp'] })).toEqual({
      field: 'niveau',
      options: ['lycee', 'lp'],
    });
  });

  it('offers only the classes of the level that is known', () => {
    const dispositifs = [dispositif('one', classe('4e', '3e'))];

    expect(chooseQuestion(dispositifs, { niveau: 'college' })).toEqual({
      field: 'classe',
      options: ['6e', '5e', '4e', '3e'],
    });
  });

  it('is about the class only once the level is known', () => {
    const dispositifs = [dispositif('one', classe('4e', '3e'), niveau('college'))];

    expect(chooseQuestion(dispositifs, {})?.field).toBe('niveau');
    expect(chooseQuestion(dispositifs, { niveau: 'college' })?.field).toBe('classe');
  });

  it('takes account of the class that is known', () => {
    const dispositifs = [dispositif('one', niveau('lycee'))];

    expect(chooseQuestion(dispositifs, { classe: 'tle', niveau: ['lycee', 'lp'] })?.options).toEqual(['lycee', 'lp']);
  });
});

describe('no question is asked', () => {
  it('when every verdict is settled', () => {
    const dispositifs = [dispositif('one', situation('sans-solution')), dispositif('two', situation('scolarise'))];

    expect(chooseQuestion(dispositifs, { situation: 'scolarise' })).toBeUndefined();
  });

  it('when no answer to it can change a verdict', () => {
    const dispositifs = [dispositif('one', anyOf(situation('scolarise'), monthsOut({ max: 6 })))];

    expect(chooseQuestion(dispositifs, { situation: 'scolarise' })).toBeUndefined();
  });

  it('that the user has declined', () => {
    const dispositifs = [dispositif('one', isTrue('autonome')), dispositif('two', isTrue('allophone'))];

    expect(chooseQuestion(dispositifs, {}, ['autonome'])?.field).toBe('allophone');
    expect(chooseQuestion(dispositifs, {}, ['autonome', 'allophone'])).toBeUndefined();
  });
});

describe('a question asked again on demand', () => {
  it('comes whatever it is worth, with all its options', () => {
    const dispositifs = [dispositif('one', age({ min: 16, max: 18 }))];

    expect(chooseQuestion(dispositifs, { age: 17 }, [], 'age')).toEqual({
      field: 'age',
      options: [
        { min: 10, max: 15 },
        { min: 16, max: 18 },
        { min: 19, max: 30 },
      ],
    });
  });

  it('comes even after it was declined', () => {
    expect(chooseQuestion([dispositif('one', isTrue('autonome'))], {}, ['autonome'], 'autonome')?.field).toBe(
      'autonome',
    );
  });

  it('offers every level, also those that the class known excludes', () => {
    const dispositifs = [dispositif('one', niveau('lp'))];

    expect(chooseQuestion(dispositifs, { niveau: 'college', classe: '3e' }, [], 'niveau')?.options).toEqual([
      'college',
      'lycee',
      'lp',
    ]);
  });
});

describe('a whole dialog over the made-up dispositifs', () => {
  it.each(['first', 'last'] as const)('settles every verdict by the %s options, each field asked once', (pick) => {
    const { fields, profile } = walk({}, pick);

    expect(fields.length).toBeGreaterThan(2);
    expect(new Set(fields).size).toBe(fields.length);
    expect(verdictsFor(profile).filter((verdict) => verdict.endsWith('a-verifier'))).toEqual([]);
  });

  it('asks at each step a question of which two answers lead to different verdicts', () => {
    let profile: Profile = {};
    const effects: number[] = [];
    for (let question = chooseQuestion(toyDispositifs, profile); question;) {
      const { field, options } = question;
      const outcomes = options.map((option) => {
        const completed = completeProfile({ ...profile, [field]: option });
        return 'profile' in completed ? verdictsFor(completed.profile).join() : 'impossible';
      });
      effects.push(new Set(outcomes).size);
      profile = toyProfile({ ...profile, [field]: options.at(-1) });
      question = chooseQuestion(toyDispositifs, profile);
    }

    expect(effects.length).toBeGreaterThan(2);
    expect(Math.min(...effects)).toBeGreaterThanOrEqual(2);
  });

  it('comes to an end also when every question is declined', () => {
    const declined: QuestionField[] = [];
    for (let question = chooseQuestion(toyDispositifs, {}, declined); question;) {
      declined.push(question.field);
      question = chooseQuestion(toyDispositifs, {}, declined);
    }

    // The months out of school decide of nothing while all the rest is open, and the class is asked within a level.
    const asked = questionFields.filter((field) => field !== 'dureeDescolarisationMois' && field !== 'classe');
    expect([...declined].sort()).toEqual([...asked].sort());
  });
});
