import { POSTGRES_START_MS } from '../storage/postgres-server';
import { instancesRun } from './instances';

/** Two starts that compile the sources, on a machine that may be busy. */
const RUN_MS = POSTGRES_START_MS + 240_000;

describe('two instances on one PostgreSQL, to which every message is delivered at once', () => {
  it(
    'answer and count each of them exactly once',
    async () => {
      const { acknowledged, sent, counted } = await instancesRun({ program: 'sources', messages: 60 });

      expect(acknowledged).toBeGreaterThanOrEqual(60);
      expect({ sent, counted }).toEqual({ sent: acknowledged, counted: acknowledged });
    },
    RUN_MS,
  );
});
