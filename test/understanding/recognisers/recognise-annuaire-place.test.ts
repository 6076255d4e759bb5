import { indexOf } from '../../../src/annuaire/annuaire-index';
import { recogniseAnnuairePlace } from '../../../src/understanding/recognisers/recognise-annuaire-place';
import { toyAnnuaire } from '../../builders/toy-annuaire';

const { places } = indexOf(toyAnnuaire);
const ours = ['college', 'contact', 'vallon'];
const recognise = (text: string) => recogniseAnnuairePlace(text, places, (word) => ours.includes(word));

describe('recogniseAnnuairePlace', () => {
  it.each([
    ["l'ECMLDS de Sambre-Avesnois", 'Sambre-Avesnois'],
    ['ecmlds du bassin sambre avesnois ?', 'Sambre-Avesnois'],
    ['CIO BEAUVAIS', 'Beauvais'],
    ['le CIO de Boulogne sur mer', 'Boulogne-sur-Mer'],
    ['le CIO de Boulogne', 'Boulogne-sur-Mer'],
    ['foquale de bethune', 'Béthune'],
    ['foquale de bruay', 'Bruay-la-Buissière'],
  ])('reads the longest name: %s', (text, name) => {
    expect(recognise(text)?.place.name).toBe(name);
  });

  it.each([
    ['cio de wimereu', 'Wimereux'],
    ['cio de Wimmereux', 'Wimereux'],
    ['ecmlds de sambre-avenois', 'Sambre-Avesnois'],
  ])('forgives a slip: %s', (text, name) => {
    expect(recognise(text)?.place.name).toBe(name);
  });

  it.each(['contact collège', 'un vallon', 'cio de Cali', ''])('reads no place into: %s', (text) => {
    expect(recognise(text)).toBeUndefined();
  });

  it('gives the message without the place, which may sound like a word of ours', () => {
    expect(recognise('le CIO de Boulogne sur mer, merci')?.rest.replace(/\s+/g, ' ')).toBe('le cio de , merci');
  });
});
