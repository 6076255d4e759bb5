import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { AssistantBot } from './bot/handler';
import { createEmergency, createTurnErrorReporter } from './bot/emergency';
import { createKeyMaker } from './bot/turn-keys';
import { loadEnvironment, readConfig, type Config } from './config';
import { readyKnowledge, type ReadyKnowledge } from './conversation/ready-knowledge';
import { createQuestionShaper, searchEntries } from './conversation/search-entries';
import { reply, type ReplyDeps } from './conversation/reply';
import { AppError } from './errors';
import { readCompiled } from './knowledge/compiled-knowledge';
import type { Knowledge } from './knowledge/knowledge';
import { LiveKnowledge } from './knowledge/live-knowledge';
import { loadKnowledge } from './knowledge/load-knowledge';
import { createWordMark } from './privacy/known-words';
import { explainProblem } from './rendering/explain-problem';
import { checkReachable } from './understanding/check-reachable';
import { withModels, withModelsMeanwhile } from './understanding/models/with-models';
import { renderQuote, type RenderQuote } from './rendering/quote';
import { render, type Render } from './rendering/render';
import { playgroundLines, startedLines } from './rendering/system-phrases';
import { createLogger, redirectSdkConsole } from './server/create-logger';
import { createMetrics } from './server/metrics';
import { createConversationPace, createSenderLimit } from './server/sending-limits';
import { addRoutes, createHttpServer } from './server/create-server';
import { listen } from './server/listen';
import { LogDestination, writeToStandardOutput } from './server/log-destination';
import { createMicrosoftSide } from './server/microsoft';
import { startPlayground } from './server/playground';
import { createTurnHealth, createWarmth, storageCheck } from './server/watch-routes';
import { refreshKnowledge } from './server/refresh-knowledge';
import { createSummedLog } from './server/summed-log';
import { authenticationFor, TurnAdapter } from './server/turn-adapter';
import { TurnGate, withinTime } from './server/turn-gate';
import { openStorageWhenThere } from './storage/open-storage';
import type { Storage } from './storage/storage';

/** The package's own folder, from `src/` as from `dist/`. */
const root = join(__dirname, '..');

/** What has expired is not read any more at once, and gone from the disk a minute later at most. */
const CLEANING_MS = 60_000;

/** A correction of the content is answered from after two looks. */
const LOOK_AT_KNOWLEDGE_MS = 5_000;

/** Those under way when the bot is told to stop are finished first, if they can: whoever stops it waits for 5 s. */
const STOPPING_MS = 2_500;

/** What the storage gets to close, and the last lines of the log to be written. */
const CLOSING_MS = 500;

/** One question of each kind, and one that nothing is known of. */
const WARMING = [
  'bonjour',
  'quel dispositif à 17 ans ?',
  'programme du 6 mai',
  'qui contacter ?',
  'combien de CIO ?',
  'azerty',
];

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

async function start(): Promise<void> {
  loadEnvironment(join(root, '.env'));
  const config = readConfig();
  const metrics = createMetrics({ processMetrics: true });
  const destination = new LogDestination(writeToStandardOutput());
  const logger = createLogger({ level: config.logLevel, onError: metrics.failed, destination });
  const summed = createSummedLog(logger);
  redirectSdkConsole(summed.note);

  const clock = (): Date => config.previewDate ?? new Date();
  const directory = join(root, 'knowledge');
  const { publicUrl } = config;
  const renderWithLinks: Render = (answer, context) => render(answer, { ...context, publicUrl });
  const quoteWithLinks: RenderQuote = (found, context) => renderQuote(found, { ...context, publicUrl });
  const opened = await open(config, logger);
  const storage = { ...opened, turns: metrics.timed(opened.turns) };
  const server = createHttpServer();
  const listening = await listen(server, config);
  // From here to its routes nothing waits: who connects meanwhile is answered once the content is loaded and compiled.
  const knowledge: LiveKnowledge<ReadyKnowledge> = new LiveKnowledge<ReadyKnowledge>(directory, (before) =>
    readyKnowledge(
      before ? readChanged(directory, before, () => learnAside(knowledge, logger)) : withModels(readContent(directory)),
    ),
  );
  const keys = createKeyMaker(config.hashSecret, config.formerHashSecret);
  const markOf = createWordMark(config.hashSecret);
  const uptime = (): number => performance.now();
  const health = createTurnHealth(uptime);
  const warmth = createWarmth();
  const answering = { reply, render: renderWithLinks, knowledge, clock, newId: randomUUID };
  const bot = new AssistantBot({
    ...answering,
    shapeQuestion: createQuestionShaper({ markOf, keepsUnknown: config.keepsUnknownWords }),
    searchEntries,
    renderQuote: quoteWithLinks,
    storage,
    keys,
    wait,
    onAnswer: (intent) => {
      metrics.answered(intent);
      health.answered();
    },
    logger,
  });
  const gate = new TurnGate();
  const microsoft = createMicrosoftSide(config.identity, { uptime, note: summed.note });
  const { identity } = config;
  const onTurnError = createTurnErrorReporter({
    logger,
    keys,
    emergency: createEmergency(answering),
    onFailure: health.failed,
  });
  const adapter = new TurnAdapter(authenticationFor(identity), identity?.appId ?? '', onTurnError, {
    pace: createConversationPace(config.messagesIn30s, uptime),
    random: Math.random,
    wait,
    token: microsoft.token,
    cut: gate.cut,
  });
  const localPorts = new Set(config.localPorts);
  addRoutes(server, {
    bot,
    adapter,
    doorkeeper: microsoft.doorkeeper,
    knowledge,
    publicUrl,
    origin: {
      serviceUrls: config.mode === 'local' ? 'loopback' : 'microsoft',
      localPorts,
      tenants: config.tenantsAllowed,
    },
    senderLimit: createSenderLimit(config.messagesIn30s),
    gate,
    uptime,
    metrics,
    metricsToken: config.metricsToken,
    readiness: [
      warmth,
      // The directory is read and indexed before anybody asks for it.
      storageCheck(() => Promise.all([storage.check(), storage.annuaire.current()])),
      health,
      { name: 'log', check: () => destination.isWritten() },
      ...microsoft.readiness,
    ],
    note: summed.note,
    logger,
  });
  setImmediate(() => {
    warmUp({ knowledge: knowledge.current, now: clock(), newId: randomUUID }, renderWithLinks);
    warmth.done();
    microsoft.start();
  });
  stopOnSignal(async () => {
    if (!(await gate.close(STOPPING_MS))) logger.error({ code: 'TURNS_CUT' }, 'turns under way cut');
    await listening.close();
    await withinTime(storage.close(), CLOSING_MS).catch(() =>
      logger.error({ code: 'UNEXPECTED' }, 'storage not closed'),
    );
    summed.flush();
    await destination.flush(CLOSING_MS);
  });
  void refreshForEver(knowledge, logger);
  print(startedLines({ ...config, address: `${listening.address}/api/messages` }));
  if (config.playgroundPort !== undefined)
    await openPlayground(`${listening.address}/api/messages`, config.playgroundPort, localPorts);
}

