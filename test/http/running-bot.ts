import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { AssistantBot } from '../../src/bot/handler';
import { createEmergency, createTurnErrorReporter } from '../../src/bot/emergency';
import { createKeyMaker, type KeyMaker } from '../../src/bot/turn-keys';
import type { Identity } from '../../src/config';
import { showHelp } from '../../src/answering/answer-query';
import { createQuestionShaper, type QuestionShaper, searchEntries } from '../../src/conversation/search-entries';
import { readyKnowledge, type ReadyKnowledge } from '../../src/conversation/ready-knowledge';
import type { ReplyTo } from '../../src/conversation/reply';
import type { Session } from '../../src/conversation/session';
import type { KnowledgeInUse } from '../../src/knowledge/live-knowledge';
import { createWordMark } from '../../src/privacy/known-words';
import { renderQuote } from '../../src/rendering/quote';
import type { Render } from '../../src/rendering/render';
import type { OriginRules } from '../../src/server/local-request';
import type { ClientToken } from '../../src/server/client-token';
import { createLogger } from '../../src/server/create-logger';
import { createDoorkeeper, letEverybodyIn, type Doorkeeper } from '../../src/server/channel-token';
import { createMetrics } from '../../src/server/metrics';
import { addRoutes, createHttpServer } from '../../src/server/create-server';
import { listen, type Listening } from '../../src/server/listen';
import { type ConversationPace, createSenderLimit } from '../../src/server/sending-limits';
import { createTurnHealth, storageCheck } from '../../src/server/watch-routes';
import { createSummedLog } from '../../src/server/summed-log';
import { authenticationFor, TurnAdapter } from '../../src/server/turn-adapter';
import { TurnGate } from '../../src/server/turn-gate';
import { openStorage } from '../../src/storage/open-storage';
import type { Storage } from '../../src/storage/storage';
import { fixedKnowledge } from '../builders/fixed-knowledge';
import { toyVocabulary } from '../builders/toy-vocabulary';
import { toyKnowledge } from '../rendering/toy-knowledge';
import { LocalConnector } from './local-connector';

export const SECRET = 'secret of the tests';

/** Names people and conversations in every bot of the tests. */
export const keys = createKeyMaker(SECRET);

/** What the bot is told that its address is: what it writes into calendars. */
export const PUBLIC_URL = 'https://bot.exemple.fr';

/** Turns counted in the session itself, so that what a test reads went through the store: none, one, two or more. */
const turnsBefore = ({ language }: Session): number => [undefined, 'fr', 'en'].indexOf(language);

/** Answers in French "turn 1" in a new session, then "turn 2" and so on; the words do not matter. */
export const countTurns: ReplyTo = (_incoming, session) => ({
  answer: showHelp(false),
  language: 'fr',
  dossier: `turn ${turnsBefore(session) + 1}`,
  session: { ...session, language: turnsBefore(session) === 0 ? 'fr' : 'en' },
});

const renderDossier: Render = (_answer, { dossier }) => ({
  summary: dossier,
  text: dossier,
  isWhole: true,
  shortText: dossier,
  card: { type: 'AdaptiveCard', version: '1.5', body: [], fallbackText: dossier },
});

const toyReady = readyKnowledge({ ...toyKnowledge, vocabulary: toyVocabulary });

/** The connectors of the tests listen where they can. */
const ANY_PORT = { has: () => true };

/** With an identity and nothing said, there is a key server that has no key. */
const doorkeeperFor = (identity?: Identity): Doorkeeper =>
  identity ? createDoorkeeper(identity.appId, { find: () => Promise.resolve(undefined) }, Date.now) : letEverybodyIn;

/** What a test may set of the doors; left out, all those on this machine are let in. */
interface Doors {
  readonly doorkeeper?: Doorkeeper;
  readonly token?: ClientToken;
  readonly origin?: Partial<OriginRules>;
  readonly messagesIn30s?: number;
  readonly logLevel?: string;
  readonly metricsToken?: string;
  /** Replaces the milliseconds that the process has run. */
  readonly uptime?: () => number;
  /** As fast as a test wants, unless it says. */
  readonly pace?: ConversationPace;
}

/** The bot behind its real HTTP route, with a reply and a rendering that a test chooses, and a connector of its own. */
export class RunningBot {
  readonly connector = new LocalConnector();
  readonly reply = jest.fn<ReturnType<ReplyTo>, Parameters<ReplyTo>>(countTurns);
  readonly render = jest.fn<ReturnType<Render>, Parameters<Render>>(renderDossier);
  readonly logged: Record<string, unknown>[] = [];
  /** How long it waited before it sent or began something again, in ms: it is told to, and does not wait. */
  readonly waits: number[] = [];
  readonly gate = new TurnGate();
  private listening?: Listening;
  private opened?: Storage;

