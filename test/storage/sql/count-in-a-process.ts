/** Run as a process of its own: opens the storage, counts, and ends. */
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { openStorage, type StorageLocation } from '../../../src/storage/open-storage';

const [location = '', times = ''] = process.argv.slice(2);

async function count(): Promise<void> {
  const logger = pino({ level: 'silent' });
  const deps = { clock: () => new Date(0), newId: randomUUID, sessionMinutes: 30, logger };
  const storage = await openStorage(JSON.parse(location) as StorageLocation, deps);
  for (let time = 1; time <= Number(times); time += 1) await storage.counters.add('questions', '2026-05-06');
  await storage.close();
}

void count();
