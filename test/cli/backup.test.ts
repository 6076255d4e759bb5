import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { openStorage, type StorageLocation } from '../../src/storage/open-storage';
import type { Feedback } from '../../src/storage/stores';
import type { Storage } from '../../src/storage/storage';
import { asked } from '../improvement/shapes';
import { hashed, keysOf } from '../storage/conformance/store-under-test';
import { POSTGRES_START_MS, startPostgres, type PostgresServer } from '../storage/postgres-server';
import { COMMAND_TIMEOUT_MS, runCommand } from './run-command';
import { installationsIn } from '../storage/conformance/installations-in';

const folder = mkdtempSync(join(tmpdir(), 'backup-'));
let postgres: PostgresServer;
beforeAll(async () => void (postgres = await startPostgres()), POSTGRES_START_MS);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await postgres.stop();
}, POSTGRES_START_MS);

const VOTE: Feedback = { intent: 'fiche', entries: ['micro-lycee'], vote: 'up', day: '2026-05-06', language: 'fr' };
const INSTALLED = { channelId: 'msteams', serviceUrl: 'https://exemple.fr', conversationId: 'a:1', botId: '28:bot' };
const ODD = 'l\'élève « été » ; 😀 "$1 ?1"';

async function on<Result>(location: StorageLocation, work: (storage: Storage) => Promise<Result>): Promise<Result> {
  const logger = pino({ level: 'silent' });
  const deps = { clock: () => new Date(), newId: () => 'version', sessionMinutes: 30, logger };
  const storage = await openStorage(location, deps);
  return work(storage).finally(() => storage.close());
}

/** A vote, an installation, a question, and a conversation about a pupil of 16. */
const fill = async ({ feedback, installations, unanswered, turns }: Storage): Promise<void> => {
  await feedback.put(hashed('vote'), hashed('marie'), VOTE);
  await installations.put(hashed('place'), INSTALLED, hashed('marie'));
  await unanswered.put(hashed('question'), asked('le'));
  const opened = await turns.open(keysOf());
  if (opened.kind === 'new') await turns.save(keysOf(), opened, { session: { language: 'fr' }, answer: { told: ODD } });
};

const lastingOf = async (storage: Storage) => ({
  votes: await storage.feedback.all(),
  installations: await installationsIn(storage),
  questions: (await storage.unanswered.all()).length,
});

const LASTING = {
  votes: [VOTE],
  installations: [INSTALLED],
  questions: 1,
};

const variablesOf = (location: StorageLocation): Record<string, string> =>
  location.kind === 'postgres'
    ? { DATABASE_URL: location.url, STORAGE: '' }
    : { STORAGE: location.kind === 'file' ? location.path : 'memory', DATABASE_URL: '' };

describe('npm run backup and npm run restore', () => {
  it(
    'carry what lasts from SQLite to PostgreSQL and back, and nothing of a conversation',
    async () => {
      const [first, second]: StorageLocation[] = ['first', 'second'].map((name) => ({
        kind: 'file',
        path: join(folder, `${name}.sqlite`),
      }));
      const between: StorageLocation = { kind: 'postgres', url: await postgres.freshUrl() };
      const [one, two] = [join(folder, 'one.jsonl'), join(folder, 'two.jsonl')];
      if (!first || !second) throw new Error('two files');
      await on(first, fill);

      const ran = [
        await runCommand('backup', [one], '', variablesOf(first)),
        await runCommand('restore', [one], '', variablesOf(between)),
        await runCommand('backup', [two], '', variablesOf(between)),
        await runCommand('restore', [two], '', variablesOf(second)),
      ];

      expect(ran.map(({ code, stderr }) => ({ code, stderr }))).toEqual(ran.map(() => ({ code: 0, stderr: '' })));
      expect(await on(between, lastingOf)).toEqual(LASTING);
      expect(await on(second, lastingOf)).toEqual(LASTING);
      expect(readFileSync(one, 'utf8')).not.toContain('told');
      expect(statSync(one).mode & 0o077).toBe(0);
    },
    4 * COMMAND_TIMEOUT_MS,
  );

  it(
    'overwrite nothing, and take no file that is not a whole back-up',
    async () => {
      const full: StorageLocation = { kind: 'file', path: join(folder, 'full.sqlite') };
      await on(full, fill);
      const file = join(folder, 'whole.jsonl');
      await runCommand('backup', [file], '', variablesOf(full));
      const cut = join(folder, 'cut.jsonl');
      writeFileSync(cut, readFileSync(file, 'utf8').split('\n').slice(0, -2).join('\n'));

      const again = await runCommand('backup', [file], '', variablesOf(full));
      const onto = await runCommand('restore', [file], '', variablesOf(full));
      const fromCut = await runCommand(
        'restore',
        [cut],
        '',
        variablesOf({ kind: 'file', path: join(folder, 'x.sqlite') }),
      );

      expect([again, onto, fromCut].map(({ code }) => code)).toEqual([1, 1, 1]);
      expect(again.stderr).toContain('existe déjà');
      expect(onto.stderr).toContain('ne sont pas vides');
      expect(fromCut.stderr).toContain('pas une sauvegarde entière');
      expect(await on(full, lastingOf)).toEqual(LASTING);
    },
    4 * COMMAND_TIMEOUT_MS,
  );

  it('take a back-up of an older version, which counted by day', async () => {
    const counted = { table: 'counters', row: { name: 'questions', day: '2026-05-06', value: 3 } };

    const left = await on({ kind: 'memory' }, async (storage) => {
      await storage.restoreLasting([counted]);
      return storage.readLasting();
    });

    expect(left).toEqual([]);
  });
});
