import type { Logger } from 'pino';
import { redirectSdkConsole } from '../../src/server/redirect-sdk-console';

const { error, warn } = console;
afterEach(() => Object.assign(console, { error, warn }));

it('logs that the SDK spoke, and nothing of what it said', () => {
  const logger = { warn: jest.fn() };
  redirectSdkConsole(logger as unknown as Logger);

  console.error('Available keys: -----BEGIN RSA PUBLIC KEY-----');
  console.warn(new Error('BEGIN'));

  expect(logger.warn).toHaveBeenCalledTimes(2);
  expect(JSON.stringify(logger.warn.mock.calls)).not.toContain('BEGIN');
});
