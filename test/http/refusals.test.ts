import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { MAX_BODY_BYTES } from '../../src/server/read-activity';
import { message } from './activities';
import { RunningBot } from './running-bot';

let bot: RunningBot;
beforeAll(async () => void (bot = await new RunningBot().start()));
beforeEach(() => {
  bot.reply.mockClear();
  bot.logged.length = 0;
});
afterEach(() => expect(bot.reply).not.toHaveBeenCalled());
afterAll(() => bot.stop());

const refusal = async (response: Response) => ({ status: response.status, body: await response.json() });

const notAnActivity = { status: 400, body: { error: 'the body is not a Bot Framework activity' } };

describe('an activity', () => {
  const valid = () => ({ ...message('bonjour'), serviceUrl: bot.connector.url });
  const without = (field: string) => ({ ...valid(), [field]: undefined });

  it.each(['type', 'channelId', 'serviceUrl', 'conversation', 'from', 'recipient'])(
    'without %s is refused',
    async (field) => {
      const response = await bot.post(JSON.stringify(without(field)));

      expect(await refusal(response)).toEqual(notAnActivity);
    },
  );

  it.each([
    { conversation: {} },
    { conversation: { id: '' } },
    { from: { id: 7 } },
    { recipient: { name: 'bot' } },
    { type: ['message'] },
    { text: { html: 'bonjour' } },
    { id: 42 },
    { entities: [{ mentioned: {} }] },
    { membersAdded: 'everyone' },
    { serviceUrl: 'not a url' },
    { serviceUrl: 'file:///etc/passwd' },
    { channelData: { tenant: { id: 7 } } },
    { conversation: { id: 'a', tenantId: ['tenant'] } },
  ])('with %j is refused', async (fields) => {
    const response = await bot.post(JSON.stringify({ ...valid(), ...fields }));

    expect(await refusal(response)).toEqual(notAnActivity);
  });

  it('with an id that is far too long is refused', async () => {
    const response = await bot.post(JSON.stringify({ ...valid(), conversation: { id: 'x'.repeat(1001) } }));

    expect(await refusal(response)).toEqual(notAnActivity);
  });

  it.each(['null', '[]', '"bonjour"', '42', '{}'])('that is %s is refused', async (body) => {
    expect(await refusal(await bot.post(body))).toEqual(notAnActivity);
  });

  it.each([
    'https://smba.trafficmanager.net/teams/',
    'http://169.254.169.254/metadata',
    'http://10.0.0.1/',
    'http://127.0.0.1.example.org/',
    'http://localhost@example.org/',
    'http://[::ffff:10.0.0.1]/',
  ])('whose answer would go to %s is refused in local mode', async (serviceUrl) => {
    const response = await bot.post(JSON.stringify({ ...valid(), serviceUrl }));

    expect(await refusal(response)).toEqual({
      status: 400,
      body: { error: 'serviceUrl is not an address that this bot answers to' },
    });
  });
});

describe('a body', () => {
  it.each(['', '{', '{"type":"message"', 'type=message'])('that reads %j is refused as malformed', async (body) => {
    expect(await refusal(await bot.post(body))).toEqual({ status: 400, body: { error: 'the body is not valid JSON' } });
  });

  it('over the limit is refused', async () => {
    const response = await bot.post(JSON.stringify(message('x'.repeat(MAX_BODY_BYTES))));

    expect(await refusal(response)).toEqual({ status: 413, body: { error: 'the body is too large' } });
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    '',
  ])('of type %j is refused', async (type) => {
    const response = await bot.post(JSON.stringify(message('bonjour')), { 'Content-Type': type });

    expect(await refusal(response)).toEqual({
      status: 415,
      body: { error: 'the body must be application/json, not compressed' },
    });
  });

  it('that is compressed is refused, whatever it inflates to', async () => {
    const response = await bot.post(gzipSync(JSON.stringify(message('bonjour'))), { 'Content-Encoding': 'gzip' });

    expect(response.status).toBe(415);
  });

  it('is not waited for when the client goes away', async () => {
    await cutOff(
      'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"ty',
    );

    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
    expect(bot.logged).toEqual([]);
  });
});

describe('a path', () => {
  it('that does not exist gets 404 in our words', async () => {
    const response = await fetch(`${bot.url}/api/<script>`, { headers: { Accept: 'text/html' } });

    expect(await refusal(response)).toEqual({ status: 404, body: { error: 'not found' } });
  });

  it.each([
    ['GET', '/api/messages'],
    ['PUT', '/api/messages'],
    ['OPTIONS', '/api/messages'],
    ['POST', '/healthz'],
    ['DELETE', '/healthz'],
  ])('gets 405 in our words for %s %s', async (method, path) => {
    const response = await fetch(bot.url + path, { method, headers: { Accept: 'application/xml' } });

    expect(await refusal(response)).toEqual({ status: 405, body: { error: 'method not allowed' } });
  });

  it.each([
    ['http://[', 'x'],
    ['//', 'x'],
    ['*', 'x'],
    ['/%', 'x'],
    ['//evil:port/', 'x'],
    ['/healthz', '['],
    ['/api/messages', 'a b'],
  ])('such as %j, or a host such as %j, does not stop the bot', async (path, host) => {
    await cutOff(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  });

  it('that is malformed gets 400 in our words', async () => {
    const answer = await cutOff('GET http://[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');

    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('{"error":"the address of the request is malformed"}');
  });
});

describe('a connection', () => {
  it('that asks for another protocol is closed', async () => {
    const socket = connect(Number(new URL(bot.url).port), '127.0.0.1');
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');

    const closed = await new Promise<boolean>((resolve) => {
      socket.setTimeout(1000, () => resolve(false));
      socket.once('close', () => resolve(true));
    });

    socket.destroy();
    expect(closed).toBe(true);
  });
});

describe('every answer', () => {
  it.each([
    ['GET', '/healthz', 200],
    ['POST', '/api/messages', 415],
    ['GET', '/nowhere', 404],
    ['PUT', '/healthz', 405],
  ])('has the headers that keep a browser from making something of it: %s %s', async (method, path, status) => {
    const response = await fetch(bot.url + path, { method });

    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });
});

describe('the health check', () => {
  it('says ok, and not which software runs', async () => {
    const response = await fetch(`${bot.url}/healthz`);

    expect(await refusal(response)).toEqual({ status: 200, body: { status: 'ok' } });
    expect(response.headers.get('server')).toBeNull();
  });
});

/** Sends bytes as they are, hangs up once they were answered or time enough has passed, and gives what came back. */
async function cutOff(bytes: string): Promise<string> {
  let answer = '';
  const socket = connect(Number(new URL(bot.url).port), '127.0.0.1');
  socket.setTimeout(300, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => (answer += chunk.toString()));
  socket.write(bytes);
  await new Promise((resolve) => socket.once('close', resolve));
  return answer;
}
