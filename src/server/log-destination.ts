import { fstatSync, write as writeToFile } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { DestinationStream } from 'pino';

/** Writes a text, and says how many bytes of it are there, or why it could not. */
export type WriteText = (text: string, done: (error: Error | null | undefined, isPartial: boolean) => void) => void;

/** What is held in memory while it cannot be written, in characters; a busy minute of lines. */
const MAX_HELD = 512 * 1024;

/** How long after a failure it is tried again. */
const RETRY_MS = 1_000;

/** A batch that is not written after so long waits for a reader who is not there. */
const STUCK_MS = 5_000;

/** Pino's number for `warn`. */
const WARN_LEVEL = 40;

/**
 * Where log lines go: never the reason why the bot waits or ends. Lines are handed over one batch after another without
 * waiting; when the disk is full, or nobody reads the pipe, they are held up to a limit and then dropped and counted,
 * and the first line that can be written again says how many were lost (`LOG_LINES_LOST`).
 */
export class LogDestination implements DestinationStream {
  private lines: string[] = [];
  private held = 0;
  private lost = 0;
  private isWriting = false;
  /** Whether the last batch ended in the middle of a line. */
  private isBroken = false;
  /** When the batch under way was handed over, and whether the last one failed. */
  private handedAt = 0;
  private hasFailed = false;

  constructor(
    private readonly writeText: WriteText,
    private readonly now: () => number = Date.now,
  ) {}

  write(line: string): void {
    if (this.held + line.length > MAX_HELD) this.lost += 1;
    else {
      this.lines.push(line);
      this.held += line.length;
    }
    if (!this.isWriting) this.writeBatch();
  }

  /** Whether what is handed over is written: a full disk, a closed pipe or one that nobody reads says no, until it is. */
  isWritten(): boolean {
    return !this.hasFailed && !(this.isWriting && this.now() - this.handedAt > STUCK_MS);
  }

  /** Waits until everything is written, or that long. */
  async flush(limitMs: number): Promise<void> {
    const step = 10;
    for (let waited = 0; waited < limitMs && (this.isWriting || this.lines.length > 0); waited += step)
      await wait(step);
  }

  private writeBatch(): void {
    const batch = this.lines;
    if (batch.length === 0 && this.lost === 0) return;
    const { lost } = this;
    const told = lost > 0 ? this.lossLine(lost) : '';
    this.lines = [];
    this.held = 0;
    this.isWriting = true;
    this.handedAt = this.now();
    this.writeText(`${this.isBroken ? '\n' : ''}${told}${batch.join('')}`, (error, isPartial) => {
      if (error) this.tryAgainLater(batch, isPartial);
      else {
        this.lost -= lost;
        this.isBroken = false;
        this.hasFailed = false;
        this.isWriting = false;
        this.writeBatch();
      }
    });
  }

  /** Of a batch that is there in part nobody knows which lines are: it counts as lost. */
  private tryAgainLater(batch: string[], isPartial: boolean): void {
    this.hasFailed = true;
    if (isPartial) {
      this.isBroken = true;
      this.lost += batch.length;
    } else {
      this.lines = [...batch, ...this.lines];
      this.held = this.lines.reduce((sum, { length }) => sum + length, 0);
    }
    setTimeout(() => {
      this.isWriting = false;
      this.writeBatch();
    }, RETRY_MS).unref();
  }

  private readonly lossLine = (count: number): string =>
    `${JSON.stringify({ level: WARN_LEVEL, time: this.now(), code: 'LOG_LINES_LOST', count, msg: 'log lines could not be written' })}\n`;
}

/**
 * Writes to the standard output. To a pipe Node does not wait for the reader; to a file the disk is left to a thread. A
 * pipe that is closed is an error of each line, and never one that ends the process.
 */
export function writeToStandardOutput(): WriteText {
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  if (isFile(1)) return (text, done) => writeAll(Buffer.from(text), done);
  return (text, done) => void process.stdout.write(text, (error) => done(error, false));
}

/** A device such as `/dev/null` is written to as a file. */
function isFile(descriptor: number): boolean {
  try {
    const kind = fstatSync(descriptor);
    return kind.isFile() || (kind.isCharacterDevice() && !process.stdout.isTTY);
  } catch {
    // It is closed.
    return false;
  }
}

function writeAll(bytes: Buffer, done: Parameters<WriteText>[1], isBegun = false): void {
  writeToFile(1, bytes, 0, bytes.length, null, (error, written) => {
    if (error) done(error, isBegun);
    else if (written < bytes.length) writeAll(bytes.subarray(written), done, true);
    else done(null, false);
  });
}
