import { randomUUID } from 'node:crypto';
import type { Identity } from '../../src/config';
import { event, installation, message } from './activities';
import { APP_ID, EMULATOR_ISSUER, inMinutes, ISSUER, KeyServer } from './key-server';
import { RunningBot } from './running-bot';

const IDENTITY: Identity = { appId: APP_ID, appType: 'SingleTenant', password: 'secret', tenantId: 'tenant' };
const UNAUTHORIZED = { status: 401, body: '{"error":"unauthorized"}' };

let keys: KeyServer;
let stranger: KeyServer;
let bot: RunningBot;

beforeAll(async () => {
  [keys, stranger] = await Promise.all([new KeyServer().start(), new KeyServer().start()]);
  bot = await new RunningBot().start(IDENTITY, {
    doorkeeper: keys.doorkeeper(),
    origin: { tenants: ['tenant'] },
  });
});
afterAll(() => Promise.all([bot.stop(), keys.stop(), stranger.stop()]));

beforeEach(() => {
  bot.reply.mockClear();
  bot.logged.length = 0;
  bot.connector.posted.length = 0;
});

/** Delivers an activity with that token to a bot. */
async function deliver(authorization: string | undefined, fields: object = {}, to = bot) {
  const activity = { ...message('bonjour'), serviceUrl: to.connector.url, ...fields };
  const response = await to.post(JSON.stringify(activity), authorization ? { Authorization: authorization } : {});
  return { status: response.status, body: await response.text(), headers: response.headers };
}

type Tokens = Record<string, () => string | undefined>;
const token = (...args: Parameters<KeyServer['token']> extends [string, ...infer Rest] ? Rest : never) =>
  keys.token(bot.connector.url, ...args);
const unsigned = () => '';

const refused: Tokens = {
  'no header': () => undefined,
  'an empty header': () => ' ',
  garbage: () => 'garbage',
  'garbage as a token': () => 'Bearer garbage',
  'garbage in three parts': () => 'Bearer a.b.c',
  'three empty parts': () => 'Bearer ..',
  'a token whose claims are a text': () => `Bearer e30.${Buffer.from('"text"').toString('base64url')}.e30`,
  'a token without its signature': () => token({ sign: unsigned }),
  'another scheme': () => token().replace('Bearer', 'Basic'),
  'a word more': () => `${token()} more`,
  'a bad signature': () => `${token().slice(0, -8)}AAAAAAAA`,
  'claims changed after signing': () => {
    const [head, , signature] = token().split('.');
    const [, claims] = token({ claims: { exp: inMinutes(600) } }).split('.');
    return [head, claims, signature].join('.');
  },
  'the key of a stranger': () => stranger.token(bot.connector.url, { header: { kid: keys.kid } }),
  'HS256 with the public key as its secret': () =>
    token({ header: { alg: 'HS256' }, sign: (text) => keys.signWithPublicKey(text) }),
  'alg none': () => token({ header: { alg: 'none' }, sign: unsigned }),
  'alg None, with a signature': () => token({ header: { alg: 'None' } }),
  'an unknown key': () => token({ header: { kid: 'unknown' } }),
  'no key id': () => token({ header: { kid: undefined } }),
  'a validity that begins later': () => token({ claims: { nbf: inMinutes(10) } }),
  'a validity that has ended': () => token({ claims: { exp: inMinutes(-10) } }),
  'another audience': () => token({ claims: { aud: 'another-bot' } }),
  'no audience': () => token({ claims: { aud: undefined } }),
  'another issuer': () => token({ claims: { iss: 'https://login.exemple.fr' } }),
  'no issuer': () => token({ claims: { iss: undefined } }),
  'an issuer that only begins well': () => token({ claims: { iss: `${ISSUER}.exemple.fr` } }),
  'the serviceUrl of another channel': () => token({ claims: { serviceurl: 'https://smba.trafficmanager.net/fr/' } }),
  'no serviceUrl': () => token({ claims: { serviceurl: undefined } }),
  'no end of its validity': () => token({ claims: { exp: undefined } }),
  'an end of its validity that is a text': () => token({ claims: { exp: String(inMinutes(60)) } }),
  'a token of Azure AD for this bot, from any tenant': () =>
    token({ claims: { ver: '2.0', azp: APP_ID, iss: `https://login.microsoftonline.com/${randomUUID()}/v2.0` } }),
  'our own token for sending': () =>
    token({
      claims: {
        ...{ iss: 'https://sts.windows.net/tenant/', aud: 'https://api.botframework.com', appid: APP_ID, ver: '1.0' },
        ...{ tid: 'tenant', serviceurl: undefined },
      },
    }),
  'an audience that is a list': () => token({ claims: { aud: [APP_ID] } }),
  'a token of 10 KB': () => token({ claims: { more: 'x'.repeat(10_000) } }),
  'claims nested a thousand deep': () =>
    `Bearer ${Buffer.from('{"alg":"RS256","kid":"a"}').toString('base64url')}.${Buffer.from('['.repeat(3_000)).toString('base64url')}.AAAA`,
  'a token of another bot': () => token({ claims: { ver: '1.0', appid: 'another-bot', iss: EMULATOR_ISSUER } }),
};

