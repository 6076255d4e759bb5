import { createHash, randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import pino from 'pino';
import type { HashedKey } from '../../../src/storage/hashed-key';
import { openStorage, type StorageLocation } from '../../../src/storage/open-storage';
import type { Storage } from '../../../src/storage/storage';
import type { TurnKeys } from '../../../src/storage/turn-store';

/** A kind of storage that must behave as the others do. */
export interface Kind {
  readonly name: string;
  /** Whether what is kept is kept outside of the process, where a second instance finds it. */
  readonly outlives: boolean;
  /** An empty place of that kind. */
  readonly fresh: () => Promise<StorageLocation>;
}

/** Characters that databases, drivers, SQL and JSON are known to stumble over. */
export const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  'é à ç œ',
  'e\u0301',
  '😀👩‍👩‍👧',
  '\0',
  'a\0b',
  '\ud800',
  '\u2028',
  "'; DROP TABLE sessions; --",
  '"$1 ?1 %s \\',
  '\r\n\t',
  'null',
  '{"a":1}',
  '‮أ',
];

/** An empty storage of one kind, with a clock that a test moves and a log that it reads. */
export class StoreUnderTest {
  readonly logged: Record<string, unknown>[] = [];
  private nowMs = Date.parse('2026-05-06T08:00:00+02:00');
  private readonly opened: Storage[] = [];

  private constructor(
    private readonly kind: Kind,
    private readonly location: StorageLocation,
  ) {}

  static async of(kind: Kind): Promise<StoreUnderTest> {
    return new StoreUnderTest(kind, await kind.fresh());
  }

  /** Every call is another instance on the same data, where there can be several: in memory it is always the first. */
  async open(): Promise<Storage> {
    const [first] = this.opened;
    return first && !this.kind.outlives ? first : this.openAnother();
  }

  /** Closes all instances and opens a new one, as a restart does. */
  async restart(): Promise<Storage> {
    await this.close();
    return this.openAnother();
  }

  pass({ seconds = 0, minutes = 0, days = 0 }: { seconds?: number; minutes?: number; days?: number }): void {
    this.nowMs += ((days * 24 * 60 + minutes) * 60 + seconds) * 1000;
  }

  setNow(instant: string): void {
    this.nowMs = Date.parse(instant);
  }

  async close(): Promise<void> {
    await Promise.all(this.opened.splice(0).map((storage) => storage.close()));
  }

  private async openAnother(): Promise<Storage> {
    const logger = pino({ level: 'info' }, this.lines());
    const deps = { clock: () => new Date(this.nowMs), newId: randomUUID, sessionMinutes: 30, logger };
    const storage = await openStorage(this.location, deps);
    this.opened.push(storage);
    return storage;
  }

  private lines(): Writable {
    return new Writable({
      write: (line, _encoding, done) => {
        this.logged.push(JSON.parse(String(line)) as Record<string, unknown>);
        done();
      },
    });
  }
}

export const hashed = (text: string): HashedKey =>
  createHash('sha256').update(JSON.stringify(text)).digest('hex') as HashedKey;

/** The keys of a message of Marie's in her personal chat; a test says only what is different. */
export const keysOf = (said: { person?: string; place?: string; delivery?: string } = {}): TurnKeys => {
  const { person = 'marie', place = 'personal', delivery = 'first' } = said;
  return {
    session: hashed(`session ${place} ${person}`),
    person: hashed(person),
    place: hashed(place),
    delivery: hashed(`delivery ${delivery}`),
    remember: 'day',
  };
};
