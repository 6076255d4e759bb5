import { readFile, stat } from 'node:fs/promises';
import { strFromU8, unzipSync, type UnzipFileFilter, type Unzipped } from 'fflate';
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
  refuseTooWide(bytes);
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
  unzipped(bytes, ({ originalSize }) => {
    total += originalSize;
    return false;
  });
  return total;
}

function unzipped(bytes: Buffer, filter: UnzipFileFilter): Unzipped {
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    throw new FileRefused({ kind: 'workbook-unreadable' }, { cause });
  }
}

/** Places of a sheet, empty ones included: the library makes a cell of each, whatever the file holds. */
const MAX_PLACES = 1_000_000;

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/** The far corner of a sheet is where its `dimension` says, or its furthest cell: a single one at XFD1048576 is enough. */
function refuseTooWide(bytes: Buffer): void {
  const sheets = Object.values(unzipped(bytes, ({ name }) => SHEET.test(name)));
  for (const sheet of sheets) {
    let [columns, rows] = [0, 0];
    for (const [, letters = '', digits = ''] of strFromU8(sheet).matchAll(CELL_ADDRESS)) {
      columns = Math.max(columns, columnNumber(letters));
      rows = Math.max(rows, Number(digits));
    }
    if (columns * rows > MAX_PLACES) throw new FileRefused({ kind: 'workbook-too-wide', max: MAX_PLACES });
  }
}

/** `r="B12"` of a cell, `r="12"` of a row, and the end of `ref="A1:H90"`. */
const CELL_ADDRESS = /\br(?:ef)?\s*=\s*["'](?:[A-Z]{1,7}\d{1,15}:)?([A-Z]{0,7})(\d{1,15})["']/gi;

const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

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
