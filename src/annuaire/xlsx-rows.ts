import { readFile, stat } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { FileRow } from './csv-rows';
import { FileRefused } from './file-problem';

/** A list of some hundred people weighs 50 KB: a workbook is read whole, and must leave room in memory. */
const MAX_BYTES = 2_000_000;

/** What it may unfold to: a few kilobytes of a zip can hold gigabytes of zeros. */
const MAX_UNFOLDED_BYTES = 20_000_000;

/** The rows of the first sheet of an Excel workbook. Of a formula it is the value that was shown when it was saved. */
export async function* xlsxRows(path: string): AsyncGenerator<FileRow> {
  if ((await stat(path)).size > MAX_BYTES) throw tooBig(MAX_BYTES);
  const bytes = await readFile(path);
  if (unfoldedBytes(bytes) > MAX_UNFOLDED_BYTES) throw tooBig(MAX_UNFOLDED_BYTES);
  const rows = await readFirstSheet(bytes);
  const width = rows[0]?.length ?? 0;
  for (const [index, row] of rows.entries()) {
    const cells = row.map(textOf);
    // Rows that were emptied stay in the sheet, and a cell left of its table makes a row longer by nothing.
    if (cells.some((cell) => cell !== '')) yield { line: index + 1, cells: padded(cells, width) };
  }
}

const tooBig = (bytes: number): FileRefused =>
  new FileRefused({ kind: 'workbook-too-big', maxMegabytes: bytes / 1_000_000 });

/** What the archive says of itself; nothing is unfolded. */
function unfoldedBytes(bytes: Buffer): number {
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        return false;
      },
    });
  } catch (cause) {
    throw new FileRefused({ kind: 'workbook-unreadable' }, { cause });
  }
  return total;
}

async function readFirstSheet(
  bytes: Buffer,
): Promise<readonly (readonly (string | number | boolean | Date | null)[])[]> {
  try {
    // An ES module, which this project can only load so.
    const { readSheet } = await import('read-excel-file/node');
    // Its types say the class of dates where a date comes.
    return (await readSheet(bytes)) as unknown as (string | number | boolean | Date | null)[][];
  } catch (cause) {
    throw new FileRefused({ kind: 'workbook-unreadable' }, { cause });
  }
}

function textOf(value: string | number | boolean | Date | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}

const padded = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: Math.max(width, cells.length) }, (_, index) => cells[index] ?? '');
