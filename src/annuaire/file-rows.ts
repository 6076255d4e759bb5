import { CsvError, parse } from 'csv-parse';
import { strFromU8, unzipSync, type UnzipFileFilter, type Unzipped } from 'fflate';
import { createReadStream } from 'node:fs';
import { open, stat, readFile } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { FileRefused } from './file-problem';

/** A file of rows, ready to be read once. */
interface RowFile {
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

type Encoding = 'utf-8' | 'windows-1252';

/**
 * How a text file is encoded: UTF-8, with or without a byte order mark, where every byte of it can be; else Windows-1252,
 * in which spreadsheets of French machines save. The whole file is looked at: the first accent may be in its last row.
 * Refuses what holds a NUL, as UTF-16 and every binary format do and no text in these two does.
 */
async function detectEncoding(path: string): Promise<Encoding> {
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
    // These bytes are no UTF-8, which is what the caller asks: no failure.
    return false;
  }
}

/** A row as the file has it. The first one is the header. */
export interface FileRow {
  /** The line that it ends on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Longest row, in characters: the longest of the ministry's has 1,500. An unclosed quotation mark stops here. */
const MAX_ROW = 65_536;

const SEPARATORS = [';', ',', '\t'] as const;

/**
 * The rows of a CSV file one by one, so that any number of them fits in memory. The separator is the one that the header
 * holds most of.
 *
 * @param onBytes told how many bytes have been read so far
 */
async function* csvRows(path: string, encoding: Encoding, onBytes: (bytes: number) => void): AsyncGenerator<FileRow> {
  const separator = separatorIn(await firstLine(path, encoding));
  const source = createReadStream(path);
  const parser = source.pipe(decoded(encoding, onBytes)).pipe(
    parse({
      bom: true,
      delimiter: separator,
      info: true,
      relax_column_count: true,
      // A name may hold quotation marks: only a cell that begins with one is quoted.
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_ROW,
    }),
  );
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
      yield { line: info.lines, cells: record };
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error) : error;
  } finally {
    source.destroy();
  }
}

function refusalOf(error: CsvError): FileRefused {
  const line = typeof error.lines === 'number' ? error.lines : 1;
  const kind = error.code === 'CSV_MAX_RECORD_SIZE' ? 'line-too-long' : 'bad-quotes';
  return new FileRefused({ kind, line }, { cause: error });
}

/** The text in UTF-8, which is what the parser reads. */
function decoded(encoding: Encoding, onBytes: (bytes: number) => void): Transform {
  const decoder = new TextDecoder(encoding);
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      onBytes((bytes += chunk.length));
      done(null, encoding === 'utf-8' ? chunk : decoder.decode(chunk, { stream: true }));
    },
    flush(done) {
      done(null, decoder.decode());
    },
  });
}

async function firstLine(path: string, encoding: Encoding): Promise<string> {
  for await (const chunk of createReadStream(path, {
    end: MAX_ROW,
    highWaterMark: MAX_ROW + 1,
  }) as AsyncIterable<Buffer>)
    return new TextDecoder(encoding).decode(chunk).split(/\r?\n|\r/, 1)[0] ?? '';
  return '';
}

function separatorIn(header: string): string {
  const counts = SEPARATORS.map((separator) => ({ separator, count: header.split(separator).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).separator;
}

/** A list of some hundred people weighs 50 KB: a workbook is read whole, and must leave room in memory. */
const MAX_BYTES = 2_000_000;

/** What it may unfold to: a few kilobytes of a zip can hold gigabytes of zeros. */
const MAX_UNFOLDED_BYTES = 20_000_000;

/** The rows of the first sheet of an Excel workbook. Of a formula it is the value that was shown when it was saved. */
async function* xlsxRows(path: string): AsyncGenerator<FileRow> {
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