  /** `storage`: shared with other bots, and closed by the test; without one, the bot has its own in memory. */
  constructor(
    private readonly given: {
      readonly knowledge?: ReadyKnowledge;
      /** In place of `knowledge`, one that changes. */
      readonly content?: KnowledgeInUse<ReadyKnowledge>;
      readonly storage?: Storage;
      readonly keepsUnknownWords?: boolean;
      /** In place of those of all bots of the tests. */
      readonly keys?: KeyMaker;
    } = {},
  ) {}

  /** `doors`: what a bot with an identity is given in place of Microsoft, which no test may reach. */
  async start(identity?: Identity, doors: Doors = {}): Promise<this> {
    const lines = new Writable({
      write: (line, _encoding, done) => {
        this.logged.push(JSON.parse(String(line)) as Record<string, unknown>);
        done();
      },
    });
    const metrics = createMetrics({ processMetrics: false });
    const level = doors.logLevel ?? 'info';
    const logger = createLogger({ level, onError: metrics.failed, destination: lines });
    const clock = () => new Date('2026-05-06T08:00:00+02:00');
    const deps = { clock, newId: randomUUID, sessionMinutes: 30, logger };
    this.opened = this.given.storage ?? (await openStorage({ kind: 'memory' }, deps));
    const knowledge = this.given.content ?? fixedKnowledge(this.given.knowledge ?? toyReady);
    const wait = (ms: number) => {
      this.waits.push(ms);
      return setImmediate();
    };
    const uptime = doors.uptime ?? (() => performance.now());
    const health = createTurnHealth(uptime);
    const answering = { reply: this.reply, render: this.render, knowledge, clock, newId: () => 'new-dossier' };
    const bot = new AssistantBot({
      ...answering,
      shapeQuestion: this.shaper(),
      searchEntries,
      renderQuote,
      storage: { ...this.opened, turns: metrics.timed(this.opened.turns) },
      keys: this.given.keys ?? keys,
      wait,
      onAnswer: (intent) => {
        metrics.answered(intent);
        health.answered();
      },
      logger,
    });
    const sending = {
      pace: doors.pace ?? (() => 0),
      random: () => 0.5,
      wait,
      token: doors.token,
      cut: this.gate.cut,
    };
    const onTurnError = createTurnErrorReporter({
      logger,
      keys,
      emergency: createEmergency(answering),
      onFailure: health.failed,
    });
    const adapter = new TurnAdapter(authenticationFor(identity), identity?.appId ?? '', onTurnError, sending);
    const server = createHttpServer();
    addRoutes(server, {
      bot,
      adapter,
      doorkeeper: doors.doorkeeper ?? doorkeeperFor(identity),
      knowledge,
      publicUrl: PUBLIC_URL,
      origin: { serviceUrls: 'loopback', localPorts: ANY_PORT, ...doors.origin },
      metrics,
      metricsToken: doors.metricsToken,
      readiness: [storageCheck(() => this.storage.check()), health],
      senderLimit: createSenderLimit(doors.messagesIn30s ?? 1000),
      gate: this.gate,
      uptime,
      note: createSummedLog(logger, 0).note,
      logger,
    });
    await this.connector.start();
    this.listening = await listen(server, { host: '127.0.0.1', port: 0 });
    return this;
  }

  /** The small knowledge base has no words to read a message with. */
  private shaper(): QuestionShaper {
    const { knowledge, keepsUnknownWords: keepsUnknown = false } = this.given;
    return knowledge ? createQuestionShaper({ markOf: createWordMark(SECRET), keepsUnknown }) : () => [];
  }

  /** Where it keeps everything; there once it has started. */
  get storage(): Storage {
    if (!this.opened) throw new Error('the bot has not started');
    return this.opened;
  }

  get url(): string {
    return this.listening?.address ?? '';
  }

  /** Delivers an activity as the channel does. */
  async deliver(activity: object): Promise<Response> {
    return this.post(JSON.stringify({ serviceUrl: this.connector.url, ...activity }));
  }

  async post(body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}/api/messages`, {
      method: 'POST',
      body: new Uint8Array(Buffer.from(body)),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  }

  /** The notification lines of the messages posted so far. */
  get summaries(): (string | undefined)[] {
    return this.connector.posted.map(({ activity }) => activity.summary);
  }

  async stop(): Promise<void> {
    await this.listening?.close();
    await this.connector.stop();
    if (!this.given.storage) await this.opened?.close();
  }
}
