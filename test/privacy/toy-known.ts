import { maskPatterns } from '../../src/privacy/mask-patterns';
import { nameLists } from '../../src/privacy/name-lists';
import { toyVocabulary } from '../builders/toy-vocabulary';
import { cuePhrases, type KnownWords } from '../../src/privacy/known-words';

const cues = {
  personnes: ['eleve', 'jeune', 'm', 'mme', 'pupil'],
  nommer: ['s appelle', 'nommee', 'name is'],
  liens: ['a', 'age', 'de', 'is'],
  liaisons: ['et'],
  naissance: ['ne le', 'nee', 'date de naissance', 'born'],
  jamais: ['ulis', 'malien'],
  civilites: ['m', 'mme'],
  etablissements: ['lycee', 'college'],
  rues: ['rue', 'residence'],
  ruesCertaines: ['rue'],
  ruesNumerotees: [],
  logements: ['appartement', 'bloc'],
  chambres: ['chambre'],
  reseaux: ['insta', 'snap'],
  numeros: ['ine', 'caf'],
  textes: ['circulaire', 'code'],
  arobases: ['arobase', 'at', 'chez'],
  points: ['point', 'dot'],
};

const numberWords = ['zero', 'un', 'deux', 'neuf', 'mille', 'vingt', 'cinq'];

/** The least that the guard can know. */
export const toyKnown: KnownWords = {
  common: new Set(
    'bonjour eleve decrocheur jeune de du a le la est en et qui dispositif lycee pierre coordonnateur'.split(' '),
  ),
  names: new Set(['jean bouin', 'bouin', 'emeline porthe', 'porthe', 'creil']),
  ownSkeletons: new Set(),
  never: new Set(['ulis', 'malien']),
  addresses: new Set(['0199000001', 'accueil@exemple.fr']),
  cues,
  ...cuePhrases(cues),
  months: { mars: 3, mai: 5, march: 3 },
  ageUnits: new Set(['ans', 'years']),
  notNames: new Set(['mars', 'mai']),
  numberWords,
  lists: nameLists({ lists: toyVocabulary.lists, identifiers: cues, commonWords: toyVocabulary.commonWords }, []),
  patterns: maskPatterns(cues, numberWords),
};
