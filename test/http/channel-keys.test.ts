import { randomUUID } from 'node:crypto';
import type { Identity } from '../../src/config';
import { message } from './activities';
import { APP_ID, EMULATOR_ISSUER, inMinutes, KeyServer } from './key-server';
import { RunningBot } from './running-bot';

const IDENTITY: Identity = { appId: APP_ID, appType: 'SingleTenant', password: 'secret', tenantId: 'tenant' };

describe('the keys of the channel', () => {
  let server: KeyServer;
  let guarded: RunningBot;
  let uptime: number;
  beforeEach(async () => {
    uptime = 0;
    server = await new KeyServer().start();
    guarded = await new RunningBot().start(IDENTITY, { doorkeeper: server.doorkeeper({ uptime: () => uptime }) });
    await withToken(server.token(guarded.connector.url));
  });
  afterEach(() => Promise.all([guarded.stop(), server.stop()]));

  const withToken = async (token: string) => {
    const activity = { ...message('bonjour'), serviceUrl: guarded.connector.url };
    return (await guarded.post(JSON.stringify(activity), { Authorization: token })).status;
  };
  const withUnknownKey = () => withToken(server.token(guarded.connector.url, { header: { kid: randomUUID() } }));

  it('are fetched anew when they have changed', async () => {
    server.rotate();

    expect(await withToken(server.token(guarded.connector.url))).toBe(200);
    expect(server.requests).toBe(2);
  });

  it('are fetched once a minute at most, however many tokens name a key that there is not', async () => {
    for (let token = 1; token <= 20; token += 1) expect(await withUnknownKey()).toBe(401);
    await Promise.all(Array.from({ length: 20 }, withUnknownKey));
    const inTheFirstMinute = server.requests;
    uptime += 60_000;
    await Promise.all(Array.from({ length: 20 }, withUnknownKey));

    expect(inTheFirstMinute).toBe(2);
    expect(server.requests).toBe(3);
  });

  it('are not asked for by a token that is wrong in another way', async () => {
    const { url } = guarded.connector;
    const wrong = [{ iss: EMULATOR_ISSUER }, { aud: 'another-bot' }, { exp: inMinutes(-10) }, { exp: undefined }];

    for (const claims of wrong)
      expect(await withToken(server.token(url, { header: { kid: randomUUID() }, claims }))).toBe(401);

    expect(server.requests).toBe(1);
  });

  it('go on being used when the key server fails', async () => {
    server.status = 500;

    expect(await withUnknownKey()).toBe(401);
    expect(await withToken(server.token(guarded.connector.url))).toBe(200);
  });
});
