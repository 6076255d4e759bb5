import { z } from 'zod';
import { entryFolders, vocabularyFiles } from './load-knowledge';
import { sourceSchema, urgenceSchema } from './schemas/entries';
import { escaladeFileSchema } from './schemas/escalade';
import { exemplesFileSchema, familles } from './schemas/exemples';
import { privateMailFileSchema } from './private-mail';
import { styleFileSchema } from './schemas/style';
import { textesFileSchema } from './schemas/textes';
import { veilleFileSchema } from './schemas/veille';
import { conceptsFileSchema } from './schemas/vocabulary';

/** Where VS Code looks for the settings of a project. */
export const EDITOR_FOLDER = '.vscode';

/** The schema of one kind of file of the knowledge base, and the files that it holds for. */
interface FileKind {
  readonly name: string;
  readonly schema: z.ZodType;
  /** Globs from the root of the project; one that starts with `!` leaves files out. */
  readonly files: readonly string[];
}

const VOCABULARY = 'knowledge/vocabulaire';

function fileKinds(): FileKind[] {
  const inFolder = (name: string, folder: string, schema: z.ZodType): FileKind => ({
    name,
    schema,
    files: [`knowledge/${folder}/*.yaml`],
  });
  const vocabulary = Object.entries(vocabularyFiles).map(([file, schema]): FileKind => ({
    name: file.replace(/\.yaml$/, ''),
    schema,
    files: [`${VOCABULARY}/${file}`],
  }));
  const others = vocabulary.flatMap(({ files }) => files.map((file) => `!${file}`));
  return [
    ...Object.entries(entryFolders).map(([kind, { folder, schema }]) => inFolder(kind, folder, schema)),
    inFolder('source', 'sources', sourceSchema),
    inFolder('urgence', 'urgences', urgenceSchema),
    { name: 'escalade', schema: escaladeFileSchema, files: ['knowledge/escalade.yaml'] },
    { name: 'textes', schema: textesFileSchema, files: ['knowledge/textes.yaml'] },
    { name: 'style', schema: styleFileSchema, files: ['knowledge/style.yaml'] },
    { name: 'veille', schema: veilleFileSchema, files: ['knowledge/veille.yaml'] },
    {
      name: 'messageries-privees',
      schema: privateMailFileSchema,
      files: ['knowledge/messageries-privees.yaml'],
    },
    {
      name: 'exemples',
      schema: exemplesFileSchema,
      files: familles.map((famille) => `knowledge/exemples/${famille}/*.yaml`),
    },
    ...vocabulary,
    { name: 'concepts', schema: conceptsFileSchema, files: [`${VOCABULARY}/*.yaml`, ...others] },
  ];
}

/** What a field is for, in the editor's language. */
export type Describe = (field: string) => string | undefined;

/** The JSON Schema of what an editor writes, with what each field is for. */
export const formSchema = (schema: z.ZodType, describe: Describe): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      for (const [name, field] of Object.entries(jsonSchema.properties ?? {})) {
        const description = describe(name);
        if (description !== undefined && typeof field === 'object') field.description = description;
      }
    },
  });

/**
 * What VS Code needs to complete and check the knowledge base as it is typed, by path from the root of the project: one
 * JSON Schema for each kind of file, out of the schemas that check them at start-up, which file each is for, and the
 * extension that reads them. Rules across fields cannot be said in JSON Schema: `npm run check:knowledge` holds those.
 */
export function editorFiles(describe: Describe): ReadonlyMap<string, object> {
  const kinds = fileKinds();
  const pathOf = ({ name }: FileKind): string => `${EDITOR_FOLDER}/schemas/${name}.json`;
  return new Map<string, object>([
    // The input form: a field that has a default may be left out. Draft 7 is what the YAML extension knows best.
    ...kinds.map((kind): [string, object] => [pathOf(kind), formSchema(kind.schema, describe)]),
    [
      `${EDITOR_FOLDER}/settings.json`,
      { 'yaml.schemas': Object.fromEntries(kinds.map((kind) => [pathOf(kind), kind.files])) },
    ],
    [`${EDITOR_FOLDER}/extensions.json`, { recommendations: ['redhat.vscode-yaml'] }],
  ]);
}
