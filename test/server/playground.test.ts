import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { startPlayground } from '../../src/server/playground';

const botUrl = 'http://127.0.0.1:9/api/messages';

/** A port that another program listens on. */
async function takenPort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, free: () => server.close() };
}

/** Whether something listens there. */
async function accepts(host: string, port: number): Promise<boolean> {
  const socket = connect(port, host);
  const connected = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return connected;
}

describe('startPlayground', () => {
  it('answers on the next free port, for this machine only, until it is stopped', async () => {
    const taken = await takenPort();
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ internal }) => !internal);

    const started = await startPlayground({ botUrl, port: taken.port, onFailure: () => undefined });
    taken.free();

    if (started.kind !== 'ready') throw new Error(`the Playground is ${started.kind}`);
    expect(started.port).toBeGreaterThan(taken.port);
    expect((await fetch(started.address)).status).toBe(200);
    if (outside) expect(await accepts(outside.address, started.port)).toBe(false);

    await started.stop();
    expect(await accepts('127.0.0.1', started.port)).toBe(false);
  }, 40_000);

  it('says that it is not installed', async () => {
    const started = await startPlayground({
      botUrl,
      port: 56150,
      onFailure: () => undefined,
      packageName: '@none/such',
    });

    expect(started).toEqual({ kind: 'missing' });
  });

  it('says that it could not start', async () => {
    // A package that is there but has no program of that name.
    const started = await startPlayground({ botUrl, port: 56150, onFailure: () => undefined, packageName: 'zod' });

    expect(started).toEqual({ kind: 'failed' });
  });
});
