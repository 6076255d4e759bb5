import { indexAnnuaire } from '../../../src/annuaire/annuaire-index';
import { recogniseAnnuairePlace } from '../../../src/understanding/recognisers/recognise-place';
import { tokenise } from '../../../src/understanding/words/tokenise';
import { toyAnnuaire } from '../../builders/toy-annuaire';

const { places } = indexAnnuaire(toyAnnuaire);
const ours = ['college', 'contact', 'vallon'];
const recognise = (text: string) => recogniseAnnuairePlace(tokenise(text), places, (word) => ours.includes(word));

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

  it('says where the place is named, whose words may sound like some of ours', () => {
    expect(recognise('le CIO de Boulogne sur mer, merci')).toMatchObject({ start: 10, end: 26 });
  });
});
