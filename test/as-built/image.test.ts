import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  chownSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { instructionsIn } from '../infra/read-dockerfile';
import { ROOT } from '../read-source';

const START_MS = 60_000;
const LOOK_AGAIN_MS = 100;

const instructions = instructionsIn(readFileSync(join(ROOT, 'infra/Dockerfile'), 'utf8'));
const last = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));
const argumentsOf = (name: string): string[] => {
  const text = last.findLast((one) => one.name === name)?.text ?? '';
  return JSON.parse(text.slice(text.indexOf('['))) as string[];
};

const settings: Record<string, string> = Object.fromEntries(
  last.filter(({ name }) => name === 'ENV').map(({ text }) => text.split('=') as [string, string]),
);

/** Whoever the image runs as: nobody, where we are root and may write anywhere. */
const nobody =
  process.getuid?.() === 0
    ? { uid: Number(execFileSync('id', ['-u', 'nobody'])), gid: Number(execFileSync('id', ['-g', 'nobody'])) }
    : {};

/** The folder of the image: what its last stage copies, with the modules that are installed here. */
function layOut(): string {
  const app = mkdtempSync(join(tmpdir(), 'image-'));
  for (const { name, words } of last) {
    if (name !== 'COPY') continue;
    const [from = '', to = ''] = words.filter((word) => !word.startsWith('--'));
    const path = from.replace('/app/', '');
    if (path === 'node_modules') symlinkSync(join(ROOT, path), join(app, path));
    else cpSync(join(ROOT, path), join(app, to === './' ? path : to), { recursive: true });
  }
  mkdirSync(join(app, 'data'));
  if (nobody.uid !== undefined) chownSync(join(app, 'data'), nobody.uid, nobody.gid);
  chmodSync(app, 0o755);
  return app;
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return String(port);
}

describe('the image', () => {
  let child: ChildProcess | undefined;
  const app = layOut();
  afterAll(() => {
    child?.kill('SIGKILL');
    rmSync(app, { recursive: true });
  });

  it(
    'starts from what it holds, writes nowhere but in its data, says that it is well, and stops when told to',
    async () => {
      const env: Record<string, string | undefined> = {
        ...settings,
        PORT: await freePort(),
        PATH: process.env.PATH,
        MicrosoftAppId: 'app',
        MicrosoftAppTenantId: 'tenant',
        MicrosoftAppPassword_FILE: join(app, 'password'),
        HASH_SECRET_FILE: join(app, 'hash'),
      };
      writeFileSync(join(app, 'password'), 'secret\n');
      writeFileSync(join(app, 'hash'), '0123456789abcdef0123456789abcdef\n');
      const [, ...run] = argumentsOf('CMD');
      const [, ...look] = argumentsOf('HEALTHCHECK');
      const isWell = (): boolean => spawnSync(process.execPath, look, { env }).status === 0;

      const before = isWell();
      child = spawn(process.execPath, run, { cwd: app, env, ...nobody, stdio: ['ignore', 'ignore', 'pipe'] });
      let errors = '';
      child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
      const ended = once(child, 'exit');
      const deadline = performance.now() + START_MS;
      while (!isWell() && child.exitCode === null && performance.now() < deadline) await wait(LOOK_AGAIN_MS);
      const after = isWell();
      child.kill('SIGTERM');
      const [code] = (await ended) as [number | null];

      expect({ before, after, code, errors }).toEqual({ before: false, after: true, code: 0, errors: '' });
    },
    2 * START_MS,
  );
});
