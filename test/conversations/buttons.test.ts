import { wayNames, type WayName } from '../../src/conversation/ways';
import { reply, type Reply } from '../../src/conversation/reply';
import type { Session } from '../../src/conversation/session';
import { phraseBooks } from '../../src/rendering/phrases/phrase-books';
import { real } from '../builders/real-reader';

const { knowledge } = real();
const now = new Date('2026-05-06T08:00:00+02:00');
const deps = { knowledge, now, newId: () => 'dossier-1' };

const press = (way: WayName, session: Session): Reply =>
  reply({ kind: 'action', action: { kind: 'way', way } }, session, deps);

const shownBy = ({ answer: { kind, intent, ids } }: Reply) => ({ kind, intent, ids });

describe.each(['fr', 'en'] as const)('the ways on that cards offer, in %s', (language) => {
  const { ways, aide } = phraseBooks[language];
  const afresh: Session = { language };

  it.each(wayNames)('%s answers as its words do once they are typed', (way) => {
    const pressed = press(way, afresh);

    expect(pressed.answer.intent).not.toBe('hors-sujet');
    expect(shownBy(pressed)).toEqual(shownBy(reply({ kind: 'message', text: ways[way] }, afresh, deps)));
  });

  it.each(wayNames)('%s answers the same after a fiche, whose parts have names like it', (way) => {
    const { session } = reply({ kind: 'message', text: 'PAFI' }, afresh, deps);

    // Whoever wants to talk to somebody does so about what was shown.
    const pressed = way === 'human' ? { ...shownBy(press(way, session)), ids: [] } : shownBy(press(way, session));
    const before = way === 'human' ? { ...shownBy(press(way, afresh)), ids: [] } : shownBy(press(way, afresh));
    expect(pressed).toEqual(before);
  });

  it.each(aide.examples)('the example "%s" gets an answer', (text) => {
    expect(reply({ kind: 'message', text }, afresh, deps).answer.intent).not.toBe('hors-sujet');
  });
});
