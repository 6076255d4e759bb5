import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../read-source';

/** The knowledge base, the Playground and a busy machine: seconds, and sometimes many. */
const START_MS = 60_000;

/** A day of the Semaine, at breakfast. */
const PREVIEW_DATE = '2026-05-06T08:00:00+02:00';

export interface Assistant {
  /** Where a browser finds the local Teams client. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** What `npm start` runs once it has built: the bot and its Playground, on free ports, with nothing remembered. */
export async function startAssistant(): Promise<Assistant> {
  const child = spawn(process.execPath, ['dist/index.js'], {
    cwd: ROOT,
    env: {
      ...blankSettings(),
      ...{ PORT: await freePort(), PLAYGROUND_PORT: await freePort() },
      ...{ STORAGE: 'memory', LOG_LEVEL: 'warn', PREVIEW_DATE },
    },
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };

  let output = '';
  const { promise: started, resolve } = withResolvers<string | undefined>();
  const read = (chunk: Buffer): void => {
    output += chunk.toString();
    const address = /(http:\S+) \(Microsoft 365 Agents Playground\)/.exec(output)?.[1];
    if (address) resolve(address);
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const timer = setTimeout(() => resolve(undefined), START_MS);
  void ended.then(() => resolve(undefined));

  const address = await started;
  clearTimeout(timer);
  if (address) return { address, stop };
  await stop();
  throw new Error(`The assistant and its Playground did not start. They printed:\n${output}`);
}

/** Every setting of the example, blank rather than absent: the `.env` of a developer must not fill them. */
function blankSettings(): Record<string, string> {
  const names = readFileSync(join(ROOT, '.env.example'), 'utf8').matchAll(/^(\w+)=/gm);
  return Object.fromEntries(Array.from(names, ([, name = '']) => [name, '']));
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return String(port);
}
