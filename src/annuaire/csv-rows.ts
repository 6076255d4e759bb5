import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Encoding } from './detect-encoding';
import { FileRefused } from './file-problem';

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
export async function* csvRows(
  path: string,
  encoding: Encoding,
  onBytes: (bytes: number) => void,
): AsyncGenerator<FileRow> {
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