describe('a request', () => {
  it('with the token of the channel is answered', async () => {
    const { status } = await deliver(token());

    expect(status).toBe(200);
    expect(bot.reply).toHaveBeenCalledTimes(1);
    expect(bot.summaries).toHaveLength(1);
  });

  it.each(Object.entries(refused))(
    'with %s gets 401 with a fixed body, and is not answered',
    async (_, authorization) => {
      const { status, body, headers } = await deliver(authorization());

      expect({ status, body }).toEqual(UNAUTHORIZED);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(bot.reply).not.toHaveBeenCalled();
      expect(bot.summaries).toEqual([]);
      expect(bot.logged).toEqual([expect.objectContaining({ code: 'UNAUTHORIZED' })]);
    },
  );

  it('whose token is for a key of another channel gets 401', async () => {
    const { status, body } = await deliver(token(), { channelId: 'webchat' });

    expect({ status, body }).toEqual(UNAUTHORIZED);
    expect(bot.reply).not.toHaveBeenCalled();
  });

  it.each([event('typing'), installation('add'), event('invoke', { name: 'message/submitAction' })])(
    'without token is refused whatever it is about: $type',
    async (activity) => {
      const { status, body } = await deliver(undefined, activity);

      expect({ status, body }).toEqual(UNAUTHORIZED);
      expect(bot.reply).not.toHaveBeenCalled();
    },
  );
});

describe('a request whose token cannot be judged', () => {
  it.each([
    ['answers with an error', 500],
    ['does not know the address', 404],
    ['does not answer', 0],
  ])('gets 503 when the key server %s, and is answered once the keys are there', async (_, status) => {
    const server = await new KeyServer().start();
    server.status = status;
    const waiting = await new RunningBot().start(IDENTITY, { doorkeeper: server.doorkeeper({ waitMs: 300 }) });
    const authorization = server.token(waiting.connector.url);

    const without = await deliver(authorization, {}, waiting);
    const codes = waiting.logged.map(({ code }) => code);
    server.status = 200;
    let later = await deliver(authorization, {}, waiting);
    // They are asked for again in the bot's own time.
    while (later.status === 503) later = await deliver(authorization, {}, waiting);
    await Promise.all([waiting.stop(), server.stop()]);

    expect(without).toMatchObject({ status: 503, body: '{"error":"temporarily unavailable"}' });
    expect(without.headers.get('retry-after')).toBe('10');
    expect(codes).toEqual(['KEYS_UNAVAILABLE']);
    expect(later.status).toBe(200);
    expect(waiting.reply).toHaveBeenCalledTimes(1);
  });

  it('gets 503 when there is no key server', async () => {
    const server = await new KeyServer().start();
    const doorkeeper = server.doorkeeper();
    await server.stop().catch(() => undefined);
    const waiting = await new RunningBot().start(IDENTITY, { doorkeeper });

    const { status } = await deliver(keys.token(waiting.connector.url), {}, waiting);
    await waiting.stop();

    expect(status).toBe(503);
    expect(waiting.reply).not.toHaveBeenCalled();
  });
});

