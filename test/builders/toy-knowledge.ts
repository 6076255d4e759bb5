import { entriesOf, type Entry, type EntryKind, type EntryOf, type Knowledge } from '../../src/knowledge/knowledge';
import { sourceSchema } from '../../src/knowledge/schemas/entries';
import { toyEntry, toyUrgence } from '../rendering/toy-knowledge';
import { age, anyOf, classe, isTrue, monthsOut, niveau, situation } from './toy-criteria';
import { toyEscalade, toyMotif } from './toy-escalade';
import { toyVocabulary } from './toy-vocabulary';

const both = (text: string) => ({ fr: text, en: `${text}, in English` });

const figure = (id: string, valeur: string, mots: string[], about: { entrees?: string[]; detail?: string[] } = {}) => ({
  id,
  valeur,
  libelle: both(mots[0] ?? id),
  mots,
  date: '2030',
  source: 'guide',
  ...about,
});

const creil = { ville: 'Creil', departement: '60' } as const;
const lens = { ville: 'Lens', departement: '62' } as const;
const amiens = { ville: 'Amiens', departement: '80' } as const;

/**
 * A made-up region: ways to help, who runs them, and a feast of four days, Monday 10 to Thursday 13 June 2030. Each entry
 * is there for one rule of answering; in the order of the ids, as a loaded knowledge base is.
 */
const entries: readonly Entry[] = [
  toyEntry('dispositif', 'ancrage', {
    nom: 'Ancrage',
    phase: 'prevention',
    niveaux: ['college'],
    criteres: [situation('scolarise'), niveau('college'), age({ max: 16 })],
  }),
  toyEntry('dispositif', 'diapason', {
    nom: 'Diapason',
    phase: 'remobilisation',
    niveaux: ['lp'],
    criteres: [situation('sans-solution'), isTrue('allophone'), age({ min: 16, max: 18, derogation: { min: 15 } })],
  }),
  toyEntry('dispositif', 'escale', {
    nom: 'Escale',
    phase: 'prevention',
    legende: 'accompagnement',
    niveaux: 'inconnu',
    criteres: [situation('scolarise')],
  }),
  toyEntry('dispositif', 'passerelle', {
    nom: 'Passerelle',
    sigle: 'PSL',
    phase: 'remobilisation',
    legende: 'accompagnement',
    niveaux: ['lycee', 'lp'],
    criteres: [situation('sans-solution'), age({ min: 16, derogation: { min: 15 } }), isTrue('autonome')],
    formulations: ['un mentor accompagne le jeune pas à pas'],
    liens: ['ancrage'],
  }),
  toyEntry('dispositif', 'relance', {
    nom: 'Relance',
    phase: 'diplomation',
    legende: 'qualification',
    niveaux: ['lycee', 'lp'],
    criteres: [isTrue('examenEchoue'), niveau('lycee', 'lp')],
  }),
  toyEntry('dispositif', 'tremplin', {
    nom: 'Tremplin',
    phase: 'diplomation',
    legende: 'remobilisation',
    niveaux: ['lycee'],
    criteres: [
      situation('sans-solution'),
      age({ min: 16, max: 25 }),
      niveau('lycee', 'lp'),
      monthsOut({ min: 6, derogation: {} }),
    ],
  }),
  toyEntry('dispositif', 'vigie', {
    nom: 'Vigie',
    phase: 'prevention',
    niveaux: ['lp'],
    criteres: [niveau('lp'), classe('tle', 'cap'), anyOf(situation('scolarise'), monthsOut({ max: 6 }))],
  }),

  toyEntry('acteur', 'guetteur', {
    nom: 'Guetteur',
    contact: 'annuaire',
    resume: both('Le guetteur repère et alerte'),
  }),
  toyEntry('acteur', 'reseau', { nom: 'Réseau' }),

  toyEntry('sujet', 'chiffres', {
    nom: 'Chiffres',
    chiffres: [
      figure('jeunes', '6 350', ['jeunes accompagnés', 'accompagnés'], {
        detail: ['jeunes-tremplin', 'jeunes-ancrage'],
      }),
      figure('jeunes-ancrage', '84', ['jeunes suivis au collège'], { entrees: ['ancrage'] }),
      figure('jeunes-tremplin', '304', ['jeunes suivis au lycée'], { entrees: ['tremplin'] }),
      figure('mentors', '63', ['mentors']),
      figure('reussite', '82 %', ['réussite des candidats'], { entrees: ['tremplin'] }),
      figure('sans-diplome', '28,3 %', ['jeunes sans diplôme']),
    ],
  }),
  toyEntry('sujet', 'devoirs', {
    nom: 'Devoirs',
    rappels: [
      { devoir: 'instruction-obligatoire', ageMin: 10, ageMax: 15, appeler: ['guetteur'], source: 'guide' },
      { devoir: 'obligation-formation', ageMin: 16, ageMax: 18, appeler: ['guetteur', 'reseau'], source: 'guide' },
    ],
  }),
  toyEntry('sujet', 'fete-2030', {
    nom: 'Fête de la ténacité 2030',
    edition: { du: '2030-06-10', au: '2030-06-13', tempsFortsAnnonces: 9, joursPartiels: ['2030-06-10', '2030-06-11'] },
  }),

  toyEntry('structure', 'atelier-creil', {
    nom: 'Atelier de Creil',
    dispositif: 'tremplin',
    ville: 'Creil',
    departement: '60',
    contact: 'guide-amiens',
  }),
  toyEntry('structure', 'atelier-lens', {
    nom: 'Atelier de Lens',
    dispositif: 'tremplin',
    ville: 'Lens',
    departement: '62',
    contact: 'guide-lille',
  }),
  toyEntry('structure', 'ecole-lens', {
    nom: 'École de Lens',
    dispositif: 'ancrage',
    ville: 'Lens',
    departement: '62',
    contact: 'guide-lille',
  }),

  event('causerie', {
    nom: 'Causerie',
    date: '2030-06-11',
    lieu: lens,
    publics: ['rds', 'foquale'],
    themes: ['sport'],
  }),
  event('fresque', { nom: 'Fresque', du: '2030-06-10', au: '2030-06-13', lieu: amiens, publics: 'inconnu' }),
  event('inauguration', { nom: 'Inauguration', date: '2030-06-10', debut: '09:00', lieu: creil }),
  event('marche', { nom: 'Marche', date: '2030-06-12', lieu: lens }),
  event('matinee', { nom: 'Matinée', date: '2030-06-12', debut: '08:30', lieu: creil }),
  event('randonnee', { nom: 'Randonnée', du: '2030-06-11', au: '2030-06-12', lieu: lens, themes: ['sport'] }),
  event('visio', {
    nom: 'Visio',
    date: '2030-06-12',
    debut: '14:00',
    enLigne: true,
    lieu: undefined,
    publics: ['rds'],
  }),

  toyEntry('contact', 'accueil', {
    nom: 'Accueil régional',
    telephone: '01 99 00 00 01',
    courriel: 'accueil@exemple.fr',
  }),
  toyEntry('contact', 'annuaire', { nom: 'Annuaire', telephone: undefined, passerPar: 'accueil' }),
  toyEntry('contact', 'guide-amiens', {
    nom: 'Guide d’Amiens',
    telephone: undefined,
    passerPar: 'accueil',
    academie: 'amiens',
    liens: ['reseau'],
  }),
  toyEntry('contact', 'guide-lille', {
    nom: 'Guide de Lille',
    telephone: undefined,
    passerPar: 'accueil',
    academie: 'lille',
    liens: ['reseau'],
  }),
];

