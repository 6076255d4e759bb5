import { open, stat } from 'node:fs/promises';
import { csvRows, type FileRow } from './csv-rows';
import { detectEncoding, type Encoding } from './detect-encoding';
import { FileRefused } from './file-problem';
import { xlsxRows } from './xlsx-rows';

/** A file of rows, ready to be read once. */
export interface RowFile {
  /** In which its text was read; an Excel workbook has none to say. */
  readonly encoding?: Encoding;
  readonly bytes: number;
  readonly rows: (onBytes: (bytes: number) => void) => AsyncGenerator<FileRow>;
}

/** The first bytes of a zip, which an Excel workbook is. */
const ZIP = 'PK\u0003\u0004';

/** Opens a CSV file or an Excel workbook, told apart by what they hold; throws `FileRefused` for anything else. */
export async function openRowFile(path: string): Promise<RowFile> {
  const found = await stat(path).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new FileRefused({ kind: 'not-found' });
    throw error;
  });
  if (!found.isFile()) throw new FileRefused({ kind: 'not-a-file' });
  const { size: bytes } = found;
  if (bytes === 0) throw new FileRefused({ kind: 'empty' });
  if (await isZip(path)) return { bytes, rows: () => xlsxRows(path) };
  const encoding = await detectEncoding(path);
  return { bytes, encoding, rows: (onBytes) => csvRows(path, encoding, onBytes) };
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0);
    return buffer.toString('latin1', 0, bytesRead) === ZIP;
  } finally {
    await file.close();
  }
}
