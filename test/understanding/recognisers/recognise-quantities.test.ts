import { readDates } from '../../../src/understanding/recognisers/read-dates';
import { recogniseQuantities, type Quantity } from '../../../src/understanding/recognisers/recognise-quantities';
import { readReal, real } from '../../builders/real-reader';

// The words are content: these tests read messages with the real vocabulary.

function quantitiesIn(text: string): Quantity[] {
  const { reader } = real();
  const { words } = readReal(text);
  return recogniseQuantities(words, reader.index.find(words), readDates(words, reader.calendar), reader.calendar);
}

const shown = (text: string): string[] =>
  quantitiesIn(text).map(
    ({ min, max, unitMonths }) => `${min}..${max} ${unitMonths === undefined ? '-' : Number(unitMonths.toFixed(2))}`,
  );

describe('the numbers of a message', () => {
  it.each([
    ['17 ans', ['17..17 12']],
    ['8 mois', ['8..8 1']],
    ['3 semaines', ['3..3 0.25']],
    ['un trimestre', ['1..1 3']],
    ['17', ['17..17 -']],
    ['16-18 ans', ['16..18 12']],
    ['16/18 ans', ['16..18 12']],
    ['16 à 18 ans', ['16..18 12']],
    ['16 ou 17 ans', ['16..17 12']],
    ['17 ans depuis 8 mois', ['17..17 12', '8..8 1']],
    ['18-16 ans', ['18..18 -', '16..16 12']],
    ['seize ans et 2 mois', ['16..16 12', '2..2 1']],
    ['rien', []],
    ['17a', ['17..17 12']],
    ['2 semaines', ['2..2 0.25']],
    ['une bonne année', ['1..1 12']],
    ['8 longs mois', ['8..8 1']],
    ['1,5 an', ['1.5..1.5 12']],
    ['16,18', ['16..16 -', '18..18 -']],
    ['le 16 mai', []],
    ['du 12 au 15/06', []],
    ['2026-05-06', []],
    ['16 ans le 6 mai', ['16..16 12']],
    ['dans 3 jours', ['3..3 0.04']],
  ])('"%s" are %j', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('hold no article, unless a unit follows', () => {
    expect(shown('un élève')).toEqual([]);
    expect(shown('un an')).toEqual(['1..1 12']);
  });

  it('hold half a unit more', () => {
    expect(quantitiesIn('un an et demi').map(({ half }) => half)).toEqual([true]);
    expect(quantitiesIn('a year and a half').map(({ half }) => half)).toEqual([true]);
    expect(quantitiesIn('two and a half years').map(({ half }) => half)).toEqual([true]);
    expect(quantitiesIn('un an').map(({ half }) => half)).toEqual([false]);
  });

  it('know the words before them, also across small ones', () => {
    expect([...(quantitiesIn('depuis environ 8 mois')[0]?.before ?? [])]).toContain('duree-avant');
    expect([...(quantitiesIn('depuis plus de 8 mois')[0]?.before ?? [])]).toEqual(
      expect.arrayContaining(['duree-avant', 'plus-de']),
    );
  });

  it('do not know words that stand further off', () => {
    expect(quantitiesIn('depuis son arrivée en ville 8 mois')[0]?.before.size).toBe(0);
  });

  it('know the words after them', () => {
    expect([...(quantitiesIn('18 ans et plus')[0]?.after ?? [])]).toEqual(['ou-plus']);
  });
});
