import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = join(__dirname, '..', '..');

/** What is run: `npm test` has no build. */
const PROGRAMS = { sources: ['--import', 'tsx', 'src/index.ts'], build: ['dist/index.js'] } as const;
export type Program = keyof typeof PROGRAMS;

/** A start compiles the sources and loads the whole knowledge base: seconds, and many on a busy machine. */
const START_MS = 120_000;
const LOOK_AGAIN_MS = 50;

const BYTES_IN_PAGE = 4096;
const BYTES_IN_MB = 1024 * 1024;

interface HowToRun {
  /** Options of Node. */
  readonly options?: readonly string[];
  /** The descriptor of its standard output, or `pipe`. */
  readonly output?: number | 'pipe';
}

/** The real bot as a process of its own, in local mode, which can be killed and started again on the same port. */
export class BotProcess {
  /** How often it was started. */
  starts = 0;
  private child?: ChildProcess;

  private constructor(
    readonly url: string,
    private readonly program: Program,
    private readonly variables: Readonly<Record<string, string>>,
    private readonly how: HowToRun,
  ) {}

  /** `variables`: at least where its data are. The limits on one person are lifted: a few people make all the load. */
  static async of(
    program: Program,
    variables: Readonly<Record<string, string>>,
    how: HowToRun = {},
  ): Promise<BotProcess> {
    const port = String(await freePort());
    const all = { PORT: port, PLAYGROUND: 'off', LOG_LEVEL: 'error', MESSAGES_IN_30_S: '100000', ...variables };
    return new BotProcess(`http://127.0.0.1:${port}`, program, all, how);
  }

  /** Settles once it is ready to answer; throws what it printed when it ends instead. */
  async start(): Promise<void> {
    // An empty variable counts as absent, and keeps what a developer's own `.env` says away.
    const blank = { NODE_ENV: '', HOST: '', MicrosoftAppId: '', MicrosoftAppPassword: '', MicrosoftAppTenantId: '' };
    const child = spawn(process.execPath, [...(this.how.options ?? []), ...PROGRAMS[this.program]], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, DATABASE_URL: '', METRICS_TOKEN: '', ...blank, ...this.variables },
      stdio: ['ignore', this.how.output ?? 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    this.child = child;
    this.starts += 1;
    const deadline = performance.now() + START_MS;
    while (!(await this.isReady())) {
      if (child.exitCode !== null || performance.now() > deadline) throw new Error(`the bot does not start: ${errors}`);
      await wait(LOOK_AGAIN_MS);
    }
  }

  /** As the system does when it is out of memory: nothing of the bot's runs any more. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** As whoever runs it does. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** Delivers an activity as the channel does; the status, or none when nobody answered. */
  async deliver(activity: object): Promise<number | undefined> {
    try {
      const response = await fetch(`${this.url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(activity),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      // It was killed, or is not there yet.
      return undefined;
    }
  }

  /** The sum of a metric over all its labels. */
  async metric(name: string): Promise<number> {
    const text = await (await fetch(`${this.url}/metrics`)).text();
    const lines = text.split('\n').filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
    return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  }

  /** The process itself, once it is started. */
  get process(): ChildProcess {
    if (!this.child) throw new Error('the bot is not started');
    return this.child;
  }

  /** Its memory as the system counts it, in MB; 0 once it has ended. */
  residentMb(): number {
    try {
      const [, pages = '0'] = readFileSync(`/proc/${this.child?.pid}/statm`, 'utf8').split(' ');
      return (Number(pages) * BYTES_IN_PAGE) / BYTES_IN_MB;
    } catch {
      // It has ended.
      return 0;
    }
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  /** Whether it has been started and has not ended. */
  get isAlive(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  /** What `GET /readyz` answers; undefined when nobody does. */
  async readiness(): Promise<number | undefined> {
    return fetch(`${this.url}/readyz`).then(
      ({ status }) => status,
      () => undefined,
    );
  }

  private async isReady(): Promise<boolean> {
    return (await this.readiness()) === 200;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
