import { LogDestination, type WriteText } from '../../src/server/log-destination';

/** Long enough to fill what may be held with a few hundred. */
const LINE = `${'x'.repeat(1_000)}\n`;

let written: string[];
let answer: (error?: Error, isPartial?: boolean) => void;
const write: WriteText = (text, done) => {
  written.push(text);
  answer = (error, isPartial = false) => done(error, isPartial);
};
let log: LogDestination;
let time: number;
beforeEach(() => {
  jest.useFakeTimers();
  written = [];
  time = 0;
  log = new LogDestination(write, () => time);
});
afterEach(() => jest.useRealTimers());

describe('LogDestination', () => {
  it('writes one batch after another', () => {
    log.write('one\n');
    log.write('two\n');
    log.write('three\n');
    answer();

    expect(written).toEqual(['one\n', 'two\nthree\n']);
  });

  it('tries again what could not be written, and loses nothing of it', () => {
    log.write('one\n');
    answer(new Error('ENOSPC'));
    log.write('two\n');
    jest.advanceTimersByTime(1_000);

    expect(written).toEqual(['one\n', 'one\ntwo\n']);
  });

  it('holds half a megabyte, then drops lines and says how many', () => {
    log.write(LINE);
    for (let line = 1; line <= 1_000; line += 1) log.write(LINE);
    answer();
    answer();
    log.write('after\n');

    expect(written[1]?.length).toBeLessThan(600_000);
    expect(written.join('')).toMatch(/"code":"LOG_LINES_LOST","count":4\d\d,/);
    expect(written.at(-1)).toMatch(/after\n$/);
  });

  it('begins a new line after one that was cut', () => {
    log.write('one\n');
    answer(new Error('ENOSPC'), true);
    log.write('two\n');
    jest.advanceTimersByTime(1_000);

    expect(written[1]).toMatch(/^\n\{.*"count":1.*\}\ntwo\n$/);
  });

  it('says that it is not written from a failure until something is', () => {
    log.write('one\n');
    const before = log.isWritten();
    answer(new Error('ENOSPC'), true);
    const failed = log.isWritten();
    jest.advanceTimersByTime(1_000);
    answer();

    expect([before, failed, log.isWritten()]).toEqual([true, false, true]);
  });

  it('says that it is not written while nobody reads the pipe', () => {
    log.write('one\n');
    time = 10_000;
    const unread = log.isWritten();
    answer();

    expect([unread, log.isWritten()]).toEqual([false, true]);
  });
});
