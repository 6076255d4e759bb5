import { fold } from '../knowledge/fold';
import { type AnnuaireEntry, type AnnuaireSource, entryText } from './annuaire-entry';
import { FileRefused, type RowProblem, type RowProblemKind } from './file-problem';
import type { FileRow } from './file-rows';

/** The cells of a row by field; empty where the file has no such column. */
export type RawRow<Field extends string> = Readonly<Record<Field, string>>;

/** What zod says of a cell at fault: the field, and in `params` which problem it is. */
interface CellIssue {
  readonly path: readonly PropertyKey[];
  readonly params?: Readonly<Record<string, unknown>>;
}

type ReadRow =
  | {
      readonly entry: AnnuaireEntry;
      /** Its number is a mobile, which is not shown. */
      readonly leavesNumberOut: boolean;
    }
  | { readonly issues: readonly CellIssue[] };

/** One kind of file that can be imported: its columns, which of its rows are wanted, and what they say. */
export interface FileForm<Field extends string> {
  readonly source: AnnuaireSource;
  readonly columns: Columns<Field>;
  readonly isWanted: (row: RawRow<Field>) => boolean;
  readonly read: (row: RawRow<Field>) => ReadRow;
  /** Two rows that give the same are about the same school, or the same person in the same role. */
  readonly identityOf: (entry: AnnuaireEntry) => string;
  /** The day on which the row was brought up to date, where the file says so. */
  readonly dateOf: (row: RawRow<Field>) => string | undefined;
  /** Of any row, wanted or not. */
  readonly departementOf: (row: RawRow<Field>) => string | undefined;
}

/** A name of a column without what differs from one year's file to the next: capitals, accents, spaces, underscores. */
const columnKey = (name: string): string => fold(name).replace(/[^a-z0-9]/g, '');

/** The names under which a field may stand, the first being the usual one; and whether the file must have it. */
interface Column {
  readonly names: readonly [string, ...string[]];
  readonly required: boolean;
}

type Columns<Field extends string> = Readonly<Record<Field, Column>>;

/** Where each field stands in a row, and what the file calls it; or the columns that are missing or there twice. */
type FoundColumns<Field extends string> =
  | { readonly kind: 'found'; readonly at: ReadonlyMap<Field, { readonly index: number; readonly name: string }> }
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  | { readonly kind: 'twice'; readonly names: readonly string[] };

function findColumns<Field extends string>(header: readonly string[], columns: Columns<Field>): FoundColumns<Field> {
  const keys = header.map(columnKey);
  const fields = Object.keys(columns) as Field[];
  const found = fields.map((field) => {
    const wanted = columns[field].names.map(columnKey);
    const indexes = keys.flatMap((key, index) => (wanted.includes(key) ? [index] : []));
    return { field, indexes };
  });
  const missing = found.filter(({ field, indexes }) => indexes.length === 0 && columns[field].required);
  if (missing.length > 0) return { kind: 'missing', names: missing.map(({ field }) => columns[field].names[0]) };
  const twice = found.filter(({ indexes }) => indexes.length > 1);
  if (twice.length > 0)
    return { kind: 'twice', names: twice.flatMap(({ indexes }) => indexes.map((index) => header[index] ?? '')) };
  return {
    kind: 'found',
    at: new Map(
      found.flatMap(({ field, indexes: [index] }) =>
        index === undefined ? [] : [[field, { index, name: header[index] ?? '' }] as const],
      ),
    ),
  };
}

/** Refused rows after which the file is given up: it is another one than was meant, and nobody reads on. */
const MAX_REFUSED = 1_000;

/** Twice the CIO, lycées and collèges of the whole country: what is kept is held in memory. */
const MAX_ENTRIES = 25_000;

interface ReadOptions {
  /** Told of each refused row as soon as it is met: they are not kept. */
  readonly onRefused: (problem: RowProblem) => void;
  /** Columns of the other kind of file: a header that has them says what was confused. */
  readonly otherForm: Pick<FileForm<string>, 'columns'>;
}

export interface AnnuaireFile {
  readonly entries: readonly AnnuaireEntry[];
  /** Rows after the header. */
  readonly rows: number;
  readonly refused: number;
  /** Rows that say the same as one before. */
  readonly repeated: number;
  /** Numbers that are mobiles, which are left out. */
  readonly leftOut: number;
  /** The latest day on which a row that is kept was brought up to date, where the file says so. */
  readonly updated?: string;
  /** The départements that the file tells of, so that one can say where to look when none was kept. */
  readonly departements: readonly string[];
}

