import type { OrientationAnswer } from '../../src/answering/orientation/orientation-answer';
import type { Action } from '../../src/conversation/incoming';
import { reply } from '../../src/conversation/reply';
import type { Session } from '../../src/conversation/session';
import { real } from '../builders/real-reader';

const deps = { knowledge: real().knowledge, now: new Date('2026-05-06T08:00:00+02:00'), newId: () => 'fresh' };

/** A pupil of whom something is known. */
const session: Session = {
  language: 'fr',
  last: { kind: 'orientation' },
  dossier: { id: 'd', profile: { age: 15, niveau: 'college', situation: 'scolarise' }, declined: [] },
};

const press = (action: Action, fromOldCard: boolean, from: Session = session) => {
  const turn = reply({ kind: 'action', action, fromOldCard }, from, deps);
  return { note: (turn.answer as OrientationAnswer).note, profile: turn.session.dossier?.profile };
};

const answer = (field: 'situation' | 'classe', option: string | null, dossier = 'd'): Action => ({
  kind: 'answer',
  dossier,
  field,
  option,
});

describe('a part of the answer that is asked for', () => {
  const view = (dossier: string): Action => ({ kind: 'view', dossier, view: 'closed' });

  it('is shown, with what is known at that moment, and changes nothing', () => {
    const { answer, session: after } = reply({ kind: 'action', action: view('d') }, session, deps);

    expect(answer).toMatchObject({ kind: 'orientation', view: { kind: 'closed' }, profile: session.dossier?.profile });
    expect(after.dossier?.profile).toEqual(session.dossier?.profile);
    expect(answer.ids.length).toBeGreaterThan(0);
  });

  it('of another pupil is not shown', () => {
    expect(press(view('other'), false)).toMatchObject({ note: { kind: 'other-dossier' } });
  });

  it('of a fiche is shown first, in the fiche', () => {
    const action: Action = { kind: 'open', entry: 'sas', part: 'duree' };

    expect(reply({ kind: 'action', action }, session, deps).answer).toMatchObject({ kind: 'fiche', part: 'duree' });
  });
});

describe('an answer pressed on an earlier card', () => {
  it('changes that field, and says so', () => {
    const { note, profile } = press(answer('situation', 'sans-solution'), true);

    expect(profile).toMatchObject({ situation: 'sans-solution', age: 15 });
    expect(note).toEqual({ kind: 'old-card', changed: ['situation'] });
  });

  it('says all that it changed, what it contradicts included', () => {
    const { note, profile } = press(answer('classe', 'tle'), true);

    expect(profile?.niveau).not.toBe('college');
    expect(note).toEqual({ kind: 'old-card', changed: ['niveau', 'classe'] });
  });

  it.each([
    ['what is known already', 'scolarise'],
    ['that one does not know', null],
  ])('says that nothing has changed where it says %s', (_, option) => {
    const { note, profile } = press(answer('situation', option), true);

    expect(profile).toEqual(session.dossier?.profile);
    expect(note).toEqual({ kind: 'old-card', changed: [] });
  });

  it('is not understood where the content does not know it any more', () => {
    const { note, profile } = press(answer('situation', 'en-apprentissage'), true);

    expect(profile).toEqual(session.dossier?.profile);
    expect(note).toEqual({ kind: 'not-understood' });
  });

  it('has no note on the card at hand', () => {
    expect(press(answer('situation', 'sans-solution'), false).note).toBeUndefined();
  });
});

describe.each([
  ['an answer', (dossier: string) => answer('situation', 'sans-solution', dossier)],
  ['a change', (dossier: string): Action => ({ kind: 'change', dossier, field: 'age' })],
])('%s of another dossier', (_, of) => {
  it('changes nothing of the pupil at hand, and says so', () => {
    const { note, profile } = press(of('other'), true);

    expect(note).toEqual({ kind: 'other-dossier' });
    expect(profile).toEqual(session.dossier?.profile);
  });

  it('of which nothing is remembered says so', () => {
    const { note, profile } = press(of('other'), false, {});

    expect(note).toEqual({ kind: 'forgotten-dossier' });
    expect(profile).toEqual({});
  });
});
