import { fold } from '../knowledge/fold';

/** A name of a column without what differs from one year's file to the next: capitals, accents, spaces, underscores. */
const columnKey = (name: string): string => fold(name).replace(/[^a-z0-9]/g, '');

/** The names under which a field may stand, the first being the usual one; and whether the file must have it. */
export interface Column {
  readonly names: readonly [string, ...string[]];
  readonly required: boolean;
}

export type Columns<Field extends string> = Readonly<Record<Field, Column>>;

/** Where each field stands in a row, and what the file calls it; or the columns that are missing or there twice. */
export type FoundColumns<Field extends string> =
  | { readonly kind: 'found'; readonly at: ReadonlyMap<Field, { readonly index: number; readonly name: string }> }
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  | { readonly kind: 'twice'; readonly names: readonly string[] };

export function findColumns<Field extends string>(
  header: readonly string[],
  columns: Columns<Field>,
): FoundColumns<Field> {
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
