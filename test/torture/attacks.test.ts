import { hangRun } from './hanging';
import { strangersRun } from './strangers';

/** A start takes seconds, and many on a busy machine. */
const ATTACK_MS = 300_000;

describe('a bot in production, with another Microsoft in its place', () => {
  it(
    'refuses strangers with made-up tokens, asks nobody about them, and answers as before',
    async () => {
      const { others, outgoing, goodAfter } = await strangersRun('sources', 2_000);

      expect({ others, outgoing }).toEqual({ others: 0, outgoing: 0 });
      expect(goodAfter).toBeLessThan(5_000);
    },
    ATTACK_MS,
  );

  it.each([
    { what: 'connector', behaviour: 'stops after its headers' },
    { what: 'connector', behaviour: 'sends a bomb' },
    { what: 'tokens', behaviour: 'is silent' },
  ] as const)(
    'goes on with the conversation, and ends in time, when the side of the $what $behaviour',
    async (hang) => {
      const { nextStatus, nextSeconds, peakMb } = await hangRun('sources', hang);

      expect(nextStatus).toBe(200);
      expect(nextSeconds).toBeLessThan(15);
      expect(peakMb).toBeLessThan(600);
    },
    ATTACK_MS,
  );
});
