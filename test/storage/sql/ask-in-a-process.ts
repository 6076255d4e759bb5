/** Run as a process of its own: opens the storage, keeps so many questions, and ends. */
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { openStorage, type StorageLocation } from '../../../src/storage/open-storage';
import { asked } from '../../improvement/shapes';
import { hashed } from '../conformance/store-under-test';

const [location = '', times = ''] = process.argv.slice(2);

async function ask(): Promise<void> {
  const logger = pino({ level: 'silent' });
  const deps = { clock: () => new Date(0), newId: randomUUID, sessionMinutes: 30, logger };
  const storage = await openStorage(JSON.parse(location) as StorageLocation, deps);
  for (let time = 1; time <= Number(times); time += 1) await storage.unanswered.put(hashed(randomUUID()), asked('le'));
  await storage.close();
}

void ask();
