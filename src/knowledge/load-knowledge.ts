import { noWordRoles } from './schemas/word-roles';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { AppError } from '../errors';
import { checkExemples, checkEscalade, ESCALADE_FILE, checkKnowledge } from './check-knowledge';
import { deepFreeze } from './compiled-knowledge';
import type { Entry, EntryKind, Knowledge } from './knowledge';
import type { KnowledgeProblem } from './problem';
import { locate, readYaml, type Report } from './read-yaml';
import { readWordLists } from './read-word-lists';
import { resolveReferences } from './references';
import { editionSchema, pastActionSchema } from './schemas/archives';
import {
  acteurSchema,
  contactSchema,
  dispositifSchema,
  evenementSchema,
  sourceSchema,
  structureSchema,
  sujetSchema,
  urgenceSchema,
} from './schemas/entries';
import { exemplesFileSchema, familles, type Exemples } from './schemas/exemples';
import { escaladeFileSchema, type Escalade } from './schemas/escalade';
import { privateMailFileSchema } from './private-mail';
import { styleFileSchema } from './schemas/style';
import { textesFileSchema } from './schemas/textes';
import { veilleFileSchema, type Veille } from './schemas/veille';
import { identifiersFileSchema } from './schemas/identifiers';
import {
  abbreviationsFileSchema,
  calendarFileSchema,
  commonWordsFileSchema,
  conceptsFileSchema,
  numbersFileSchema,
  type Vocabulary,
} from './schemas/vocabulary';

/** The folder of each kind of entry, and the schema of its records. */
export const entryFolders = {
  dispositif: { folder: 'dispositifs', schema: dispositifSchema },
  acteur: { folder: 'acteurs', schema: acteurSchema },
  sujet: { folder: 'sujets', schema: sujetSchema },
  structure: { folder: 'structures', schema: structureSchema },
  evenement: { folder: 'evenements', schema: evenementSchema },
  contact: { folder: 'contacts', schema: contactSchema },
  edition: { folder: 'editions', schema: editionSchema },
  action: { folder: 'actions', schema: pastActionSchema },
} as const satisfies Record<EntryKind, { folder: string; schema: z.ZodType }>;

/** The vocabulary files that are not lists of concepts, by file name. */
export const vocabularyFiles = {
  'abreviations.yaml': abbreviationsFileSchema,
  'mots-courants.yaml': commonWordsFileSchema,
  'nombres.yaml': numbersFileSchema,
  'calendrier.yaml': calendarFileSchema,
  'identifiants.yaml': identifiersFileSchema,
} as const;

/** What watches over the content. */
const VEILLE_FILE = 'veille.yaml';

/** Wordings that several entries share; a small base does without. */
const TEXTES_FILE = 'textes.yaml';

/** What texts should not say. */
const STYLE_FILE = 'style.yaml';

const PRIVATE_MAIL_FILE = 'messageries-privees.yaml';

/** What a folder holds, and every problem found in it: the knowledge is only usable without problems. */
export interface LoadedKnowledge {
  readonly knowledge: Knowledge;
  readonly problems: readonly KnowledgeProblem[];
  /** What is usable but unfinished, such as a text without its English. */
  readonly warnings: readonly KnowledgeProblem[];
}

/** A check of the whole knowledge base that its own layer cannot make, such as whether every entry can be found. */
export type KnowledgeCheck = (knowledge: Knowledge, fileOf: (id: string) => string) => readonly KnowledgeProblem[];

