import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCalendar } from '../calendar/calendar-reader';
import { buttonsOf } from '../rendering/card-reader';
import { message } from './activities';
import { LocalConnector } from './local-connector';

const ROOT = join(__dirname, '..', '..');

/** Starting compiles the sources and loads the whole knowledge base: seconds, and many on a busy machine. */
const START_MS = 120_000;

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  readonly exitCode: Promise<number | null>;
}

const runs: Run[] = [];
afterAll(() => runs.forEach(({ child }) => child.kill('SIGKILL')));

/** Starts the bot as `npm start` does, from the sources. An `.env` of the developer's does not reach it. */
function start(variables: Record<string, string>): Run {
  const blank = {
    NODE_ENV: '',
    HOST: '',
    PUBLIC_URL: '',
    MicrosoftAppId: '',
    MicrosoftAppPassword: '',
    MicrosoftAppTenantId: '',
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/index.ts'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      ...blank,
      PLAYGROUND: 'off',
      STORAGE: 'memory',
      DATABASE_URL: '',
      LOCAL_PORTS: connector.port,
      ...variables,
    },
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const exitCode = once(child, 'close').then(([code]) => code as number | null);
  const run = { child, output: () => output, errors: () => errors, exitCode };
  runs.push(run);
  return run;
}

/** Until it has printed its last line, which is that of the simulated date. */
async function untilStarted(bot: Run): Promise<void> {
  while (!bot.output().includes('heure de Paris') && bot.child.exitCode === null)
    await once(bot.child.stdout ?? bot.child, 'data');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const connector = new LocalConnector();
beforeAll(() => connector.start());
afterAll(() => connector.stop());

/** Delivers a message to the bot on that port. */
const say = (port: string, text: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(message(text, { serviceUrl: connector.url })),
  });

/** The first link among the cards that the bot sent. */
const postedLink = (): string =>
  connector.posted
    .flatMap(({ activity }) => buttonsOf({ content: activity.attachments?.[0]?.content as unknown }))
    .flatMap(({ url }) => (typeof url === 'string' ? [url] : []))[0] ?? '';

describe('npm start', () => {
  it(
    'answers in local mode, refuses a second bot on its port, and stops when told to',
    async () => {
      const PORT = String(await freePort());

      const bot = start({ PORT, PREVIEW_DATE: '2026-05-06T08:00:00+02:00' });
      await untilStarted(bot);
      const health = await fetch(`http://127.0.0.1:${PORT}/healthz`);
      const second = start({ PORT });

      expect(health.status).toBe(200);
      expect(bot.output().split('\n')).toEqual([
        `Assistant persévérance : le bot écoute sur http://127.0.0.1:${PORT}/api/messages`,
        expect.stringMatching(/^Mode local/),
        'Données : en mémoire, perdues à l’arrêt (STORAGE=memory)',
        'Date simulée (PREVIEW_DATE) : mercredi 6 mai 2026 à 08:00, heure de Paris.',
        '',
      ]);
      expect(await second.exitCode).toBe(1);
      expect(second.errors()).toMatch(new RegExp(`^Le port ${PORT} est déjà utilisé[^\\n]+\\n$`));

      bot.child.kill('SIGTERM');
      expect(await bot.exitCode).toBe(0);
      expect(bot.errors()).toBe('');
    },
    START_MS,
  );

  it(
    "answers with a link that adds the events of the day to one's own calendar",
    async () => {
      const PORT = String(await freePort());
      const bot = start({ PORT, PREVIEW_DATE: '2026-05-06T08:00:00+02:00' });
      await untilStarted(bot);

      await say(PORT, "c'est quoi aujourd'hui ?");
      const link = postedLink();
      const events = readCalendar(await (await fetch(link)).text());

      expect(link).toBe(`http://127.0.0.1:${PORT}/calendrier.ics?jour=2026-05-06`);
      expect(events.length).toBeGreaterThan(10);
      expect(events.map(({ uid }) => uid)).toContain('evt-0506-lens-journee-sre@perseverance.example');
    },
    START_MS,
  );

  it(
    'goes on with a conversation after it was killed and started again',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'assistant-'));
      const PORT = String(await freePort());
      const variables = {
        PORT,
        STORAGE: join(folder, 'data', 'bot.sqlite'),
        PREVIEW_DATE: '2026-05-06T08:00:00+02:00',
      };
      const before = connector.posted.length;

      const first = start(variables);
      await untilStarted(first);
      await say(PORT, 'quel dispositif pour un décrocheur de 17 ans ?');
      first.child.kill('SIGKILL');
      await first.exitCode;
      const second = start(variables);
      await untilStarted(second);
      await say(PORT, 'et le micro-lycée, pourquoi ?');
      const answers = connector.posted.slice(before).map(({ activity }) => JSON.stringify(activity));
      second.child.kill('SIGKILL');
      await second.exitCode;

      expect(answers).toHaveLength(2);
      expect(answers[1]).toContain('17 ans');
      rmSync(folder, { recursive: true });
    },
    START_MS,
  );

  it.each([
    [{ STORAGE: 'memmory' }, /^STORAGE : écrivez memory/],
    [{ STORAGE: join(__filename, 'bot.sqlite') }, /^Base de données .+bot\.sqlite : inutilisable/],
  ])(
    'prints one line on a storage that it cannot have: %j',
    async (variables, says) => {
      const bot = start(variables);

      expect(await bot.exitCode).toBe(1);
      expect(bot.errors().trimEnd().split('\n')).toEqual([expect.stringMatching(says)]);
      expect(bot.errors()).not.toContain('hunter2');
    },
    START_MS,
  );

  it(
    'prints one line for each variable that is missing in production, and nothing else',
    async () => {
      const bot = start({ NODE_ENV: 'production' });

      expect(await bot.exitCode).toBe(1);
      expect(bot.output()).toBe('');
      expect(bot.errors().trimEnd().split('\n')).toEqual([
        expect.stringMatching(/^MicrosoftAppId manque/),
        expect.stringMatching(/^MicrosoftAppPassword manque/),
        expect.stringMatching(/^MicrosoftAppTenantId manque/),
        expect.stringMatching(/^HASH_SECRET manque/),
      ]);
    },
    START_MS,
  );
});
