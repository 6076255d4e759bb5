import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import type { KnowledgeInUse } from '../knowledge/live-knowledge';
import type { Metrics } from './metrics';
import { refusals, refuse } from './summed-log';
import { type TurnGate, withinTime } from './turn-gate';

interface WatchDeps {
  readonly metrics: Metrics;
  /** What `GET /metrics` wants as bearer token; without one it is only there where nobody else can come. */
  readonly metricsToken?: string;
  readonly loopbackOnly: boolean;
  readonly knowledge: KnowledgeInUse;
  /** Closed when the bot is about to stop, and to be sent nothing more. */
  readonly gate: TurnGate;
  /** What must be so for the bot to answer. */
  readonly readiness: readonly ReadinessCheck[];
  /** Milliseconds that only ever go forward. */
  readonly uptime: () => number;
}

/**
 * For whoever watches over the bot: `GET /healthz` says that it runs, `GET /readyz` that it can answer, and
 * from which content (one that cannot be used is refused, and the one before goes on), `GET /metrics` how it does, in the text format of Prometheus.
 */
export function addWatchRoutes(server: Server, deps: WatchDeps): void {
  const readiness = createReadiness(deps.readiness, deps.uptime);
  server.get('/healthz', async (_req: Request, res: Response) => void res.json(200, { status: 'ok' }));
  server.get('/readyz', async (_req: Request, res: Response) => {
    const found = await readiness();
    const ready = Object.values(found).every(Boolean) && !deps.gate.isClosed;
    res.json(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', ...found, ...knowledgeOf(deps.knowledge) });
  });
  server.get('/metrics', async (req: Request, res: Response) => {
    if (!mayRead(req, deps)) refuse(res, deps.metricsToken ? refusals.unauthorized : refusals.notFound);
    else
      res.sendRaw(200, await deps.metrics.text(deps.knowledge), {
        'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      });
  });
}

const knowledgeOf = ({ version, changeRefused }: KnowledgeInUse) => ({ knowledge: version, changeRefused });

function mayRead({ headers }: Request, { metricsToken, loopbackOnly }: WatchDeps): boolean {
  if (metricsToken === undefined) return loopbackOnly;
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${metricsToken}`));
}

/** Of equal length, as the comparison wants it. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** One thing that must be so for the bot to be able to answer. */
export interface ReadinessCheck {
  /** As `GET /readyz` shows it. */
  readonly name: string;
  /** False, or throwing, says that it is not so. */
  check(): Promise<boolean> | boolean;
}

/** Whoever asks more often that all is well hears the same: a check may write to the disk. */
const KEPT_MS = 1_000;

/** Whoever watches waits a few seconds at most; what has not answered by then cannot serve a turn. */
const CHECK_MS = 3_000;

/** What each check found, by its name. */
export type Readiness = Readonly<Record<string, boolean>>;

/**
 * Runs the checks, side by side, and never twice at once: for as long as all is well once a second, however many ask.
 * @param uptime milliseconds that only ever go forward
 */
function createReadiness(checks: readonly ReadinessCheck[], uptime: () => number): () => Promise<Readiness> {
  let kept: { readonly found: Promise<Readiness>; until: number } | undefined;
  return () => {
    if (kept && uptime() < kept.until) return kept.found;
    const found = runAll(checks).then((readiness) => {
      if (kept?.found === found) kept.until = Object.values(readiness).every(Boolean) ? uptime() + KEPT_MS : 0;
      return readiness;
    });
    kept = { found, until: Infinity };
    return found;
  };
}

async function runAll(checks: readonly ReadinessCheck[]): Promise<Readiness> {
  const found = await Promise.all(checks.map(async (one) => [one.name, await holds(one)] as const));
  return Object.fromEntries(found);
}

async function holds(one: ReadinessCheck): Promise<boolean> {
  try {
    return await withinTime(
      Promise.resolve(one).then((asked) => asked.check()),
      CHECK_MS,
    );
  } catch {
    // Why it is not so is in the log of whatever failed; whoever asks here may be anybody.
    return false;
  }
}

/** Whether the first question would take no longer than the second: what all of them need is made. */
export function createWarmth(): ReadinessCheck & { readonly done: () => void } {
  let isWarm = false;
  return { name: 'warm', check: () => isWarm, done: () => void (isWarm = true) };
}

/** Whether the storage takes something and gives it back. */
export const storageCheck = (check: () => Promise<unknown>): ReadinessCheck => ({
  name: 'storage',
  check: async () => {
    await check();
    return true;
  },
});

/** How the turns go, for `GET /readyz`. */
export interface TurnHealth extends ReadinessCheck {
  readonly answered: () => void;
  readonly failed: () => void;
}

/** So many in a row are no accident, and nobody's single message. */
const FAILURES_IN_A_ROW = 3;

/** A bot that is sent no turns, because it is not ready, is tried again. */
const REMEMBERED_MS = 60_000;

/** @param uptime milliseconds that only ever go forward */
export function createTurnHealth(uptime: () => number): TurnHealth {
  let failures: number[] = [];
  return {
    name: 'turns',
    answered: () => void (failures = []),
    failed: () => void (failures = [...failures, uptime()].slice(-FAILURES_IN_A_ROW)),
    check: () => {
      const [first] = failures;
      return failures.length < FAILURES_IN_A_ROW || first === undefined || uptime() - first >= REMEMBERED_MS;
    },
  };
}
