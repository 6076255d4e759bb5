/**
 * What Teams lets a bot send into one conversation: so many messages in so many milliseconds.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/rate-limit#per-bot-per-thread-limit
 */
const TEAMS_LIMITS = [
  { messages: 7, inMs: 1_000 },
  { messages: 8, inMs: 2_000 },
  { messages: 60, inMs: 30_000 },
  { messages: 1_800, inMs: 3_600_000 },
] as const;

/** The number among them that `MESSAGES_IN_30_S` stands for. */
const IN_30_S = 60;

const LONGEST_MS = 3_600_000;

/** How often conversations that have been silent for an hour are dropped. */
const SWEEP_MS = 60_000;

/**
 * Reserves the next place of a conversation for one message: in how many milliseconds it may leave. Undefined, and
 * nothing is reserved, when that would be later than `withinMs`.
 */
export type ConversationPace = (conversation: string, withinMs: number) => number | undefined;

/**
 * Keeps what is sent into each conversation within the limits of Teams, in this process: with several instances, or
 * when Teams changes its limits, its 429 is what slows the bot down.
 *
 * @param messagesIn30s 60 keeps the limits of Teams; another number makes all of them as much wider, for a load test
 * @param uptime milliseconds that only ever go forward
 */
export function createConversationPace(messagesIn30s: number, uptime: () => number): ConversationPace {
  const limits = TEAMS_LIMITS.map(({ messages, inMs }) => ({
    messages: Math.max(1, Math.floor((messages * messagesIn30s) / IN_30_S)),
    inMs,
  }));
  /** When messages left or will leave, by conversation, oldest first. */
  const departures = new Map<string, number[]>();
  let sweptAt = uptime();

  return (conversation, withinMs) => {
    const now = uptime();
    if (now - sweptAt > SWEEP_MS) {
      sweptAt = now;
      for (const [known, times] of departures) if ((times.at(-1) ?? 0) < now - LONGEST_MS) departures.delete(known);
    }
    const times = (departures.get(conversation) ?? []).filter((time) => time > now - LONGEST_MS);
    const next = limits.reduce((earliest, { messages, inMs }) => {
      const blocking = times.at(-messages);
      return blocking === undefined || times.length < messages ? earliest : Math.max(earliest, blocking + inMs);
    }, now);
    if (next - now > withinMs) return undefined;
    departures.set(conversation, [...times, next]);
    return next - now;
  };
}