/** As the build has checked it; where it was changed since, or there is no build, it is read and checked now. */
const readContent = (directory: string): Knowledge =>
  readCompiled(join(__dirname, 'knowledge.json'), directory) ??
  loadKnowledge(directory, explainProblem, [checkReachable]);

/** Changed content answers at once, with what was learnt before; what it teaches is learnt by another process meanwhile. */
function readChanged(directory: string, before: Knowledge, onStale: () => void): Knowledge {
  const { knowledge, isStale } = withModelsMeanwhile(readContent(directory), before.modeles ?? {});
  if (isStale) setImmediate(onStale);
  return knowledge;
}

/** Learns from the content in use, apart from the answering, and puts what was learnt in use when it is ready. */
function learnAside(content: LiveKnowledge<ReadyKnowledge>, logger: Logger): void {
  const { version, current } = content;
  const command = join(__dirname, 'cli', `learn-models${__filename.slice(-3)}`);
  const learner = spawn(process.execPath, [...process.execArgv, command], { stdio: 'ignore' });
  learner.once('error', () => logger.error({ code: 'LEARNING_FAILED', version }, 'examples not learnt'));
  learner.once('exit', (code) => {
    const learnt = withModelsMeanwhile(current.reader.knowledge, current.modeles ?? {});
    if (code !== 0 || learnt.isStale) {
      logger.error({ code: 'LEARNING_FAILED', version }, 'examples not learnt, those learnt before go on');
      return;
    }
    content.replace(readyKnowledge(learnt.knowledge), version);
    logger.info({ code: 'EXAMPLES_LEARNT', version }, 'what the examples teach is in use');
  });
}

/** The first run of a program is its slowest: better now, before it is ready, than while somebody waits. */
function warmUp(deps: ReplyDeps, draw: Render): void {
  searchEntries('aide', deps);
  for (const text of WARMING) {
    const { answer, language, dossier } = reply({ kind: 'message', text }, {}, deps);
    draw(answer, { knowledge: deps.knowledge, language, dossier });
  }
}

async function refreshForEver(knowledge: LiveKnowledge<ReadyKnowledge>, logger: Logger): Promise<never> {
  for (;;) {
    await wait(LOOK_AT_KNOWLEDGE_MS, undefined, { ref: false });
    await refreshKnowledge(knowledge, logger);
  }
}

/** The storage lives by the real clock: a simulated date stands still, and nothing would ever expire. */
async function open({ storage: setting, sessionMinutes }: Config, logger: Logger): Promise<Storage> {
  const location = setting.kind === 'file' ? { ...setting, path: resolve(root, setting.path) } : setting;
  const storage = await openStorageWhenThere(location, {
    clock: () => new Date(),
    newId: randomUUID,
    sessionMinutes,
    logger,
    wait,
    onRefused: giveUp,
  });
  const clean = (): void =>
    void storage
      .removeExpired()
      .catch((error: unknown) => logger.error({ code: codeOf(error) }, 'expired data not removed'));
  clean();
  setInterval(clean, CLEANING_MS).unref();
  return storage;
}

const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : 'UNEXPECTED');

async function openPlayground(botUrl: string, wantedPort: number, localPorts: Set<number>): Promise<void> {
  const onFailure = (): void => print(playgroundLines.failed());
  const playground = await startPlayground({ botUrl, port: wantedPort, onFailure });
  if (playground.kind !== 'ready') {
    print(playgroundLines[playground.kind]());
    return;
  }
  localPorts.add(playground.port);
  if (playground.port !== wantedPort) print(playgroundLines.portTaken(wantedPort));
  print(playgroundLines.ready(playground.address));
}

/** The Playground ends with the process, which here is told to end by itself. */
function stopOnSignal(close: () => Promise<void>): void {
  const stop = (): void => void close().finally(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** What somebody has to repair is said in one line. */
function giveUp(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\n`, () => process.exit(1));
}

start().catch(giveUp);
