import type { Answer } from '../../src/answering/answer';
import type { Reply } from '../../src/conversation/finish';
import type { Session } from '../../src/conversation/session';
import { replyToBoth } from '../../src/conversation/two-questions';
import { escaladeOf } from '../rendering/toy-answers';
import { inRegion, toyRegion } from '../builders/toy-knowledge';

const fiche = (id: string): Answer => ({ kind: 'fiche', entry: inRegion('dispositif', id), focus: [] });
const contact: Answer = { kind: 'contact', contact: inRegion('contact', 'accueil') };
const unknown: Answer = {
  kind: 'unknown',
  reason: 'not-understood',
  nearest: [],
  escalade: escaladeOf(),
};
const verdicts = (age?: number): Answer => ({
  kind: 'orientation',
  profile: age === undefined ? {} : { age },
  verdicts: [],
  nearby: [],
});

const deps = { knowledge: toyRegion, now: new Date('2030-06-10T08:00:00+02:00'), newId: () => 'dossier-1' };

/** Asks a message whose parts, by their text, have these answers; the session tells how many were answered before. */
function both(text: string, answers: Readonly<Record<string, Answer>>) {
  const asked: { part: string; session: Session }[] = [];
  const replyTo = (part: string, session: Session): Reply => {
    asked.push({ part, session });
    const answer = answers[part.trim()] ?? unknown;
    const last = { kind: 'fiche' as const, entry: part.trim() };
    return { answer, intent: 'fiche', ids: [], language: 'en', dossier: 'dossier-1', session: { ...session, last } };
  };
  const joints = [...text.matchAll(/\|/g)].map(({ index }) => ({ end: index, start: index + 1 }));
  const reply = replyToBoth(text, joints, {}, deps, replyTo);
  return { answers: reply?.answer.kind === 'both' ? reply.answer.answers : undefined, reply, asked };
}

describe('two questions in one message', () => {
  it('have their two answers, in order', () => {
    const { answers } = both('one|two', { one: fiche('tremplin'), two: contact });

    expect(answers).toEqual([fiche('tremplin'), contact]);
  });

  it('are read one in the light of the other', () => {
    const { asked } = both('one|two', { one: fiche('tremplin'), two: contact });

    expect(asked[1]?.session).toEqual({ last: { kind: 'fiche', entry: 'one' } });
  });

  it('are answered in the language of the first', () => {
    expect(both('one|two', { one: fiche('tremplin'), two: contact }).reply?.language).toBe('en');
  });

  it('are parted at the first place where both have an answer', () => {
    const { answers } = both('one|two|three', { 'one|two': fiche('tremplin'), three: contact });

    expect(answers).toEqual([fiche('tremplin'), contact]);
  });
});

describe('one question', () => {
  it.each<[string, Answer, Answer]>([
    ['where the first part has no answer', unknown, contact],
    ['where the second part has none', contact, unknown],
    ['where both are about the same entry', fiche('tremplin'), fiche('tremplin')],
    ['where a dispositif is named and then a pupil described', fiche('tremplin'), verdicts(17)],
    ['where nothing is told of the pupil', contact, verdicts()],
  ])('is not taken apart %s', (_where, one, two) => {
    expect(both('one|two', { one, two }).answers).toBeUndefined();
  });

  it('is not taken apart where there is no place to', () => {
    expect(both('one', { one: contact }).asked).toEqual([]);
  });
});

it('a pupil described and then a contact asked for are two', () => {
  expect(both('one|two', { one: verdicts(17), two: contact }).answers).toEqual([verdicts(17), contact]);
});