/** Reads a whole file of one form; throws `FileRefused` when it is not of that form, or beyond all measure. */
export async function readAnnuaireFile<Field extends string>(
  rows: AsyncIterable<FileRow>,
  form: FileForm<Field>,
  { onRefused, otherForm }: ReadOptions,
): Promise<AnnuaireFile> {
  const kept = new Map<string, { readonly entry: AnnuaireEntry; readonly line: number }>();
  const departements = new Set<string>();
  const counts = { rows: 0, refused: 0, repeated: 0, leftOut: 0 };
  let updated = '';
  let header: Header<Field> | undefined;

  const refuse = (problems: readonly RowProblem[]): void => {
    counts.refused += 1;
    problems.forEach(onRefused);
    if (counts.refused >= MAX_REFUSED) throw new FileRefused({ kind: 'too-many-refused', max: MAX_REFUSED });
  };

  for await (const { line, cells } of rows) {
    if (!header) {
      header = readHeader(cells, form, otherForm);
      continue;
    }
    counts.rows += 1;
    if (cells.length !== header.width) {
      refuse([{ kind: 'cells', line, found: cells.length, wanted: header.width }]);
      continue;
    }
    const raw = header.rawOf(cells);
    const departement = form.departementOf(raw);
    if (departement) departements.add(departement);
    if (!form.isWanted(raw)) continue;
    const read = form.read(raw);
    if ('issues' in read) {
      refuse(problemsOf(read.issues, header, cells, line));
      continue;
    }
    const identity = form.identityOf(read.entry);
    const before = kept.get(identity);
    if (!before) {
      kept.set(identity, { entry: read.entry, line });
      if (kept.size > MAX_ENTRIES) throw new FileRefused({ kind: 'too-many-entries', max: MAX_ENTRIES });
    } else if (entryText(before.entry) === entryText(read.entry)) counts.repeated += 1;
    else refuse([{ kind: 'duplicate', line, first: before.line, name: read.entry.nom }]);
    if (read.leavesNumberOut) counts.leftOut += 1;
    const day = form.dateOf(raw) ?? '';
    if (day > updated) updated = day;
  }
  if (!header) throw new FileRefused({ kind: 'empty' });
  return {
    ...counts,
    entries: [...kept.values()].map(({ entry }) => entry),
    departements: [...departements].sort(),
    ...(updated && { updated }),
  };
}

interface Header<Field extends string> {
  readonly width: number;
  readonly at: Extract<FoundColumns<Field>, { kind: 'found' }>['at'];
  readonly rawOf: (cells: readonly string[]) => RawRow<Field>;
}

function readHeader<Field extends string>(
  cells: readonly string[],
  { columns }: FileForm<Field>,
  otherForm: ReadOptions['otherForm'],
): Header<Field> {
  const found = findColumns(cells, columns);
  if (found.kind === 'twice') throw new FileRefused({ kind: 'columns-twice', names: found.names });
  if (found.kind === 'missing') {
    const isOtherForm = findColumns(cells, otherForm.columns).kind === 'found';
    throw new FileRefused({ kind: 'columns-missing', names: found.names, isOtherForm });
  }
  const fields = Object.keys(columns) as Field[];
  const indexes = fields.map((field) => [field, found.at.get(field)?.index] as const);
  return {
    width: cells.length,
    at: found.at,
    rawOf: (row) =>
      Object.fromEntries(
        indexes.map(([field, index]) => [field, index === undefined ? '' : (row[index] ?? '')]),
      ) as RawRow<Field>,
  };
}

function problemsOf<Field extends string>(
  issues: Extract<ReadRow, { issues: unknown }>['issues'],
  { at }: Header<Field>,
  cells: readonly string[],
  line: number,
): RowProblem[] {
  return issues.map(({ path: [field], params }) => {
    const column = at.get(field as Field);
    return {
      kind: (params?.problem ?? 'missing') as RowProblemKind,
      line,
      column: column?.name ?? String(field),
      value: column === undefined ? '' : (cells[column.index] ?? ''),
    };
  });
}
