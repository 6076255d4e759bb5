import type { Identity } from '../../src/config';
import { credentialsOf } from '../../src/server/client-credentials';
import { KeptToken } from '../../src/server/client-token';
import { askJson } from '../../src/server/outgoing-request';
import { TokenEndpoint } from '../http/token-endpoint';
import { selfSigned } from './self-signed';

const endpoint = new TokenEndpoint();
beforeAll(() => endpoint.start());
afterAll(() => endpoint.stop());
beforeEach(() => {
  Object.assign(endpoint, { secrets: new Set(), certificates: [], federated: new Set(), managedHeader: undefined });
});

const SINGLE: Identity = { appId: 'app', appType: 'SingleTenant', tenantId: 'tenant' };

/** What a bot of that identity is given, with these files; and what it notes. */
function botOf(identity: Identity, files: Record<string, string> = {}) {
  const note = jest.fn();
  const readFile = (path: string): string => {
    const text = files[path];
    if (text === undefined) throw new Error('ENOENT');
    return text;
  };
  const clock = () => new Date();
  const credentials = credentialsOf(identity, { tokenUrl: endpoint.tokenUrl, readFile, clock });
  let now = 0;
  const token = new KeptToken({ credentials, askJson, uptime: () => now, clock, note });
  return { token, note, files, later: (ms: number) => (now += ms) };
}

const codesOf = ({ note }: { note: jest.Mock }) => note.mock.calls.map(([{ code }]: [{ code: string }]) => code);

describe('a certificate', () => {
  it('proves who the bot is, and its successor does from the next token on', async () => {
    const [first, second] = [selfSigned(), selfSigned()];
    const bot = botOf({ ...SINGLE, certificateFile: 'bot.pem' }, { 'bot.pem': first.pem });

    endpoint.certificates = [first.publicKey];
    const before = await bot.token.get();
    bot.files['bot.pem'] = second.pem;
    endpoint.certificates = [second.publicKey];
    bot.later(3_600_000);

    expect([before, await bot.token.get()]).toEqual(['token', 'token']);
    expect(bot.note).not.toHaveBeenCalled();
  });

  it('of somebody else is turned down, and named', async () => {
    endpoint.certificates = [selfSigned().publicKey];
    const bot = botOf({ ...SINGLE, certificateFile: 'bot.pem' }, { 'bot.pem': selfSigned().pem });

    await expect(bot.token.get()).rejects.toThrow('CLIENT_SECRET_REFUSED');
    expect(bot.token.readiness.check()).toBe(false);
  });

  it.each([
    ['is not there', {}],
    ['is none', { 'bot.pem': 'hunter2' }],
  ])('that %s is said, without a word of it', async (_what, files) => {
    const bot = botOf({ ...SINGLE, certificateFile: 'bot.pem' }, files);

    await expect(bot.token.get()).rejects.toThrow('no answer');
    expect(codesOf(bot)).toEqual(['CREDENTIAL_UNREADABLE']);
    expect(JSON.stringify(bot.note.mock.calls)).not.toContain('hunter2');
    expect(bot.token.readiness.check()).toBe(false);
  });
});

describe('a federated token', () => {
  it('proves who the bot is, as the file has it at that moment', async () => {
    endpoint.federated = new Set(['of the cluster', 'of the next hour']);
    const bot = botOf({ ...SINGLE, federatedTokenFile: 'token' }, { token: 'of the cluster\n' });

    const before = await bot.token.get();
    endpoint.federated.delete('of the cluster');
    bot.files.token = 'of the next hour\n';
    bot.later(3_600_000);

    expect([before, await bot.token.get()]).toEqual(['token', 'token']);
  });

  it('that is not trusted is turned down', async () => {
    const bot = botOf({ ...SINGLE, federatedTokenFile: 'token' }, { token: 'of a stranger' });

    await expect(bot.token.get()).rejects.toThrow('CLIENT_SECRET_REFUSED');
  });
});

describe('a managed identity', () => {
  const managed = (header: string): Identity => ({
    ...SINGLE,
    appType: 'UserAssignedMSI',
    managedEndpoint: { url: `${endpoint.url}/msi/token`, header },
  });

  it('is asked of the platform, with what the platform wants to be shown, and kept until its end', async () => {
    endpoint.managedHeader = 'shown';
    const bot = botOf(managed('shown'));

    const before = await bot.token.get();
    endpoint.managedHeader = undefined;
    bot.later(50 * 60_000);
    const kept = await bot.token.get();
    bot.later(10 * 60_000);

    expect([before, kept]).toEqual(['token', 'token']);
    await expect(bot.token.get()).rejects.toThrow('CLIENT_SECRET_REFUSED');
  });

  it('of a virtual machine is asked at the address that all of them have', () => {
    const files = { tokenUrl: endpoint.tokenUrl, readFile: () => '', clock: () => new Date() };

    const { url, headers, form } = credentialsOf({ ...SINGLE, appType: 'UserAssignedMSI' }, files)();

    expect(url).toMatch(/^http:\/\/169\.254\.169\.254\/metadata\/identity\/oauth2\/token\?.*client_id=app/);
    expect({ headers, form }).toEqual({ headers: { Metadata: 'true' }, form: undefined });
  });
});