type EventInput = NonNullable<Parameters<typeof toyEntry<'evenement'>>[2]>;

function event(id: string, about: EventInput): EntryOf<'evenement'> {
  return toyEntry('evenement', id, { edition: 'fete-2030', date: undefined, publics: ['personnels'], ...about });
}

export const toyRegion: Knowledge = {
  exemples: [],
  entries: new Map(entries.map((entry) => [entry.id, entry])),
  sources: new Map([
    [
      'guide',
      sourceSchema.parse({ id: 'guide', titre: 'Guide', titreEn: 'Guide (EN)', editeur: 'Région', date: '2030' }),
    ],
  ]),
  urgences: [toyUrgence('danger', '112', '15'), toyUrgence('harcelement', '3018')],
  escalade: toyEscalade(
    'accueil',
    toyMotif('jeune', 'annuaire', {
      genres: ['dispositif'],
      criteres: true,
      interlocuteurs: { ...toyMotif('jeune', 'annuaire').interlocuteurs, inconnu: 'accueil' },
      aussi: ['guetteur'],
    }),
    toyMotif('retour', 'guide-amiens', {
      genres: ['structure'],
      entrees: ['tremplin'],
      criteres: true,
      interlocuteurs: {
        '02': 'guide-amiens',
        '59': 'guide-lille',
        '60': 'guide-amiens',
        '62': 'guide-lille',
        '80': 'guide-amiens',
        inconnu: 'accueil',
      },
    }),
    toyMotif('bassin', 'reseau', { entrees: ['reseau'] }),
    toyMotif('fete', 'accueil', { genres: ['evenement'] }),
  ),
  veille: { verification: { jours: 365 }, nouveautes: { jours: 90 }, acceptes: [] },
  messageriesPrivees: ['gmail.com'],
  vocabulary: toyVocabulary,
};

export const toyDispositifs = entriesOf(toyRegion, 'dispositif');

/** The entry of that kind and id in the made-up region; a test that names one that is not there is at fault. */
export function inRegion<Kind extends EntryKind>(kind: Kind, id: string): EntryOf<Kind> {
  const entry = toyRegion.entries.get(id);
  if (entry?.kind !== kind) throw new Error(`no ${kind} "${id}" in the toy region`);
  return entry as EntryOf<Kind>;
}
