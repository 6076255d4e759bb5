import { createQuestionShaper } from '../../src/conversation/search-entries';
import { reply } from '../../src/conversation/reply';
import { real } from '../builders/real-reader';

// Which words may name somebody is a matter of the content: these tests read the real one.

const NOW = new Date('2026-05-06T08:00:00+02:00');
const shapeOf = createQuestionShaper({ markOf: () => 'mark', keepsUnknown: false });
const shapeOfText = (text: string) => {
  const { knowledge } = real();
  const { reading } = reply({ kind: 'message', text }, {}, { knowledge, now: NOW, newId: () => 'new' });
  return reading && shapeOf(reading, knowledge);
};
const keptIn = (text: string): string[] =>
  (shapeOfText(text) ?? []).flatMap((token) => (token.kind === 'word' ? [token.text] : []));

describe('the shape of a message', () => {
  it('holds the words of the knowledge base and its acronyms', () => {
    expect(keptIn('le GPDS pour un décrocheur ?')).toEqual(['le', 'gpds', 'pour', 'un', 'decrocheur']);
  });

  it('holds nothing of a name that is announced', () => {
    expect(JSON.stringify(shapeOfText('l’élève Barnabé Quenouille, blorg'))).not.toMatch(/barnab|quenouille/i);
  });

  it.each(['Emeline', 'Jean', 'Bouin', 'Zay', 'Philippe'])(
    'does not hold "%s", although a school or a contact bears that name',
    (name) => {
      expect(keptIn(name).filter((word) => word !== 'de')).toEqual([]);
    },
  );
});
