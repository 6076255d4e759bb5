import { maskIdentifiers } from '../../src/privacy/mask-identifiers';
import { real } from '../builders/real-reader';
import { toyKnown } from './toy-known';

const { known } = real().knowledge;
const mask = (text: string) => maskIdentifiers(text, toyKnown);
const maskReally = (text: string) => maskIdentifiers(text, known);
const untouched = (text: string) => ({ text, found: [] });

describe('a number or an address', () => {
  it.each([
    ['ine', '0123456789A'],
    ['ine', '0123456789 A'],
    ['ine', '012 345 678 9a'],
    ['ine', '123456789AB'],
    ['phone', '01 99 00 12 34'],
    ['phone', '0199001234'],
    ['phone', '01.99.00.12.34'],
    ['phone', '01-99-00-12-34'],
    ['phone', '0199 001 234'],
    ['phone', '01\u00a099\u00a000\u00a012\u00a034'],
    ['phone', '+33 1 99 00 12 34'],
    ['phone', '+33 (0)1 99 00 12 34'],
    ['phone', '0033199001234'],
    ['mail', 'prenom.nom@exemple.fr'],
    ['mail', 'Prénom_Nom+1@ac.exemple.fr'],
    ['nir', '1 09 03 59 350 123 45'],
    ['nir', '209032A350123'],
    ['nir', '209035935012345'],
  ])('that is a %s is taken away: %s', (kind, identifier) => {
    expect(mask(`voici ${identifier}, que faire ?`)).toEqual({ text: 'voici […], que faire ?', found: [kind] });
  });

  it('is an INE, whatever its form, where it is called so', () => {
    expect(mask('son INE : AB12CD34')).toMatchObject({ text: 'son INE : […]', found: ['ine'] });
  });

  it.each(['01 99 00 00 01', '+33 1 99 00 00 01', '+33 (0)1 99 00 00 01', 'accueil@exemple.fr', 'Accueil@Exemple.fr'])(
    'of a contact of ours stays: %s',
    (ours) => {
      expect(mask(`joindre ${ours}`)).toEqual(untouched(`joindre ${ours}`));
    },
  );

  it.each([
    'le 06/05/2026 à 10h',
    'en 2024-2025',
    '59570 Bavay',
    '6 350 jeunes',
    'appeler le 3114 ou le 119',
    '02 59 60',
    '1 572 élèves',
  ])('of everyday life stays: %s', (text) => {
    expect(mask(text)).toEqual(untouched(text));
  });
});

describe('a birth date', () => {
  it.each([
    ['né le 12/03/2009, en LP', 'né le mars 2009, en LP'],
    ['née 12.03.09', 'née mars 2009'],
    ['né le 12 mars 2009', 'né le mars 2009'],
    ['née le 1er mars 2009', 'née le mars 2009'],
    ['date de naissance de cet élève : 2009-03-12', 'date de naissance de cet élève : mars 2009'],
    ['born on March 12, 2009', 'born on March 2009'],
    ['12/03/2009, décrocheur', 'mars 2009, décrocheur'],
  ])('loses its day and keeps what the age is counted from: %s', (text, masked) => {
    expect(mask(text)).toEqual({ text: masked, found: ['birth-date'] });
  });

  it.each([
    'le 06/05/2026',
    'le 12 mai 2026',
    'né en mars 2009',
    'né le 12/13/2009',
    'né le 12 quoi 2009',
    'le 12 mars 2019',
    'la circulaire du 12 mars 2009',
  ])('is nothing else: %s', (text) => {
    expect(mask(text)).toEqual(untouched(text));
  });
});

describe('a name', () => {
  it.each([
    ['l’élève Kévin Durand est absent', 'l’élève […] est absent'],
    ['élève Inès MARTIN-Petit en 3e', 'élève […] en 3e'],
    ['ÉLÈVE KÉVIN DURAND', 'ÉLÈVE […]'],
    ['ÉLÈVE KÉVIN DURAND EST ABSENT', 'ÉLÈVE […] EST ABSENT'],
    ['élève Pierre Durand', 'élève […]'],
    ['élève Jean-Pierre', 'élève […]'],
    ['les élèves Kévin Durand et Inès Martin', 'les élèves […] et […]'],
    ['le jeune K. Durand', 'le jeune […]'],
    ['Mme Lefebvre et M. Durand', 'Mme […] et M. […]'],
    ['il s’appelle Kévin', 'il s’appelle […]'],
    ["elle s'appelle inès martin et est en LP", "elle s'appelle […] et est en LP"],
    ['une fille nommée Inès', 'une fille nommée […]'],
    ['his name is Kevin', 'his name is […]'],
    ['Kévin Durand, 17 ans', '[…], 17 ans'],
    ['Bonjour Kévin Durand a 17 ans', 'Bonjour […] a 17 ans'],
    ['Kévin, 17ans', '[…], 17ans'],
    ['pupil Kevin is 17 years old', 'pupil […] is 17 years old'],
  ])('that is announced as such is taken away: %s', (text, masked) => {
    expect(maskReally(text)).toEqual({ text: masked, found: ['name'] });
  });

  it.each([
    'comment joindre Mme Porthé ?',
    'élève du lycée Jean Bouin',
    'élève de Creil, 17 ans',
    'élève ULIS',
    'jeunes Maliens',
    'Décrocheur, 17 ans',
    'élève Qui-Est-La',
    'L’ÉLÈVE EST EN LP, LA JEUNE DE 17 ANS, UN JEUNE QUI A 17 ANS',
    'élève Décrocheur',
    'M. le coordonnateur',
    'qui s’appelle dispositif',
    'Lens, le 6 mai',
  ])('is nothing that is ours, and no everyday word: %s', (text) => {
    expect(maskReally(text)).toEqual(untouched(text));
  });
});

describe('a message', () => {
  it('has each kind named once, and keeps its age, its level and its place', () => {
    expect(
      maskReally(
        'L’élève Kévin Durand (0123456789A), né le 12/03/2009, 01 99 00 12 34 ou 01 99 00 56 78, 17 ans, à Creil',
      ),
    ).toEqual({
      text: 'L’élève […] ([…]), né le mars 2009, […] ou […], 17 ans, à Creil',
      found: ['birth-date', 'ine', 'phone', 'name'],
    });
  });

  it.each(['', ' ', '…', '[…]', 'élève', 'élève ', 's’appelle', '🙂'])(
    'that says nothing of the kind is left as it is: %j',
    (text) => {
      expect(maskReally(text)).toEqual(untouched(text));
    },
  );
});