/** Reads and checks a whole knowledge folder, and reports all problems at once. */
export function readKnowledge(directory: string, checks: readonly KnowledgeCheck[] = []): LoadedKnowledge {
  const problems: KnowledgeProblem[] = [];
  const warnings: KnowledgeProblem[] = [];
  const report = (found: readonly KnowledgeProblem[]) => problems.push(...found);
  const warn = (found: readonly KnowledgeProblem[]) => warnings.push(...found);

  const entries = new Map<string, Entry>();
  const files = new Map<string, string>();
  for (const kind of Object.keys(entryFolders) as EntryKind[]) {
    const { folder, schema } = entryFolders[kind];
    for (const [file, record] of readRecords(directory, folder, schema as z.ZodType<{ id: string }>, report, warn)) {
      const twin = files.get(record.id);
      if (twin) report([{ file, field: 'id', fault: { kind: 'duplicate', of: twin, value: record.id } }]);
      files.set(record.id, file);
      entries.set(record.id, named({ kind, ...record } as Entry));
    }
  }

  const textes = existsSync(join(directory, TEXTES_FILE))
    ? readYaml(directory, TEXTES_FILE, textesFileSchema, report, warn)?.textes
    : undefined;
  const resolved = resolveReferences(entries, textes ?? {}, (id) => files.get(id) ?? id);
  // Among records at fault, a reference may lead to nothing because what it names could not be read.
  if (problems.length === 0) report(resolved.problems);

  const sources = readRecords(directory, 'sources', sourceSchema, report);
  const urgences = readRecords(directory, 'urgences', urgenceSchema, report);
  const knowledge: Knowledge = {
    entries: resolved.entries,
    sources: new Map(sources.map(([, source]) => [source.id, source])),
    urgences: urgences.map(([, urgence]) => urgence),
    escalade: readSingle(directory, ESCALADE_FILE, escaladeFileSchema, report) ?? noEscalade,
    veille: readSingle(directory, VEILLE_FILE, veilleFileSchema, report) ?? noVeille,
    style: existsSync(join(directory, STYLE_FILE))
      ? (readYaml(directory, STYLE_FILE, styleFileSchema, report)?.regles ?? [])
      : [],
    messageriesPrivees: readSingle(directory, PRIVATE_MAIL_FILE, privateMailFileSchema, report)?.domaines ?? [],
    vocabulary: readVocabulary(directory, report),
    exemples: readExemples(directory, report),
  };
  // Cross-checks only make sense on records that are each valid: a broken one would be reported as missing everywhere.
  if (problems.length === 0)
    [checkKnowledge, checkEscalade, checkExemples, ...checks].forEach((check) =>
      report(check(knowledge, (id) => files.get(id) ?? id)),
    );
  return {
    knowledge: deepFreeze(knowledge),
    problems: problems.map((problem) => locate(directory, problem)),
    warnings: warnings.map((warning) => locate(directory, warning)),
  };
}

/** The file of an entry, from its kind and id. */
export const fileOfEntry =
  ({ entries }: Pick<Knowledge, 'entries'>) =>
  (id: string): string => {
    const kind = entries.get(id)?.kind;
    return kind === undefined ? id : fileOf(kind, id);
  };

/** The file of an entry of that kind. */
export const fileOf = (kind: EntryKind, id: string): string => `${entryFolders[kind].folder}/${id}.yaml`;

/** Until it is translated, the name of an entry is the French one in English too. */
const named = (entry: Entry): Entry => (entry.nomEn === '' ? { ...entry, nomEn: entry.nom } : entry);

/** The knowledge of a folder; refuses it whole, with every problem, where there is one. */
export function loadKnowledge(
  directory: string,
  explain: (problem: KnowledgeProblem) => string,
  checks: readonly KnowledgeCheck[] = [],
): Knowledge {
  const { knowledge, problems } = readKnowledge(directory, checks);
  if (problems.length > 0) throw new AppError('KNOWLEDGE_INVALID', problems.map(explain).join('\n'));
  return knowledge;
}

function readRecords<Value extends { id: string }>(
  directory: string,
  folder: string,
  schema: z.ZodType<Value>,
  report: Report,
  warn?: Report,
): [string, Value][] {
  return listYaml(directory, folder, report).flatMap((file): [string, Value][] => {
    const record = readYaml(directory, file, schema, report, warn);
    if (record === undefined) return [];
    const expected = file.slice(folder.length + 1, -'.yaml'.length);
    if (record.id !== expected) report([{ file, field: 'id', fault: { kind: 'name-mismatch', expected } }]);
    return [[file, record]];
  });
}

