import fc from 'fast-check';
import { reply } from '../../src/conversation/reply';
import type { Session } from '../../src/conversation/session';
import { real } from '../builders/real-reader';

const deps = { knowledge: real().knowledge, now: new Date('2026-05-06T08:00:00+02:00'), newId: () => 'new' };

/** Facts of one pupil, none of which says anything of another's field. */
const FACTS = ['il a 17 ans', 'il est déscolarisé depuis 5 mois', 'il habite à Lens', 'il parle mal français'];

/** What people say in between, of no pupil; a place said right after a contact says of whom it is the contact. */
const ASIDES = ["c'est quoi le PAFI ?", 'merci', 'combien de CIO ?', 'azerty'];

/** Turns of a conversation about one pupil: the facts in some order, with other things in between. */
const conversations = fc
  .tuple(
    fc.shuffledSubarray(FACTS, { minLength: FACTS.length, maxLength: FACTS.length }),
    fc.array(fc.record({ at: fc.nat(FACTS.length), text: fc.constantFrom(...ASIDES) }), { maxLength: 3 }),
  )
  .map(([facts, asides]) => asides.reduce((texts, { at, text }) => texts.toSpliced(at, 0, text), facts));

const profileAfter = (texts: readonly string[]): unknown => {
  let session: Session = {};
  for (const text of ['quel dispositif pour un élève décrocheur ?', ...texts])
    session = reply({ kind: 'message', text }, session, deps).session;
  return session.dossier?.profile;
};

describe('what is known of a pupil', () => {
  it('does not depend on the order in which it is said, nor on what is asked in between', () => {
    const expected = profileAfter(FACTS);

    expect(expected).toMatchObject({ age: 17, dureeDescolarisationMois: 5, departement: '62', allophone: true });
    fc.assert(
      fc.property(conversations, (texts) => {
        expect(profileAfter(texts)).toEqual(expected);
      }),
      { numRuns: 60, seed: 20_261_130 },
    );
  });
});
