import fc from 'fast-check';
import { createConversationPace } from '../../src/server/sending-limits';

/** The pace of one conversation, with messages that come when a test says; when each of them leaves, in ms. */
const departures = (comeAt: readonly number[], messagesIn30s = 60): (number | undefined)[] => {
  let uptime = 0;
  const pace = createConversationPace(messagesIn30s, () => uptime);
  return comeAt.map((instant) => {
    uptime = instant;
    const waitMs = pace('a', Infinity);
    return waitMs === undefined ? undefined : instant + waitMs;
  });
};

const atOnce = (count: number): number[] => Array.from({ length: count }, () => 0);

describe('createConversationPace', () => {
  it('lets seven messages leave at once, the eighth after a second and the ninth after two', () => {
    expect(departures(atOnce(9))).toEqual([0, 0, 0, 0, 0, 0, 0, 1_000, 2_000]);
  });

  it('is as much wider for a load test as the setting says', () => {
    expect(new Set(departures(atOnce(70), 600))).toEqual(new Set([0]));
  });

  it('reserves nothing for a message that would wait too long', () => {
    let uptime = 0;
    const pace = createConversationPace(60, () => uptime);
    atOnce(7).forEach(() => pace('a', 0));

    const refused = atOnce(100).map(() => pace('a', 500));
    uptime = 1_000;

    expect(new Set(refused)).toEqual(new Set([undefined]));
    expect(pace('a', 0)).toBe(0);
  });

  it('forgets conversations that have been silent for an hour', () => {
    let uptime = 0;
    const pace = createConversationPace(60, () => uptime);
    atOnce(7).forEach(() => pace('a', 0));

    uptime = 2 * 3_600_000;

    expect(pace('b', 0)).toBe(0);
    expect(pace('a', 0)).toBe(0);
  });

  it('keeps to every limit of Teams, in order, whenever messages come', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 1_500 }), { maxLength: 150 });

    fc.assert(
      fc.property(gaps, (between) => {
        const leave = departures(between.map((_, index) => between.slice(0, index).reduce((a, b) => a + b, 0)));
        const times = leave.map(Number);
        expect([...times].sort((a, b) => a - b)).toEqual(times);
        for (const [messages, inMs] of [
          [7, 1_000],
          [8, 2_000],
          [60, 30_000],
        ] as const)
          times.forEach((time, index) =>
            expect(time - (times[index - messages] ?? -Infinity)).toBeGreaterThanOrEqual(inMs),
          );
      }),
      { numRuns: 200 },
    );
  });
});
