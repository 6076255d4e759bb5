import { answerOrientation, answerWhy, legalReminder } from '../../../src/answering/orientation/answer-orientation';
import { inRegion, toyRegion } from '../../builders/toy-knowledge';

const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

describe('the answer about a pupil', () => {
  it('is the question alone when nothing is known', () => {
    const answer = answerOrientation(toyRegion, {}, []);

    expect(answer.verdicts).toEqual([]);
    expect(answer.question?.field).toBe('situation');
    expect(answer).not.toHaveProperty('reminder');
  });

  it('is the verdict of every dispositif as soon as something is known', () => {
    const answer = answerOrientation(toyRegion, { situation: 'scolarise' }, []);

    expect(answer.profile).toEqual({ situation: 'scolarise' });
    expect(answer.verdicts).toHaveLength(7);
    expect(answer.verdicts[0]).toMatchObject({ dispositif: { id: 'escale' }, verdict: 'eligible' });
  });

  it('has no question once nothing is left to ask', () => {
    const profile = { situation: 'scolarise', niveau: 'college', age: 14, examenEchoue: false } as const;

    expect(answerOrientation(toyRegion, profile, [])).not.toHaveProperty('question');
  });

  it('asks none of the questions that were declined', () => {
    expect(answerOrientation(toyRegion, {}, ['situation']).question?.field).not.toBe('situation');
  });

  it('asks the question that is asked for', () => {
    expect(answerOrientation(toyRegion, { age: 17 }, [], { ask: 'age' }).question?.field).toBe('age');
  });

  it('carries the note that it is given', () => {
    expect(answerOrientation(toyRegion, {}, [], { note: { kind: 'other-dossier' } }).note).toEqual({
      kind: 'other-dossier',
    });
  });

  it('says which dispositif was asked about, if there is such a one', () => {
    const about = (focus: string) => answerOrientation(toyRegion, { age: 17 }, [], { focus: [focus] });

    expect(about('tremplin').focus).toEqual(['tremplin']);
    expect(about('reseau')).not.toHaveProperty('focus');
  });
});

describe('the structures nearby', () => {
  const nearby = (profile: Parameters<typeof answerOrientation>[1]) =>
    ids(answerOrientation(toyRegion, profile, []).nearby);

  it('are those of the département that run a dispositif which is not closed', () => {
    expect(nearby({ situation: 'sans-solution', departement: '62' })).toEqual(['atelier-lens']);
    expect(nearby({ situation: 'scolarise', departement: '62' })).toEqual(['ecole-lens']);
  });

  it('are none in a département without any', () => {
    expect(nearby({ situation: 'sans-solution', departement: '80' })).toEqual([]);
  });

  it('are none while the département is not known', () => {
    expect(nearby({ situation: 'sans-solution' })).toEqual([]);
  });
});

describe('the legal reminder', () => {
  it.each([
    [10, 'instruction-obligatoire', ['guetteur']],
    [15, 'instruction-obligatoire', ['guetteur']],
    [16, 'obligation-formation', ['guetteur', 'reseau']],
    [18, 'obligation-formation', ['guetteur', 'reseau']],
  ])('says at %i which duty holds, and whom to call', (age, duty, call) => {
    const reminder = legalReminder(toyRegion, { situation: 'sans-solution', age });

    expect(reminder?.duty).toBe(duty);
    expect(ids(reminder?.call ?? [])).toEqual(call);
  });

  it('says that either may hold for a range across both, and names each to call once', () => {
    const reminder = legalReminder(toyRegion, { situation: 'sans-solution', age: { min: 15, max: 17 } });

    expect(reminder?.duty).toBe('either');
    expect(ids(reminder?.call ?? [])).toEqual(['guetteur', 'reseau']);
  });

  it('holds for a range of which one age is concerned', () => {
    expect(legalReminder(toyRegion, { situation: 'sans-solution', age: { min: 18, max: 25 } })?.duty).toBe(
      'obligation-formation',
    );
  });

  it('says nothing from 19 on', () => {
    expect(legalReminder(toyRegion, { situation: 'sans-solution', age: 19 })).toBeUndefined();
  });

  it('says nothing of a pupil who is enrolled, or whose situation is not known', () => {
    expect(legalReminder(toyRegion, { situation: 'scolarise', age: 15 })).toBeUndefined();
    expect(legalReminder(toyRegion, { age: 15 })).toBeUndefined();
  });

  it('says nothing while the age is not known', () => {
    expect(legalReminder(toyRegion, { situation: 'sans-solution' })).toBeUndefined();
  });

  it('stands in the answer', () => {
    const answer = answerOrientation(toyRegion, { situation: 'sans-solution', age: 15 }, []);

    expect(answer.reminder?.call).toEqual([inRegion('acteur', 'guetteur')]);
  });
});

describe('why one dispositif', () => {
  it('is its verdict for the pupil at hand', () => {
    const answer = answerWhy(toyRegion, 'tremplin', { situation: 'sans-solution', age: 15 });

    expect(answer).toMatchObject({
      kind: 'why',
      profile: { situation: 'sans-solution', age: 15 },
      judged: { dispositif: { id: 'tremplin' }, verdict: 'non' },
    });
  });

  it('is nothing for what is no dispositif', () => {
    expect(answerWhy(toyRegion, 'reseau', {})).toBeUndefined();
    expect(answerWhy(toyRegion, 'nowhere', {})).toBeUndefined();
  });
});
