import { stemOf } from '../../src/knowledge/fold';
import { readerOf, readMessage } from '../../src/understanding/read-message';
import { shapeQuestion } from '../../src/understanding/shape-question';
import { toyRegion } from '../builders/toy-knowledge';

const reader = readerOf(toyRegion);
const PLAIN = new Set(['est', 'quoi', 'dispositif', 'ecole', 'maison']);

const shapeOf = (text: string, keepsUnknown = false) =>
  shapeQuestion(readMessage(text, reader, { today: '2030-06-01', aboutEdition: false }), {
    plain: PLAIN,
    markOf: (stem) => `<${stem}>`,
    keepsUnknown,
    givenNames: new Set(['zephirin']),
    looksLikeName: (word) => (word.endsWith('inho') ? 1 : -1),
  });

describe('shapeQuestion', () => {
  it('keeps the plain words, articles included, in order', () => {
    expect(shapeOf('La maison, le dispositif ?')).toEqual([
      { kind: 'word', text: 'la' },
      { kind: 'word', text: 'maison' },
      { kind: 'word', text: 'le' },
      { kind: 'word', text: 'dispositif' },
    ]);
  });

  it('keeps the mark and the length of any other word', () => {
    expect(shapeOf('blorg trottin trottibulle')).toEqual([
      { kind: 'unknown', length: 'short', mark: '<blorg>' },
      { kind: 'unknown', length: 'medium', mark: '<trottin>' },
      { kind: 'unknown', length: 'long', mark: `<${stemOf('trottibulle')}>` },
    ]);
  });

  it('marks a word and its plural alike', () => {
    const [one, many] = [shapeOf('trottibulle'), shapeOf('trottibulles')];

    expect(one).toEqual(many);
  });

  it('does not keep a word of the knowledge base that may name somebody', () => {
    expect(shapeOf('arbre')).toEqual([expect.objectContaining({ kind: 'unknown' })]);
  });

  it('keeps no number, date or town', () => {
    expect(shapeOf('16 lundi 10 juin Creil')).toEqual([{ kind: 'number' }, { kind: 'date' }, { kind: 'place' }]);
  });

  it('keeps unknown words where the deployment asks for them', () => {
    expect(shapeOf('trottibulle', true)).toEqual([expect.objectContaining({ text: 'trottibulle' })]);
  });

  it.each(['blorg zephirin', 'blorg Zéphirin', 'blorg Quenouille', 'œuf Quenouille'])(
    'keeps even then no given name and no capital inside a sentence: %s',
    (text) => {
      expect(shapeOf(text, true).at(-1)).not.toHaveProperty('text');
    },
  );

  it('keeps even then no word that looks like a name', () => {
    expect(shapeOf('trottibulle quenouillinho', true)).toEqual([
      expect.objectContaining({ text: 'trottibulle' }),
      expect.not.objectContaining({ text: 'quenouillinho' }),
    ]);
  });

  it('cuts a long message', () => {
    expect(shapeOf('maison '.repeat(200))).toHaveLength(30);
  });

  it('of a message without words is empty', () => {
    expect(shapeOf(' … ?')).toEqual([]);
  });
});
