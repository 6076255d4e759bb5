import { SingleBar } from 'cli-progress';
import { type AnnuaireImport, compareImports } from '../annuaire/annuaire-entry';
import { deploymentForm, ministryForm } from '../annuaire/file-forms';
import { type FileForm, readAnnuaireFile, type AnnuaireFile } from '../annuaire/read-annuaire-file';
import { FileRefused } from '../annuaire/file-problem';
import { openRowFile } from '../annuaire/file-rows';
import { readConfig } from '../config';
import { AppError } from '../errors';
import { parisDay } from '../knowledge/civil-date';
import { privateMailAmong } from '../knowledge/private-mail';
import { annuairePhrases as words, explainFileProblem, explainRowProblem } from '../rendering/annuaire-phrases';
import { readAnnuaireArguments, type AnnuaireArguments } from './annuaire-arguments';
import { readAnnuaire, withStorage, openContent } from './configured-storage';
import { loadEnvironmentFile, runCli } from './run-cli';

/** Reads the file to its end, each refused row told of at once; nothing is stored. */
async function readFile<Field extends string>(
  path: string,
  form: FileForm<Field>,
  otherForm: Pick<FileForm<string>, 'columns'>,
): Promise<AnnuaireFile> {
  const bar = new SingleBar({ format: words.progress, stream: process.stderr, clearOnComplete: true });
  try {
    const file = await openRowFile(path);
    bar.start(file.bytes, 0);
    const onRefused = (problem: Parameters<typeof explainRowProblem>[0]) => console.error(explainRowProblem(problem));
    const rows = file.rows((bytes) => bar.update(bytes));
    const read = await readAnnuaireFile(rows, form, { onRefused, otherForm });
    bar.stop();
    console.log(words.read(read, file.encoding).join('\n'));
    return read;
  } catch (error) {
    if (error instanceof FileRefused)
      throw new AppError('INPUT_INVALID', explainFileProblem(path, error.problem), { cause: error });
    throw error;
  } finally {
    bar.stop();
  }
}

async function importFile<Field extends string>(
  args: AnnuaireArguments,
  form: FileForm<Field>,
  otherForm: Pick<FileForm<string>, 'columns'>,
): Promise<void> {
  const config = readConfig();
  if (config.storage.kind === 'memory') throw new AppError('INPUT_INVALID', words.inMemory);
  const read = await readFile(args.path, form, otherForm);
  if (read.refused > 0 && !args.withoutRefused) throw new AppError('INPUT_INVALID', words.refused(read.refused));
  if (read.entries.length === 0)
    throw new AppError('INPUT_INVALID', words.nothingKept(args.departements, read.departements));
  if (read.refused > 0) console.log(words.leftAside(read.refused));

  const before = (await readAnnuaire(config)).imported[form.source];
  console.log(words.changes(compareImports(before, read.entries, form.identityOf)));
  const imported: AnnuaireImport = {
    dataDate: args.date ?? read.updated ?? parisDay(new Date()),
    entries: [...read.entries],
  };
  if (!args.dryRun) await withStorage(config, ({ annuaire }) => annuaire.replace(form.source, imported));
  console.log((args.dryRun ? words.dryRun : words.imported)(form.source, imported.dataDate));
}

/** Imports a file into the directory, or says all that keeps it from being imported. */
runCli(async () => {
  const args = readAnnuaireArguments(process.argv.slice(2));
  loadEnvironmentFile();
  const ministry = ministryForm(args.departements);
  const deployment = deploymentForm(privateMailAmong(openContent().messageriesPrivees));
  if (args.contacts) await importFile(args, deployment, ministry);
  else await importFile(args, ministry, deployment);
});