describe('a request of the channel', () => {
  const FOREIGN_TENANT = { status: 403, body: '{"error":"this tenant may not use this bot"}' };
  const inTenant = (tenantId?: string | null, tenant?: object) => ({
    conversation: { id: 'a:personal-marie', conversationType: 'personal', tenantId },
    ...(tenant && { channelData: { tenant } }),
  });

  it.each([
    inTenant('another'),
    inTenant(undefined, { id: 'another' }),
    inTenant('tenant', { id: 'another' }),
    inTenant('another', { id: 'tenant' }),
    inTenant(),
    inTenant(null, {}),
  ])('about another tenant, or none, gets 403 and is not answered: %j', async (fields) => {
    const { status, body } = await deliver(token(), fields);

    expect({ status, body }).toEqual(FOREIGN_TENANT);
    expect(bot.reply).not.toHaveBeenCalled();
    expect(bot.logged).toEqual([expect.objectContaining({ code: 'ORIGIN_REFUSED' })]);
  });

  it.each([event('typing'), installation('add'), event('invoke')])(
    'about another tenant is refused whatever it is: $type',
    async (activity) => {
      const { status } = await deliver(token(), { ...activity, ...inTenant('another') });

      expect(status).toBe(403);
    },
  );

  it.each([inTenant('TENANT'), inTenant(undefined, { id: 'tenant' }), inTenant('tenant', { id: 'Tenant' })])(
    'about its tenant is answered, wherever and however it is written: %j',
    async (fields) => {
      const { status } = await deliver(token(), fields);

      expect(status).toBe(200);
      expect(bot.reply).toHaveBeenCalledTimes(1);
    },
  );
});

describe('a bot in production', () => {
  let guarded: RunningBot;
  beforeAll(
    async () =>
      void (guarded = await new RunningBot().start(IDENTITY, {
        doorkeeper: keys.doorkeeper(),
        origin: { serviceUrls: 'microsoft', tenants: ['tenant'] },
      })),
  );
  afterAll(() => guarded.stop());

  it.each([
    'http://127.0.0.1:1/',
    'https://127.0.0.1/',
    'http://169.254.169.254/metadata',
    'https://exemple.fr/',
    'http://smba.trafficmanager.net/fr/',
    'https://smba.trafficmanager.net:8443/fr/',
    'https://moi@smba.trafficmanager.net/',
    'https://evil.trafficmanager.net/',
    'https://smba.trafficmanager.net.exemple.fr/',
    'https://evilbotframework.com/',
    'https://exemple.fr/?https://smba.trafficmanager.net/',
  ])('does not answer to %s, even with a token for it', async (serviceUrl) => {
    const { status, body } = await deliver(keys.token(serviceUrl), { serviceUrl }, guarded);

    expect({ status, body }).toEqual({
      status: 400,
      body: '{"error":"serviceUrl is not an address that this bot answers to"}',
    });
    expect(guarded.reply).not.toHaveBeenCalled();
  });
});

describe('a sender', () => {
  it('who writes too much is told when to come back, and the others are answered', async () => {
    const busy = await new RunningBot().start(undefined, { messagesIn30s: 3 });
    const send = (id: string) => busy.deliver(message('encore', { from: { id } }));

    const answers = [await send('29:marie'), await send('29:marie'), await send('29:marie'), await send('29:marie')];
    const other = await send('29:paul');
    await busy.stop();

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(await answers[3]?.json()).toEqual({ error: 'too many requests' });
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(other.status).toBe(200);
    expect(busy.reply).toHaveBeenCalledTimes(4);
    expect(busy.logged).toEqual([expect.objectContaining({ code: 'TOO_MANY_REQUESTS' })]);
  });
});
