import { completeProfile, type Profile } from '../../src/knowledge/profile';
import type { Entry, EntryKind, EntryOf, Knowledge } from '../../src/knowledge/knowledge';
import type { Criterion } from '../../src/knowledge/schemas/criteria';
import type { z } from 'zod';
import { editionSchema, pastActionSchema } from '../../src/knowledge/schemas/archives';
import { toyEscalade } from '../builders/toy-escalade';
import {
  acteurSchema,
  contactSchema,
  dispositifSchema,
  evenementSchema,
  sourceSchema,
  structureSchema,
  sujetSchema,
  urgenceSchema,
} from '../../src/knowledge/schemas/entries';

const both = (text: string) => ({ fr: text, en: `${text}, in English` });

const schemas = {
  dispositif: dispositifSchema,
  acteur: acteurSchema,
  sujet: sujetSchema,
  structure: structureSchema,
  evenement: evenementSchema,
  contact: contactSchema,
  edition: editionSchema,
  action: pastActionSchema,
};
type Input<Kind extends EntryKind> = z.input<(typeof schemas)[Kind]>;

/** What every toy entry has unless a test says otherwise. */
const base = (id: string) => ({
  id,
  nom: `Nom de ${id}`,
  nomEn: `Name of ${id}`,
  resume: both(`Résumé de ${id}. Deuxième phrase`),
  sources: [{ document: 'guide', lieu: `page de ${id}` }],
  verifieLe: '2026-11-21',
});

const fact = (text: string) => ({ ...both(text), source: 'guide' });

const needed: { [Kind in EntryKind]: Omit<Input<Kind>, keyof ReturnType<typeof base>> } = {
  dispositif: {
    phase: 'remobilisation',
    piloteParLePole: true,
    niveaux: ['lycee', 'lp'],
    criteres: [{ type: 'parmi', champ: 'situation', valeurs: ['sans-solution'], source: 'guide' }],
    faits: {
      public: fact('des jeunes'),
      objectif: { fr: ['but un', 'but deux'], en: ['aim one', 'aim two'], source: 'guide' },
      modules: 'inconnu',
      entree: fact('toute l’année'),
      prescription: 'inconnu',
      duree: fact('six semaines'),
      effectif: 'inconnu',
      statut: 'inconnu',
      pilotage: 'inconnu',
      implantation: 'inconnu',
      moyens: 'inconnu',
      miseEnOeuvre: 'inconnu',
    },
  },
  acteur: {},
  sujet: {},
  structure: {
    dispositif: 'micro',
    etablissement: 'lycée Toy',
    ville: 'Creil',
    departement: '60',
    contact: 'named',
  },
  evenement: {
    edition: 'edition',
    date: '2026-05-06',
    lieu: { nom: 'lycée Toy', ville: 'Lens', departement: '62' },
    publics: ['rds'],
  },
  contact: { fonction: both('Équipe régionale'), telephone: '03 00 00 00 01' },
  edition: {
    annee: 2020,
    academie: 'Ailleurs',
    dates: both('du 2 au 6 mars 2020'),
    rang: 1,
    nombreActions: 12,
    nombreEtablissements: 'inconnu',
    niveaux: ['college', 'lp'],
    donnees: true,
  },
  action: {
    edition: 'ancienne',
    etablissement: 'Collège Toy',
    ville: 'Ailleurs-sur-Mer',
    niveaux: ['college'],
    themes: ['sport'],
  },
};

/** A valid toy entry of that kind; a test states only what it is about. */
export function toyEntry<Kind extends EntryKind>(
  kind: Kind,
  id: string,
  about: Partial<Input<Kind>> = {},
): EntryOf<Kind> {
  return { kind, ...schemas[kind].parse({ ...base(id), ...needed[kind], ...about }) } as EntryOf<Kind>;
}

export const toySituation: Criterion = {
  type: 'parmi',
  champ: 'situation',
  valeurs: ['sans-solution'],
  source: 'guide',
};

export const toyAge: Criterion = {
  type: 'entre',
  champ: 'age',
  min: 16,
  max: 25,
  derogation: { min: 15, accord: both('accord du directeur') },
  source: 'brochure',
};

