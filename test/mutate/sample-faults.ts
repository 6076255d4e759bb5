import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { seededRandom, type Random } from '../builders/random';
import { readSources, ROOT } from '../read-source';
import { faultKinds, faultsOf, plant, type Fault } from './plant-faults';

/** The folders that are measured. Files under them are found anew at each run. */
export const measuredFolders = ['src/understanding', 'src/conversation', 'src/answering'] as const;
export type MeasuredFolder = (typeof measuredFolders)[number];

export interface SampledFault {
  readonly folder: MeasuredFolder;
  readonly fault: Fault;
}

/**
 * The faults to try, so many from each folder: the kinds take turns, so that each is tried, and the folders do, so
 * that a run cut short has seen all three. A fault that the compiler refuses is passed over, since it
 * could not be committed; and so is one that changes nothing.
 */
export function sampleFaults(sampleOfFolder: number, seed: number): SampledFault[] {
  const compiles = createCompileCheck();
  const perFolder = measuredFolders.map((folder) => {
    const all = readSources(folder).flatMap(({ path, text }) => faultsOf(path, text));
    return takeCompiling(inTurns(all, seededRandom(seed)), sampleOfFolder, compiles).map((fault) => ({
      folder,
      fault,
    }));
  });
  return Array.from({ length: sampleOfFolder }, (_, index) =>
    perFolder.flatMap((faults) => faults[index] ?? []),
  ).flat();
}

/** Faults in random order, one of each kind in turn. */
function inTurns(faults: readonly Fault[], random: Random): Fault[] {
  const byKind = faultKinds.map((kind) =>
    shuffled(
      faults.filter((fault) => fault.kind === kind),
      random,
    ),
  );
  const longest = Math.max(...byKind.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => byKind.flatMap((kind) => kind[index] ?? [])).flat();
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(random.between(0, left.length - 1), 1));
}

function takeCompiling(faults: readonly Fault[], count: number, compiles: (fault: Fault) => boolean): Fault[] {
  const taken: Fault[] = [];
  for (const fault of faults) {
    if (taken.length === count) break;
    if (!fault.isVain && compiles(fault)) taken.push(fault);
  }
  return taken;
}

/** Whether a file still compiles with a fault in it. The compiler is kept warm between two faults. */
function createCompileCheck(): (fault: Fault) => boolean {
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const sources = fileNames.filter((name) => name.startsWith(join(ROOT, 'src')));
  let changed: { path: string; text: string; version: string } | undefined;
  let versions = 0;
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, types: ['node'] }),
    getScriptFileNames: () => sources,
    getScriptVersion: (path) => (path === changed?.path ? changed.version : 'as it is'),
    getScriptSnapshot: (path) => {
      const text = path === changed?.path ? changed.text : ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => ROOT,
    getDefaultLibFileName: (chosen) => ts.getDefaultLibFilePath(chosen),
    fileExists: (path) => ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    directoryExists: (path) => ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
  });
  return (fault) => {
    const path = join(ROOT, fault.path);
    changed = { path, text: plant(readFileSync(path, 'utf8'), fault), version: String((versions += 1)) };
    return service.getSyntacticDiagnostics(path).length + service.getSemanticDiagnostics(path).length === 0;
  };
}
