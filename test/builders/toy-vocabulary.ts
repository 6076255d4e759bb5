import type { Concept, Vocabulary } from '../../src/knowledge/schemas/vocabulary';
import { wordRoles, type WordRole } from '../../src/knowledge/schemas/word-roles';

/** Each role is played by a word that nobody types. */
const byTheirNames = Object.fromEntries(wordRoles.map((role) => [role, [`role ${role}`]])) as Record<
  WordRole,
  string[]
>;

/** A handful of words, enough to see each rule of reading at work. */
export const toyVocabulary: Vocabulary = {
  concepts: [
    { sens: { type: 'demande', demande: 'definition' }, phrases: ['est quoi', 'what is'] },
    { sens: { type: 'demande', demande: 'contact' }, phrases: ['joindre', 'appeler'] },
    { sens: { type: 'genre', genre: 'dispositif' }, phrases: ['dispositif'] },
    { sens: { type: 'profil', force: 1, niveau: 'lp' }, phrases: ['lycee pro'] },
    { sens: { type: 'hors-sujet', raison: 'off-topic' }, phrases: ['cantine'] },
  ] satisfies Concept[],
  abbreviations: { ki: 'qui', keske: 'qu est ce que', ajd: 'aujourd hui' },
  commonWords: {
    legers: ['le', 'la', 'les', 'un', 'une', 'des', 'de', 'du', 'a', 'the', 'of'],
    roles: { ...byTheirNames, avantLieu: ['en', 'a'], nie: ['pas'] },
    outils: { fr: ['le', 'la', 'les', 'un', 'une', 'de', 'du', 'et', 'qui', 'est', 'plus'], en: ['the', 'is', 'what'] },
    indices: { fr: ['jeune'], en: ['pupil'] },
    courants: ['main', 'maison', 'arbre', 'arret', 'absence', 'ecole'],
  },
  numbers: { un: 1, deux: 2, six: 6, sept: 7, dix: 10, seize: 16, vingt: 20, soixante: 60, twenty: 20, two: 2 },
  calendar: {
    unites: { an: { mois: 12 }, ans: { mois: 12 }, mois: { mois: 1 } },
    unitesCollees: { a: { mois: 12 } },
    jours: { lundi: 1 },
    joursCourts: {},
    mois: { juin: 6 },
    moisCourts: {},
    rangs: {},
    reperes: {},
    decalages: { demain: 1 },
    voisins: {},
    huitaines: {},
    roles: { et: ['et'], article: ['le', 'la'] },
  },
  identifiers: {
    personnes: ['eleve', 'm', 'mme'],
    nommer: ['s appelle'],
    liens: ['a'],
    liaisons: ['et'],
    naissance: ['ne le'],
    jamais: ['ulis'],
    civilites: ['m', 'mme'],
    etablissements: ['lycee'],
    rues: ['rue'],
    ruesCertaines: ['rue'],
    ruesNumerotees: [],
    logements: ['appartement'],
    chambres: ['chambre'],
    reseaux: ['insta'],
    numeros: ['caf'],
    textes: ['circulaire', 'code'],
    arobases: ['arobase', 'at', 'chez'],
    points: ['point', 'dot'],
  },
  lists: {
    givenNames: '',
    communes: '',
    figures: '',
    places: '',
    frequentWords: '',
    stems: '',
    englishStems: '',
    nameSigns: '',
  },
};
