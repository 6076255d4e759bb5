import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { entryFolders } from '../../src/knowledge/load-knowledge';
import { toyEntry, toyUrgence } from '../rendering/toy-knowledge';
import { toyEscalade } from './toy-escalade';
import { toyVocabulary } from './toy-vocabulary';

const source = (id: string) => ({ id, titre: id, titreEn: id, editeur: 'Région', date: '2030' });

const figure = { id: 'jeunes', valeur: '6 350', mots: ['jeunes'], date: '2030', source: 'guide' };

const entries = [
  toyEntry('dispositif', 'tremplin', {
    criteres: [
      { type: 'parmi', champ: 'situation', valeurs: ['sans-solution'], source: 'guide' },
      { type: 'entre', champ: 'age', min: 16, max: 25, source: 'guide' },
    ],
    apres: ['relance'],
  }),
  toyEntry('dispositif', 'relance'),
  toyEntry('acteur', 'guetteur', { contact: 'accueil' }),
  toyEntry('sujet', 'fete', {
    edition: { du: '2030-06-10', au: '2030-06-13', tempsFortsAnnonces: 1 },
    chiffres: [{ ...figure, libelle: { fr: 'jeunes suivis', en: 'young people' }, entrees: ['tremplin'] }],
    rappels: [{ devoir: 'obligation-formation', ageMin: 16, ageMax: 18, appeler: ['guetteur'], source: 'guide' }],
  }),
  toyEntry('structure', 'atelier', { dispositif: 'tremplin', contact: 'accueil' }),
  toyEntry('evenement', 'marche', { edition: 'fete', date: '2030-06-12' }),
  toyEntry('contact', 'accueil', { telephone: '01 99 00 00 01', courriel: 'accueil@exemple.fr' }),
  toyEntry('edition', 'ancienne'),
  toyEntry('action', 'course'),
];

const { abbreviations, calendar, commonWords, concepts, identifiers, numbers } = toyVocabulary;

/** A small valid knowledge base, by file. */
const files: Readonly<Record<string, object>> = {
  ...Object.fromEntries(
    entries.map(({ kind, ...record }) => [`${entryFolders[kind].folder}/${record.id}.yaml`, record]),
  ),
  'sources/guide.yaml': source('guide'),
  'urgences/danger.yaml': toyUrgence('danger', '112'),
  'escalade.yaml': toyEscalade('accueil'),
  'veille.yaml': { verification: { jours: 365 }, nouveautes: { jours: 90 }, acceptes: [] },
  'messageries-privees.yaml': { domaines: ['gmail.com'] },
  'vocabulaire/abreviations.yaml': { abreviations: abbreviations },
  'vocabulaire/calendrier.yaml': calendar,
  'vocabulaire/identifiants.yaml': identifiers,
  'vocabulaire/mots-courants.yaml': commonWords,
  'vocabulaire/nombres.yaml': { nombres: numbers },
  'vocabulaire/demandes.yaml': { concepts },
};

/** Lists of words that the small base does without. */
const lists = [
  'prenoms',
  'communes',
  'figures',
  'lieux',
  'mots-frequents',
  'radicaux',
  'radicaux-anglais',
  'signes-d-un-nom',
];

/**
 * What a test changes, by path: fields that replace those of the file (undefined takes one away), the whole text of the
 * file, or null for a file or folder that is not there. A path that the base does not have is a new file.
 */
export type FolderChanges = Readonly<Record<string, Readonly<Record<string, unknown>> | string | null>>;

/** Writes the small knowledge base with these changes to a folder of its own, which is gone afterwards. */
export function inKnowledgeFolder<Result>(changes: FolderChanges, use: (directory: string) => Result): Result {
  const directory = writeKnowledgeFolder();
  try {
    changeKnowledgeFolder(directory, changes);
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Writes the small knowledge base to a folder of its own, which whoever asks for it removes. */
export function writeKnowledgeFolder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'knowledge-'));
  for (const [path, record] of Object.entries(files)) write(directory, path, record);
  for (const list of lists) write(directory, `listes/${list}.txt`, '# empty\n');
  return directory;
}

export function changeKnowledgeFolder(directory: string, changes: FolderChanges): void {
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) rmSync(join(directory, path), { recursive: true });
    else write(directory, path, typeof change === 'string' ? change : { ...files[path], ...change });
  }
}

function write(directory: string, path: string, content: object | string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), typeof content === 'string' ? content : stringify(content));
}

/** The record of the small base in that file, for a test that changes a part deep inside. */
export function recordOf(path: string): Record<string, unknown> {
  const record = files[path];
  if (!record) throw new Error(`no "${path}" in the small knowledge base`);
  return structuredClone(record) as Record<string, unknown>;
}
