import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkLinks } from '../../src/cli/find-dead-links';

const statuses: Readonly<Record<string, number>> = { '/page': 200, '/gone': 404, '/broken': 500, '/login': 401 };

let server: Server;
let origin: string;
let asked: string[];
let open = 0;
let mostOpen = 0;
beforeEach(async () => {
  asked = [];
  mostOpen = 0;
  server = createServer(({ method, url = '' }, response) => {
    asked.push(`${method ?? ''} ${url}`);
    mostOpen = Math.max(mostOpen, (open += 1));
    response.on('close', () => (open -= 1));
    if (url === '/silent') return;
    // Not `writeHead(…).end()`: restify, once loaded by another suite of this process, has a `writeHead` that returns nothing.
    if (url === '/moved') response.writeHead(301, { location: '/page' });
    else if (url === '/no-head') response.writeHead(method === 'HEAD' ? 405 : 200);
    else response.writeHead(statuses[url] ?? 404);
    response.end(url === '/no-head' ? 'page' : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const check = async (paths: readonly string[], concurrency = 2, timeoutMs = 10_000) => {
  const links = paths.map((path) => ({ url: path.startsWith('http') ? path : `${origin}${path}`, ids: [path] }));
  const checked = await checkLinks(links, { fetch, timeoutMs, concurrency });
  return checked.map(({ ids, state }) => [ids[0], state.kind === 'dead' ? state.reason : state.kind]);
};

describe('checkLinks', () => {
  it('tells the addresses that answer from those that do not, in their order', async () => {
    expect(await check(['/page', '/gone', '/broken', '/moved', '/login'])).toEqual([
      ['/page', 'alive'],
      ['/gone', 404],
      ['/broken', 500],
      ['/moved', 'alive'],
      ['/login', 'closed'],
    ]);
  });

  it('asks as a browser does where the server knows no HEAD, and else only for the head', async () => {
    expect(await check(['/page', '/no-head'], 1)).toEqual([
      ['/page', 'alive'],
      ['/no-head', 'alive'],
    ]);
    expect(asked).toEqual(['HEAD /page', 'HEAD /no-head', 'GET /no-head']);
  });

  it('gives up on a server that does not answer in time', async () => {
    expect(await check(['/silent'], 1, 50)).toEqual([['/silent', 'timeout']]);
  });

  it('tells a server that is not there', async () => {
    expect(await check(['http://127.0.0.1:1/page'])).toEqual([['http://127.0.0.1:1/page', 'unreachable']]);
  });

  it('asks few at once', async () => {
    await check(['/page', '/gone', '/page', '/broken', '/page', '/gone'], 2);

    expect(mostOpen).toBeLessThanOrEqual(2);
  });
});
