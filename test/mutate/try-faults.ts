import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSources, ROOT } from '../read-source';
import { plant, type Fault } from './plant-faults';
import type { SampledFault } from './sample-faults';

/** What became of a fault: found by a test, found because the tests no longer end, or not found. */
export interface Tried extends SampledFault {
  readonly outcome: 'killed' | 'timeout' | 'survived';
  /** The first test that fails. */
  readonly killedBy: string;
}

export interface TryOptions {
  readonly withGate: boolean;
  /** How many faults are tried at once, each in a copy of the project. */
  readonly jobs: number;
  /** No fault is begun after that instant, in milliseconds since 1970. */
  readonly until: number;
  readonly onTried: (tried: Tried) => void;
}

/** The tests that a fault in one of the measured folders has to pass. */
const testFolders = ['test/understanding', 'test/conversation', 'test/conversations', 'test/answering'];

const copiedFolders = ['src', 'test', 'knowledge', 'package.json', 'tsconfig.json'];

const ALL_TESTS = 'test/all-at-once.test.ts';

/** A fault may make the tests slower, but not that much: then they turn in a circle. */
const TIMES_SLOWER = 4;
const SHORTEST_LIMIT_MS = 60_000;

/**
 * Tries faults one after another in copies of the project: the whole of the tests runs in one process, up to the
 * first that fails.
 *
 * @throws where the tests fail without any fault
 */
export async function tryFaults(sampled: readonly SampledFault[], options: TryOptions): Promise<Tried[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mutate-'));
  try {
    const left = [...sampled];
    const tried: Tried[] = [];
    const work = async (job: number): Promise<void> => {
      const copy = copyProject(join(folder, String(job)), options.withGate);
      const whole = await runTests(copy, Number.POSITIVE_INFINITY);
      if (whole.outcome !== 'survived') throw new Error(`the tests fail without a fault:\n${whole.output}`);
      const limit = Math.max(SHORTEST_LIMIT_MS, whole.took * TIMES_SLOWER);
      for (let next = left.shift(); next; next = left.shift()) {
        if (Date.now() > options.until) return;
        const result = { ...next, ...(await tryFault(copy, next.fault, limit)) };
        tried.push(result);
        options.onTried(result);
      }
    };
    await Promise.all(Array.from({ length: options.jobs }, (_, job) => work(job)));
    return tried;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of the project in which all tests stand in one file, so that the knowledge base is loaded once. */
function copyProject(copy: string, withGate: boolean): string {
  mkdirSync(copy, { recursive: true });
  for (const name of copiedFolders) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const tests = [...(withGate ? ['test/gate'] : []), ...testFolders]
    .flatMap((name) => readSources(name))
    .filter(({ path }) => path.endsWith('.test.ts'))
    .map(({ path }) => `describe(${JSON.stringify(path)}, () => void require('../${path}'));\n`);
  writeFileSync(join(copy, ALL_TESTS), tests.join(''));
  return copy;
}

async function tryFault(copy: string, fault: Fault, limit: number): Promise<Pick<Tried, 'outcome' | 'killedBy'>> {
  const path = join(copy, fault.path);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, plant(text, fault));
  try {
    const { outcome, output } = await runTests(copy, limit);
    const [, named] = /^first failure: (.*)$/m.exec(output) ?? [];
    return { outcome, killedBy: outcome === 'killed' ? (named ?? 'the tests do not load') : '' };
  } finally {
    writeFileSync(path, text);
  }
}

interface TestRun {
  readonly outcome: Tried['outcome'];
  readonly output: string;
  /** In milliseconds. */
  readonly took: number;
}

function runTests(copy: string, limit: number): Promise<TestRun> {
  const { jest } = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8')) as { jest: object };
  const config = {
    ...jest,
    rootDir: copy,
    testMatch: [`<rootDir>/${ALL_TESTS}`],
    testEnvironment: join(ROOT, 'test', 'mutate', 'stop-at-first-failure.mjs'),
  };
  const begun = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'), '--runInBand', '--config', JSON.stringify(config)],
      { cwd: copy },
    );
    let output = '';
    let isLate = false;
    const keep = (part: Buffer): void => void (output += part.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = Number.isFinite(limit)
      ? setTimeout(() => {
          isLate = true;
          child.kill('SIGKILL');
        }, limit)
      : undefined;
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      const outcome = isLate ? 'timeout' : code === 0 ? 'survived' : 'killed';
      resolve({ outcome, output, took: Date.now() - begun });
    });
  });
}
