import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { AssistantBot } from '../../src/bot/handler';
import { createKeyMaker } from '../../src/bot/turn-keys';
import { readyKnowledge } from '../../src/conversation/ready-knowledge';
import { reply } from '../../src/conversation/reply';
import { searchEntries } from '../../src/conversation/search-entries';
import { entriesOf } from '../../src/knowledge/knowledge';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { renderQuote } from '../../src/rendering/quote';
import { render } from '../../src/rendering/render';
import { addRoutes, createHttpServer } from '../../src/server/create-server';
import { letEverybodyIn } from '../../src/server/channel-token';
import { createMetrics } from '../../src/server/metrics';
import { createSenderLimit } from '../../src/server/sending-limits';
import { listen } from '../../src/server/listen';
import { authenticationFor, TurnAdapter } from '../../src/server/turn-adapter';
import { TurnGate } from '../../src/server/turn-gate';
import { openStorage } from '../../src/storage/open-storage';
import { invoke } from '../http/activities';
import { fixedKnowledge } from '../builders/fixed-knowledge';
import type { Row } from './bench-table';
import { median, quantile } from './statistics';

const QUERIES = 300;
/** How many people press a key at the same moment. */
const AT_ONCE = [1, 4, 8];

const knowledge = readyKnowledge(readKnowledge(join(__dirname, '..', '..', 'knowledge')).knowledge);

/** Nothing typed, names in full and in part, towns, days, a sentence, a misspelling: none is answered from another one. */
const names = ['dispositif', 'structure', 'evenement', 'acteur', 'sujet', 'contact'] as const;
const texts = ['', '6 mai', 'Liévin', 'quel dispositif pour un décrocheur de 17 ans en LP ?', 'shcool dropout'].concat(
  names.flatMap((kind) => entriesOf(knowledge, kind).flatMap(({ nom }) => [nom, nom.slice(0, 6), nom.slice(0, 12)])),
);

const query = (text: string) =>
  invoke('composeExtension/query', {
    commandId: 'chercher',
    parameters: [{ name: 'texte', value: text }],
    queryOptions: { skip: 0, count: 25 },
  });

async function measure(url: string, people: number): Promise<number[]> {
  const times: number[] = [];
  let asked = 0;
  const person = async (): Promise<void> => {
    while (asked < QUERIES) {
      const body = JSON.stringify({ serviceUrl: 'http://127.0.0.1:1', ...query(texts[asked % texts.length] ?? '') });
      asked += 1;
      const start = performance.now();
      const response = await fetch(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
      await response.arrayBuffer();
      times.push(performance.now() - start);
      if (response.status !== 200) throw new Error(`answered ${response.status}`);
    }
  };
  await Promise.all(Array.from({ length: people }, person));
  return times;
}

/** How long the search of the compose box takes, over HTTP, from the first byte sent to the last one read. */
export async function benchComposeSearch(): Promise<Row[]> {
  const logger = pino({ level: 'silent' });
  const clock = () => new Date('2026-05-06T08:00:00+02:00');
  const storage = await openStorage({ kind: 'memory' }, { clock, newId: randomUUID, sessionMinutes: 30, logger });
  const deps = {
    reply,
    render,
    // Nothing is asked in a message here.
    shapeQuestion: () => [],
    searchEntries,
    renderQuote,
    knowledge,
    storage,
    keys: createKeyMaker('secret of the bench'),
    clock,
    newId: randomUUID,
    wait,
    onAnswer: () => undefined,
    logger,
  };
  const content = fixedKnowledge(knowledge);
  const bot = new AssistantBot({ ...deps, knowledge: content });
  const adapter = new TurnAdapter(authenticationFor(undefined), '', () => Promise.resolve(), {
    pace: () => 0,
    random: Math.random,
    wait,
  });
  const server = createHttpServer();
  addRoutes(server, {
    bot,
    adapter,
    doorkeeper: letEverybodyIn,
    knowledge: content,
    origin: { serviceUrls: 'loopback', localPorts: new Set([1]) },
    metrics: createMetrics({ processMetrics: false }),
    readiness: [],
    senderLimit: createSenderLimit(Number.MAX_SAFE_INTEGER),
    gate: new TurnGate(),
    uptime: () => performance.now(),
    note: () => undefined,
    logger,
  });
  // As the bot does when it starts.
  searchEntries('aide', { ...deps, now: clock() });
  const listening = await listen(server, { host: '127.0.0.1', port: 0 });
  const rows: Row[] = [];
  for (const people of AT_ONCE) {
    const times = await measure(`${listening.address}/api/messages`, people);
    rows.push(
      { measure: `search, ${people} at once, p50`, ours: median(times), unit: 'ms' },
      { measure: `search, ${people} at once, p99`, ours: quantile(times, 0.99), unit: 'ms' },
    );
  }
  await listening.close();
  await storage.close();
  return rows;
}
