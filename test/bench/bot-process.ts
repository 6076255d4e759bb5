import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const root = join(__dirname, '..', '..');
const built = join(root, 'dist');

/** How often a bot that starts is tried. */
const POLL_MS = 5;

/** What a process has used since it began. */
export interface Usage {
  readonly cpuMs: number;
  readonly rssBytes: number;
}

/** A bot in a process of its own. */
export interface BotProcess {
  readonly url: string;
  /** From the start of the process until it took a connection. */
  readonly listeningMs: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export const scripts = {
  assistant: join(built, 'index.js'),
  echo: join(built, 'bench', 'echo-bot.js'),
};

const usageScript = join(built, 'bench', 'report-usage.js');

/** Compiles the echo bot as `npm run build` compiles the assistant, beside it. */
export function compileEchoBot(): void {
  const compilerOptions = { target: ScriptTarget.ES2022, module: ModuleKind.Node16, esModuleInterop: true };
  mkdirSync(join(built, 'bench'), { recursive: true });
  for (const name of ['echo-bot', 'report-usage']) {
    const source = readFileSync(join(__dirname, `${name}.ts`), 'utf8');
    const { outputText } = transpileModule(source, { compilerOptions, fileName: `${name}.cts` });
    writeFileSync(join(built, 'bench', `${name}.js`), outputText);
  }
}

/**
 * Starts a bot without identity, and waits until it listens.
 *
 * @param variables its environment, beside what every bot here is given
 */
export async function startBot(script: string, variables: Readonly<Record<string, string>> = {}): Promise<BotProcess> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, ['--require', usageScript, script], {
    // The project's own .env is read by the assistant: what stands here, even empty, comes before it.
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      PLAYGROUND: 'off',
      LOG_LEVEL: 'info',
      STORAGE: '',
      DATABASE_URL: '',
      MESSAGES_IN_30_S: '100000',
      ...variables,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  while (!(await takesConnection(port))) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    await wait(POLL_MS);
  }
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    listeningMs: performance.now() - begun,
    usage: () => usageOf(child),
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function usageOf(child: ChildProcess): Promise<Usage> {
  const answered = once(child, 'message');
  child.send('usage');
  const [usage] = (await answered) as [Usage];
  return usage;
}

async function takesConnection(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    // Refused: it does not listen yet.
    return false;
  } finally {
    socket.destroy();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
