import { createReadStream } from 'node:fs';
import { FileRefused } from './file-problem';

export type Encoding = 'utf-8' | 'windows-1252';

/**
 * How a text file is encoded: UTF-8, with or without a byte order mark, where every byte of it can be; else Windows-1252,
 * in which spreadsheets of French machines save. The whole file is looked at: the first accent may be in its last row.
 * Refuses what holds a NUL, as UTF-16 and every binary format do and no text in these two does.
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let encoding: Encoding = 'utf-8';
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (chunk.includes(0)) throw new FileRefused({ kind: 'not-text' });
    if (encoding === 'utf-8' && !decodes(decoder, chunk)) encoding = 'windows-1252';
  }
  // A character cut off at the very end.
  return encoding === 'utf-8' && !decodes(decoder) ? 'windows-1252' : encoding;
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    // Not UTF-8: that is the answer.
    return false;
  }
}
