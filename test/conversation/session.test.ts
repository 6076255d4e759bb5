import { dialogueOf, sessionSchema } from '../../src/conversation/session';
import { reply } from '../../src/conversation/reply';
import { real } from '../builders/real-reader';

const deps = { knowledge: real().knowledge, now: new Date('2026-05-06T08:00:00+02:00'), newId: () => 'new' };

/** A session as it was stored before a conversation could speak of several pupils. */
const stored = {
  language: 'fr',
  last: { kind: 'orientation' },
  dossier: { id: 'd', profile: { age: 15, niveau: 'college', situation: 'scolarise' }, declined: ['autonome'] },
};

describe('a session of the earlier shape', () => {
  it('is read as a conversation with one pupil, the first', () => {
    const dialogue = dialogueOf(sessionSchema.parse(stored));

    expect(dialogue).toMatchObject({ atHand: 'd', profile: stored.dossier.profile });
    expect(dialogue.pupils).toEqual([{ id: 'd', rank: 1, profile: stored.dossier.profile, traits: {} }]);
  });

  it('goes on with that pupil, and keeps it beside a new one', () => {
    const turn = reply(
      { kind: 'message', text: 'autre élève : 17 ans, déscolarisé' },
      sessionSchema.parse(stored),
      deps,
    );

    expect(turn.session.dossier).toMatchObject({ id: 'new', rank: 2, profile: { age: 17 } });
    expect(turn.session.others).toMatchObject([{ id: 'd', profile: stored.dossier.profile }]);
  });
});

describe('a button that goes back to a pupil', () => {
  it('finds it among the others, and sets the one at hand aside', () => {
    const second = { id: 'e', rank: 2, profile: { age: 17 }, declined: [] };
    const session = sessionSchema.parse({ ...stored, others: [second] });

    const turn = reply({ kind: 'action', action: { kind: 'switch', dossier: 'e' } }, session, deps);

    expect(turn.session.dossier).toMatchObject({ id: 'e', profile: { age: 17 } });
    expect(turn.session.others?.map(({ id }) => id)).toEqual(['d']);
  });

  it('changes nothing where that pupil is not known any more', () => {
    const turn = reply(
      { kind: 'action', action: { kind: 'switch', dossier: 'gone' } },
      sessionSchema.parse(stored),
      deps,
    );

    expect(turn.answer).toMatchObject({ note: { kind: 'forgotten-dossier' } });
    expect(turn.session.dossier).toMatchObject({ id: 'd', profile: stored.dossier.profile });
  });
});
