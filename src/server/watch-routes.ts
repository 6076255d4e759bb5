import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import type { KnowledgeInUse } from '../knowledge/live-knowledge';
import type { Metrics } from './metrics';
import { createReadiness, type ReadinessCheck } from './readiness';
import { refusals, refuse } from './refusals';
import type { TurnGate } from './turn-gate';

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
