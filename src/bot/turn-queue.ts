import type { TurnContext } from 'botbuilder';
import { AppError } from '../errors';

/**
 * Runs the turns of one conversation one at a time, in the order in which they came; different conversations do not
 * wait for each other. Without it, two quick messages would both start from the same session and one would be lost.
 */
export class TurnQueue {
  private readonly lastTurns = new Map<string, Promise<unknown>>();

  /** Settles as `turn` does. A turn that fails does not stop the next one. */
  async run<T>(key: string, turn: () => Promise<T>): Promise<T> {
    const previous = this.lastTurns.get(key) ?? Promise.resolve();
    const current = previous.then(turn, turn);
    this.lastTurns.set(key, current);
    try {
      return await current;
    } finally {
      if (this.lastTurns.get(key) === current) this.lastTurns.delete(key);
    }
  }
}

/** Teams takes a turn for lost after about 15 s and delivers it again: one that has begun ends before, answer sent. */
const TURN_MS = 13_000;

/** The part of it that is left to sending: what is not saved by then is given up, and answered when it comes again. */
export const SENDING_MS = 6_000;

/** How many milliseconds of its turn are left; zero or less once it is over. */
export type TimeLeft = () => number;

/** @param uptime milliseconds that only ever go forward; not the clock of the day, which may be set back */
export function startTurnTime(uptime: () => number): TimeLeft {
  const end = uptime() + TURN_MS;
  return () => end - uptime();
}

const TIME_LEFT = Symbol('time left to the turn');

export const rememberTimeLeft = (context: TurnContext, timeLeft: TimeLeft): void =>
  void context.turnState.set(TIME_LEFT, timeLeft);

/** The time left to the turn under way; one that nobody timed has just begun. */
export const timeLeftOf = (context: TurnContext): number =>
  context.turnState.get<TimeLeft | undefined>(TIME_LEFT)?.() ?? TURN_MS;

/**
 * Settles as `work` does, or throws `TURN_LATE` when only `keptMs` of the turn are left: whatever hangs, those who wait
 * behind it go on. The work itself cannot be stopped.
 */
export async function inTimeOf<T>(context: TurnContext, work: Promise<T>, keptMs = 0): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const giveUp = (): void => reject(new AppError('TURN_LATE', 'Tour abandonné, faute de temps.'));
    timer = setTimeout(giveUp, Math.max(0, timeLeftOf(context) - keptMs));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
