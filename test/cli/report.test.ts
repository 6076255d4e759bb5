import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { HashedKey } from '../../src/storage/hashed-key';
import { openStorage } from '../../src/storage/open-storage';
import { COMMAND_TIMEOUT_MS, runCommand } from './run-command';

jest.setTimeout(COMMAND_TIMEOUT_MS);

const folder = mkdtempSync(join(tmpdir(), 'assistant-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hashed = (text: string) => createHash('sha256').update(text).digest('hex') as HashedKey;

const report = (storage: string, ...args: string[]) =>
  runCommand('report', args, '', { STORAGE: storage, DATABASE_URL: '', NODE_ENV: 'test', MicrosoftAppId: '' });

describe('report', () => {
  it('prints what was judged useful or not, from the storage that is configured', async () => {
    const path = join(folder, 'bot.sqlite');
    const deps = { clock: () => new Date(), newId: randomUUID, sessionMinutes: 30, logger: pino({ level: 'silent' }) };
    const storage = await openStorage({ kind: 'file', path }, deps);
    const about = { intent: 'fiche', entries: ['gpds'], day: '2026-05-06', language: 'fr' as const };
    await storage.feedback.put(hashed('1'), hashed('marie'), { ...about, vote: 'up' });
    await storage.feedback.put(hashed('2'), hashed('paul'), { ...about, vote: 'down' });
    await storage.close();

    const { code, stdout, stderr } = await report(path);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toEqual([
      'Avis des 13 derniers mois : 2',
      '',
      'Intention  Fiche     Utile  Pas utile',
      'fiche      (toutes)      1          1',
      'fiche      gpds          1          1',
      '',
      'Aucune question sans réponse ou jugée peu utile ces 13 derniers mois.',
    ]);
  });

  it('says so where there is none yet, and makes no file', async () => {
    const path = join(folder, 'missing.sqlite');

    const { code, stdout } = await report(path);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^Aucun avis/);
    expect(existsSync(path)).toBe(false);
  });

  it('refuses a storage that keeps nothing', async () => {
    const { code, stderr } = await report('memory');

    expect(code).toBe(1);
    expect(stderr).toMatch(/^STORAGE=memory ne garde rien/);
  });

  it.each([[['--unknown', 'file']], [['--patch']], [['--replay', 'one', 'two']]])(
    'says how it is used, not %j',
    async (args) => {
      const { code, stderr } = await report(join(folder, 'missing.sqlite'), ...args);

      expect(code).toBe(1);
      expect(stderr).toMatch(/^Usage : npm run report/);
    },
  );

  it('writes no patch where nothing is proposed', async () => {
    const patch = join(folder, 'none.patch');

    const { code, stdout } = await report(join(folder, 'missing.sqlite'), '--patch', patch);

    expect({ code, stdout: stdout.trim() }).toEqual({
      code: 0,
      stdout: 'Aucune proposition : le correctif n’est pas écrit.',
    });
    expect(existsSync(patch)).toBe(false);
  });

  it('says which patch it cannot read', async () => {
    const { code, stderr } = await report(join(folder, 'missing.sqlite'), '--replay', join(folder, 'none.patch'));

    expect(code).toBe(1);
    expect(stderr).toMatch(/none\.patch ne peut pas être lu/);
  });
});
