import { reply } from '../../src/conversation/reply';
import { phraseBooks } from '../../src/rendering/phrases/phrase-books';
import { real } from '../builders/real-reader';

const { knowledge } = real();
const now = new Date('2026-05-06T08:00:00+02:00');

describe.each(['fr', 'en'] as const)('buttons that say a sentence in the place of the user, in %s', (language) => {
  const { ways, archives, aide } = phraseBooks[language];
  const said = [
    ...[...Object.values(ways), ...Object.values(archives)].flatMap((way) =>
      typeof way === 'object' && 'say' in way && typeof way.say === 'string' ? [way.say] : [],
    ),
    ...aide.examples,
  ];

  it.each(said)('"%s" gets an answer', (text) => {
    const { intent } = reply({ kind: 'message', text }, { language }, { knowledge, now, newId: () => 'dossier-1' });

    expect(intent).not.toBe('hors-sujet');
  });
});
