import { createServer, type Server } from 'restify';
import { AppError } from '../../src/errors';
import { listen, type Listening } from '../../src/server/listen';

const running: Listening[] = [];
const start = async (server: Server, port: number, host = '127.0.0.1') => {
  const listening = await listen(server, { host, port });
  running.push(listening);
  return listening;
};
afterEach(() => Promise.all(running.splice(0).map((listening) => listening.close())));

describe('listen', () => {
  it('gives the address that it listens on', async () => {
    const { address } = await start(createServer(), 0);

    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(address)).status).toBe(404);
  });

  it('says in one line that the port is taken', async () => {
    const { address } = await start(createServer(), 0);
    const port = Number(new URL(address).port);

    const error = await listen(createServer(), { host: '127.0.0.1', port }).catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringMatching(`^Le port ${port} est déjà utilisé : .+$`) as unknown,
    });
  });

  it('says in one line that the address is none of this machine', async () => {
    const error = await listen(createServer(), { host: '192.0.2.1', port: 0 }).catch((reason: unknown) => reason);

    expect(error).toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(/^Impossible d’écouter sur 192\.0\.2\.1/) as unknown,
    });
  });

  it('closes', async () => {
    const listening = await listen(createServer(), { host: '127.0.0.1', port: 0 });

    await listening.close();

    await expect(fetch(listening.address)).rejects.toThrow();
  });
});
