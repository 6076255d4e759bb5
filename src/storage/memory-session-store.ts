import { sessionSchema, type Session } from '../conversation/session';
import type { SessionStore } from './session-store';

/**
 * Sessions kept at once. At a few kilobytes each it bounds the memory to some tens of megabytes, and it is far above
 * what the staff of one région académique has open within half an hour.
 */
const MAX_SESSIONS = 10_000;

const MS_PER_MINUTE = 60_000;

interface Options {
  /** How long a session lives after its last turn. */
  readonly minutes: number;
  readonly clock: () => Date;
  readonly maxSessions?: number;
}

interface Saved {
  /** As JSON: nobody keeps a reference into the store, exactly as with a store outside of the process. */
  readonly json: string;
  readonly expiresAtMs: number;
}

/** Sessions in the memory of the process: gone when it stops, which is all that a single instance needs. */
export class MemorySessionStore implements SessionStore {
  /** In the order of the last save, so that the first one is both the oldest and the first to expire. */
  private readonly saved = new Map<string, Saved>();

  constructor(private readonly options: Options) {}

  async load(key: string): Promise<Session | undefined> {
    this.dropExpired();
    const saved = this.saved.get(key);
    if (!saved) return undefined;
    const parsed = sessionSchema.safeParse(JSON.parse(saved.json));
    return parsed.success ? parsed.data : undefined;
  }

  async save(key: string, session: Session): Promise<void> {
    this.dropExpired();
    this.saved.delete(key);
    this.saved.set(key, {
      json: JSON.stringify(session),
      expiresAtMs: this.nowMs() + this.options.minutes * MS_PER_MINUTE,
    });
    const [oldest] = this.saved.keys();
    if (oldest !== undefined && this.saved.size > (this.options.maxSessions ?? MAX_SESSIONS)) this.saved.delete(oldest);
  }

  async remove(key: string): Promise<void> {
    this.saved.delete(key);
  }

  /** Also for conversations that nobody comes back to: what a pupil's situation was is not kept longer than said. */
  private dropExpired(): void {
    for (const [key, { expiresAtMs }] of this.saved) {
      if (expiresAtMs > this.nowMs()) return;
      this.saved.delete(key);
    }
  }

  private nowMs(): number {
    return this.options.clock().getTime();
  }
}
