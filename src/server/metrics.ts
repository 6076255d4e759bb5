import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Intent } from '../answering/answer';
import type { KnowledgeInUse } from '../knowledge/live-knowledge';
import type { TurnStore } from '../storage/turn-store';

/** What is counted: of nobody in particular, and never a word of a message. */
export interface Metrics {
  /** An answer was found and saved. */
  readonly answered: (intent: Intent) => void;
  /** A request to the bot was served, in so many seconds, with that status. */
  readonly served: (seconds: number, status: number) => void;
  readonly failed: (code: string) => void;
  /** The same turns, whose times are counted. */
  readonly timed: (turns: TurnStore) => TurnStore;
  /** In the text format of Prometheus, with the content that answers now. */
  readonly text: (knowledge: Pick<KnowledgeInUse, 'version' | 'changeRefused'>) => Promise<string>;
}

/** The turn ends within 15 s or is delivered again; an answer is expected within 2. */
const TURN_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15];
const STORE_BUCKETS = [0.001, 0.005, 0.02, 0.1, 0.5, 2];

/** @param processMetrics also memory, event loop and the like; off in tests, which it would keep from ending */
export function createMetrics({ processMetrics }: { processMetrics: boolean }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (processMetrics) collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'assistant_turns_total',
    help: 'Answers by intent',
    labelNames: ['intent'],
    registers,
  });
  const unknown = new Counter({ name: 'assistant_unknown_answers_total', help: 'Questions without answer', registers });
  const errors = new Counter({
    name: 'assistant_errors_total',
    help: 'Errors by code',
    labelNames: ['code'],
    registers,
  });
  const requests = new Histogram({
    name: 'assistant_request_seconds',
    help: 'Requests of the channel, the sending of the answer included',
    labelNames: ['status'],
    buckets: TURN_BUCKETS,
    registers,
  });
  const store = new Histogram({
    name: 'assistant_store_seconds',
    help: 'Time of the storage by operation',
    labelNames: ['operation'],
    buckets: STORE_BUCKETS,
    registers,
  });
  const content = new Gauge({
    name: 'assistant_knowledge_info',
    help: 'The knowledge base that answers, by version',
    labelNames: ['version'],
    registers,
  });
  const refused = new Gauge({
    name: 'assistant_knowledge_change_refused',
    help: '1 when the knowledge base has changed to one that cannot be used',
    registers,
  });
  return {
    answered: (intent) => {
      turns.inc({ intent });
      if (intent === 'hors-sujet') unknown.inc();
    },
    served: (seconds, status) => requests.observe({ status }, seconds),
    failed: (code) => errors.inc({ code }),
    timed: (inner) => timeTurns(inner, (operation) => store.startTimer({ operation })),
    text: async ({ version, changeRefused }) => {
      content.reset();
      content.set({ version }, 1);
      refused.set(changeRefused ? 1 : 0);
      return registry.metrics();
    },
  };
}

/** @param start begins to count an operation; what it gives back ends it */
function timeTurns(inner: TurnStore, start: (operation: string) => () => unknown): TurnStore {
  const time = async <T>(operation: string, work: () => Promise<T>): Promise<T> => {
    const end = start(operation);
    try {
      return await work();
    } finally {
      end();
    }
  };
  return {
    open: (...args) => time('open', () => inner.open(...args)),
    save: (...args) => time('save', () => inner.save(...args)),
    erase: (...args) => time('erase', () => inner.erase(...args)),
    confirm: (...args) => time('confirm', () => inner.confirm(...args)),
    takeBack: (...args) => time('takeBack', () => inner.takeBack(...args)),
  };
}
