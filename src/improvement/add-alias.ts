import { isScalar, isSeq, parseDocument, stringify } from 'yaml';

/**
 * The text of a record with one alias more, at the end of its list. Only that line changes: the library would lay out the
 * whole file anew, and a reviewer look for the one change among a hundred.
 */
export function addAlias(record: string, alias: string): string {
  const document = parseDocument(record);
  const list = document.get('alias', true);
  const last = isSeq(list) && !list.flow ? list.items.at(-1) : undefined;
  if (!isScalar(last) || !last.range) {
    document.set('alias', [...(isSeq(list) ? (list.toJSON() as string[]) : []), alias]);
    return document.toString({ lineWidth: 0 });
  }
  const lineStart = record.lastIndexOf('\n', last.range[0]) + 1;
  const indent = /^ */.exec(record.slice(lineStart))?.[0] ?? '';
  // After a comment that may stand behind the last item.
  const lineEnd = record.indexOf('\n', last.range[1]);
  const at = lineEnd < 0 ? record.length : lineEnd;
  return `${record.slice(0, at)}\n${indent}- ${stringify(alias, { lineWidth: 0 }).trimEnd()}${record.slice(at)}`;
}
