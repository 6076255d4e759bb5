import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LOOPBACK = '127.0.0.1';
const PACKAGE = '@microsoft/m365agentsplayground';

/** Ports tried after the one that was asked for. */
const MORE_PORTS = 20;

/** It answers in about 2 s on a laptop; a first start with a cold disk or a virus scanner takes several times that. */
const START_TIMEOUT_MS = 30_000;
const POLL_MS = 200;

/**
 * Runs in the Playground before its own code. The Playground has no option for either: it listens on every interface,
 * which would open the bot of the local mode to the whole network, and opens a browser, or crashes where there is none.
 */
const PRELOAD = `
  import net from 'node:net';
  const { listen } = net.Server.prototype;
  net.Server.prototype.listen = function (port, ...others) {
    return typeof port === 'number' ? listen.call(this, port, '${LOOPBACK}', ...others) : listen.call(this, port, ...others);
  };`;

type PlaygroundStart =
  | { readonly kind: 'ready'; readonly address: string; readonly port: number; readonly stop: () => Promise<void> }
  /** The development dependency is not installed. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed' };

interface PlaygroundOptions {
  /** Where the bot receives activities. */
  readonly botUrl: string;
  /**
   * The port to use, or the first free one after it: another Playground is often still open, and whoever starts the
   * bot only needs the right address, which the terminal prints.
   */
  readonly port: number;
  /** Called when it ends by itself with an error after it was ready. */
  readonly onFailure: () => void;
  /** For tests. */
  readonly packageName?: string;
}

/** Starts Microsoft's local Teams client beside the bot; it is ended with the process. Its output is not shown. */
export async function startPlayground(options: PlaygroundOptions): Promise<PlaygroundStart> {
  const script = findScript(options.packageName ?? PACKAGE);
  if (!script) return { kind: 'missing' };
  const port = await firstFreePort(options.port);
  if (port === undefined) return { kind: 'failed' };

  const address = `http://${LOOPBACK}:${port}`;
  const child = spawn(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(PRELOAD)}`, script, 'start'],
      ...['-e', options.botUrl, '-c', 'msteams', '-p', String(port), '--service-url', `${address}/_connector`],
      '--disable-telemetry',
    ],
    // Nothing of our environment: it needs none of it, and a proxy set there would catch its calls to the bot.
    { stdio: 'ignore', env: { TEAMSAPPTESTER_BROWSER: 'none' } },
  );
  // That it could not even be started is seen by `hasEnded`; without a listener it would end the bot.
  child.once('error', () => undefined);
  const kill = (): void => void child.kill();
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    process.removeListener('exit', kill);
    if (hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  };
  if (!(await answers(address, child))) {
    await stop();
    return { kind: 'failed' };
  }
  child.once('exit', (code) => (code ? options.onFailure() : undefined));
  return { kind: 'ready', address, port, stop };
}

function findScript(packageName: string): string | undefined {
  try {
    return join(dirname(require.resolve(`${packageName}/package.json`)), 'cli.js');
  } catch {
    // Not installed: the bot is complete without it.
    return undefined;
  }
}

async function firstFreePort(wanted: number): Promise<number | undefined> {
  for (let port = wanted; port <= Math.min(wanted + MORE_PORTS, 65_535); port += 1) if (await isFree(port)) return port;
  return undefined;
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, LOOPBACK);
  const free = await once(probe, 'listening').then(
    () => true,
    () => false,
  );
  probe.close();
  return free;
}

const hasEnded = ({ pid, exitCode, signalCode }: ChildProcess): boolean =>
  pid === undefined || exitCode !== null || signalCode !== null;

async function answers(address: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!hasEnded(child) && Date.now() < deadline) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return true;
    await wait(POLL_MS);
  }
  return false;
}