function readVocabulary(directory: string, report: Report): Vocabulary {
  const folder = 'vocabulaire';
  const files = listYaml(directory, folder, report);
  const read = <Schema extends z.ZodType>(name: keyof typeof vocabularyFiles, schema: Schema) => {
    const file = `${folder}/${name}`;
    if (!files.includes(file)) report([{ file, field: '', fault: { kind: 'missing-file' } }]);
    else return readYaml(directory, file, schema, report);
    return undefined;
  };
  const concepts = files
    .filter((file) => !Object.keys(vocabularyFiles).some((name) => file.endsWith(`/${name}`)))
    .flatMap((file) => readYaml(directory, file, conceptsFileSchema, report)?.concepts ?? []);
  return {
    concepts,
    abbreviations: read('abreviations.yaml', abbreviationsFileSchema)?.abreviations ?? {},
    commonWords: read('mots-courants.yaml', commonWordsFileSchema) ?? {
      legers: [],
      roles: noWordRoles,
      outils: { fr: [], en: [] },
      indices: { fr: [], en: [] },
      courants: [],
    },
    numbers: read('nombres.yaml', numbersFileSchema)?.nombres ?? {},
    calendar: read('calendrier.yaml', calendarFileSchema) ?? {
      unites: {},
      unitesCollees: {},
      jours: {},
      joursCourts: {},
      mois: {},
      moisCourts: {},
      rangs: {},
      reperes: {},
      decalages: {},
      voisins: {},
      huitaines: {},
      roles: {},
    },
    identifiers: read('identifiants.yaml', identifiersFileSchema) ?? {
      personnes: [],
      nommer: [],
      liens: [],
      liaisons: [],
      naissance: [],
      textes: [],
      jamais: [],
      civilites: [],
      etablissements: [],
      rues: [],
      ruesCertaines: [],
      ruesNumerotees: [],
      logements: [],
      chambres: [],
      reseaux: [],
      numeros: [],
      arobases: [],
      points: [],
    },
    lists: readWordLists(directory, report),
  };
}

/** The sentences to learn from: a folder for each family, a file for each label. */
const readExemples = (directory: string, report: Report): Exemples[] =>
  familles.flatMap((famille) => {
    const folder = `exemples/${famille}`;
    if (!existsSync(join(directory, folder))) return [];
    return listYaml(directory, folder, report).flatMap((file): Exemples[] => {
      const phrases = readYaml(directory, file, exemplesFileSchema, report);
      return phrases ? [{ famille, label: file.slice(folder.length + 1, -'.yaml'.length), ...phrases }] : [];
    });
  });

/** Stands for a file at fault, which is reported: the knowledge is then of no use. */
const noEscalade: Escalade = { motifs: [], parDefaut: '', avecEleve: '' };

const noVeille: Veille = { verification: { jours: 1 }, nouveautes: { jours: 1 }, acceptes: [] };

/** A file of which there is one, at the top of the folder. */
function readSingle<Schema extends z.ZodType>(
  directory: string,
  file: string,
  schema: Schema,
  report: Report,
): z.infer<Schema> | undefined {
  if (existsSync(join(directory, file))) return readYaml(directory, file, schema, report);
  report([{ file, field: '', fault: { kind: 'missing-file' } }]);
  return undefined;
}

function listYaml(directory: string, folder: string, report: Report): string[] {
  try {
    const names = readdirSync(join(directory, folder));
    const misnamed = names.filter((name) => name.endsWith('.yml'));
    report(misnamed.map((name) => ({ file: `${folder}/${name}`, field: '', fault: { kind: 'wrong-ending' } })));
    return names
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `${folder}/${name}`);
  } catch {
    // A folder that cannot be listed is a problem of the content like any other: it is reported with the rest.
    report([{ file: folder, field: '', fault: { kind: 'missing-file' } }]);
    return [];
  }
}
