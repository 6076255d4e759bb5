import type { Logger } from 'pino';
import { createSummedLog } from '../../src/server/summed-log';

const REFUSED = { code: 'UNAUTHORIZED', message: 'requests refused', level: 'warn' } as const;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('writes one line a minute for each kind, with the number and the reasons', () => {
  const warn = jest.fn();
  const { note } = createSummedLog({ warn } as unknown as Logger);

  for (let request = 0; request < 1_000; request += 1) note(REFUSED, request % 2 ? 'issuer' : 'signature');
  note({ ...REFUSED, code: 'HOST_REFUSED' });
  jest.advanceTimersByTime(60_000);
  jest.advanceTimersByTime(600_000);
  note(REFUSED, 'issuer');

  expect(warn.mock.calls.map(([fields]) => fields as unknown)).toEqual([
    { code: 'UNAUTHORIZED', count: 1, reasons: { signature: 1 } },
    { code: 'HOST_REFUSED', count: 1 },
    { code: 'UNAUTHORIZED', count: 999, reasons: { issuer: 500, signature: 499 } },
    { code: 'UNAUTHORIZED', count: 1, reasons: { issuer: 1 } },
  ]);
});

it('writes what is left when the bot stops', () => {
  const warn = jest.fn();
  const { note, flush } = createSummedLog({ warn } as unknown as Logger);

  note(REFUSED);
  note(REFUSED);
  flush();

  expect(warn).toHaveBeenCalledTimes(2);
});
