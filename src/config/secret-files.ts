import { AppError } from '../errors';

/** What may be given by a file: whoever can list the processes of a machine, or their containers, reads variables. */
const secretNames = [
  'MicrosoftAppPassword',
  'HASH_SECRET',
  'HASH_SECRET_FORMER',
  'METRICS_TOKEN',
  'DATABASE_URL',
  // Read by the driver of PostgreSQL where `DATABASE_URL` has no password.
  'PGPASSWORD',
] as const;

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The secrets that the environment gives by the path of a file, as container platforms do: `HASH_SECRET_FILE` for
 * `HASH_SECRET`. Throws `CONFIG_INVALID`, in French, for a secret that is given twice or a file that gives none; what is
 * in the file is never part of the message.
 *
 * @param readFile the text of a file; throws where it cannot be read
 */
export function readSecretFiles(environment: Variables, readFile: (path: string) => string): Record<string, string> {
  const problems: string[] = [];
  const secrets: Record<string, string> = {};
  for (const name of secretNames) {
    const path = environment[`${name}_FILE`]?.trim();
    if (!path) continue;
    const text = contentOf(path, readFile);
    if (environment[name]?.trim()) problems.push(`${name} et ${name}_FILE : gardez l’une des deux, retirez l’autre.`);
    else if (!text) problems.push(`${name}_FILE : le fichier ${path} est absent, illisible ou vide.`);
    else secrets[name] = text;
  }
  if (problems.length > 0) throw new AppError('CONFIG_INVALID', problems.join('\n'));
  return secrets;
}

/** Without the line break that an editor leaves at the end; undefined where there is nothing to read. */
function contentOf(path: string, readFile: (path: string) => string): string | undefined {
  try {
    return readFile(path).trim();
  } catch {
    // Absent, a folder, without right: the remedy is the same.
    return undefined;
  }
}