/** A little knowledge base with at least one entry of every kind. */
const entries: readonly Entry[] = [
  toyEntry('dispositif', 'open', { nom: 'Parcours ouvert', nomEn: 'Open pathway' }),
  toyEntry('dispositif', 'aged', {
    nom: 'Parcours par âge',
    nomEn: 'Pathway by age',
    sigle: 'PPA',
    legende: 'insertion',
    criteres: [toySituation, toyAge],
    avant: ['open'],
    apres: ['micro', 'gone'],
    liens: ['group', 'gone'],
  }),
  toyEntry('dispositif', 'micro', {
    nom: 'Micro-classe (SRE)',
    nomEn: 'Micro-classe (back-to-school structure)',
    criteres: [
      toySituation,
      { type: 'parmi', champ: 'niveau', valeurs: ['lycee', 'lp'], source: 'guide' },
      { type: 'vrai', champ: 'autonome', source: 'guide' },
    ],
  }),
  toyEntry('dispositif', 'school', {
    nom: 'Suivi à l’école',
    nomEn: 'Help at school',
    phase: 'prevention',
    criteres: [
      { type: 'parmi', champ: 'situation', valeurs: ['scolarise'], source: 'guide' },
      {
        type: 'entre',
        champ: 'age',
        max: 16,
        deduction: both('Limite déduite du niveau.'),
        source: 'guide',
      },
    ],
  }),
  toyEntry('acteur', 'group', {
    nom: 'Groupe de prévention',
    nomEn: 'Prevention group',
    sigle: 'GPX',
    contact: 'named',
  }),
  toyEntry('sujet', 'figures', {
    chiffres: [
      toyFigure('all', '6 350', 'jeunes accompagnés', ['micro']),
      toyFigure('half', '28,3 %', 'de jeunes sans diplôme', []),
    ],
  }),
  toyEntry('sujet', 'edition', {
    nom: 'Semaine de la persévérance 2026',
    nomEn: 'Semaine de la persévérance 2026',
    edition: { du: '2026-05-04', au: '2026-05-07', tempsFortsAnnonces: 9, joursPartiels: ['2026-05-04', '2026-05-05'] },
  }),
  toyEntry('structure', 'here', { nom: 'Micro-classe de Creil' }),
  toyEntry('evenement', 'morning', { nom: 'Atelier du matin', debut: '08:30', fin: '12:00' }),
  toyEntry('evenement', 'unsaid', { nom: 'Conférence', publics: 'inconnu' }),
  toyEntry('evenement', 'online', { nom: 'Webinaire', enLigne: true, lieu: undefined, moment: 'apres-midi' }),
  toyEntry('evenement', 'tuesday', { nom: 'Formation', date: '2026-05-05' }),
  toyEntry('evenement', 'week', { nom: 'Exposition', date: undefined, du: '2026-05-04', au: '2026-05-07' }),
  toyEntry('edition', 'ancienne', { nom: 'Semaine 2020', nomEn: 'Semaine 2020' }),
  toyEntry('edition', 'vide', { nom: 'Semaine vide', academie: 'Orgeval', nombreActions: 'inconnu', donnees: false }),
  toyEntry('edition', 'large', { nom: 'Semaine large', academie: 'Grand Large', regionale: true, annee: 2021 }),
  toyEntry('action', 'course', {
    nom: 'Course',
    nomEn: 'Race',
    partenaires: ['club Toy'],
    lien: 'https://exemple.fr/course',
  }),
  toyEntry('action', 'fresque', { nom: 'Fresque', nomEn: 'Mural', edition: 'large', themes: ['arts'] }),
  toyEntry('action', 'secret', {
    nom: 'Secret',
    nomEn: 'Secret',
    edition: 'vide',
    etablissement: 'inconnu',
    ville: 'inconnu',
    niveaux: 'inconnu',
  }),
  toyEntry('contact', 'region', {
    nom: 'Pôle régional',
    nomEn: 'Regional office',
    courriel: 'pole@example.fr',
    adresse: '1 rue Toy, Lille',
  }),
  toyEntry('contact', 'named', {
    nom: 'Coordination',
    nomEn: 'Coordination',
    personne: 'Camille Toy',
    telephone: undefined,
    passerPar: 'region',
    faits: { acces: fact('au centre du bassin') },
  }),
];

function toyFigure(id: string, valeur: string, libelle: string, about: string[]) {
  return { id, valeur, libelle: both(libelle), mots: [libelle], date: '2024-2025', source: 'guide', entrees: about };
}

const source = (id: string, titre: string) =>
  [id, sourceSchema.parse({ id, titre, titreEn: `${titre} (EN)`, editeur: 'Région', date: '2026' })] as const;

export const toyUrgence = (id: string, ...numbers: readonly string[]) =>
  urgenceSchema.parse({
    id,
    titre: both(`Danger ${id}`),
    numeros: numbers.map((numero) => ({ numero, libelle: both(`secours ${numero}`) })),
    conduite: both('Prévenez le chef d’établissement'),
    mots: ['danger'],
    source: 'guide',
    verifieLe: '2026-11-21',
  });

export const toyKnowledge: Knowledge = {
  exemples: [],
  entries: new Map(entries.map((entry) => [entry.id, entry])),
  sources: new Map([source('guide', 'Guide des ressources, édition toy'), source('brochure', 'Brochure, édition toy')]),
  urgences: [toyUrgence('mal-etre', '3114', '15'), toyUrgence('violence', '17', '15')],
  escalade: toyEscalade('region'),
  veille: { verification: { jours: 365 }, nouveautes: { jours: 90 }, acceptes: [] },
  messageriesPrivees: ['gmail.com'],
  // Rendering reads no vocabulary.
  vocabulary: {} as Knowledge['vocabulary'],
};

/** The toy entry of that kind and id; a test that names one that is not there is at fault. */
export function toy<Kind extends EntryKind>(kind: Kind, id: string): EntryOf<Kind> {
  const entry = toyKnowledge.entries.get(id);
  if (entry?.kind !== kind) throw new Error(`no toy ${kind} "${id}"`);
  return entry as EntryOf<Kind>;
}

/** A profile in the normal form that the engine works with. */
export function toyProfile(profile: Profile): Profile {
  const completed = completeProfile(profile);
  if (!('profile' in completed)) throw new Error('contradictory toy profile');
  return completed.profile;
}
