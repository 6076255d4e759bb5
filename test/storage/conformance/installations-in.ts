import type { Storage } from '../../../src/storage/storage';
import type { Installation } from '../../../src/storage/stores';

/** Where the bot is installed and may write, by what a back-up holds: the bot itself never asks. */
export const installationsIn = async (storage: Storage): Promise<Installation[]> =>
  (await storage.readLasting())
    .filter(({ table, row }) => table === 'installations' && row.blocked === 0)
    .map(({ row }) => JSON.parse(String(row.value)) as Installation);
