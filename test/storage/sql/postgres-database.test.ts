import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import pino from 'pino';
import { PostgresDatabase } from '../../../src/storage/sql/postgres-database';
import { sql } from '../../../src/storage/sql/sql-database';

const logger = pino({ level: 'silent' });

describe('PostgresDatabase', () => {
  it('says so when no server answers, without the password', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    const database = new PostgresDatabase(`postgresql://bot:hunter2@127.0.0.1:${port}/assistant`, logger);

    const reading = database.read(sql`SELECT 1`);

    await expect(reading).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      message: `Base de données PostgreSQL 127.0.0.1:${port}/assistant : le serveur ne répond pas, démarrez-le ou vérifiez l’adresse dans DATABASE_URL (ECONNREFUSED).`,
    });
    await database.close();
  });

  it('says so when the server hangs up', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const database = new PostgresDatabase(`postgresql://bot:hunter2@127.0.0.1:${port}/assistant`, logger);

    await expect(database.read(sql`SELECT 1`)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });

    await database.close();
    server.close();
  });
});
