import { isMap, isScalar, isSeq, parse, parseDocument, type Document } from 'yaml';
import { stepsOf, type Step } from '../knowledge/problem';

/** What a form says of a record: the text of each field that it shows, by its path. */
export type Values = ReadonlyMap<string, string>;

/** How long a line of a text may be before it is folded: that of the rest of the project. */
const LINE_WIDTH = 120;

/** A record written out anew; the fields that say what they said in `before` keep their very lines. */
export function writeOut(document: Document, before = ''): string {
  const after = document.toString({ lineWidth: LINE_WIDTH, singleQuote: true, flowCollectionPadding: false });
  const old = blocksOf(before);
  return [...blocksOf(after)]
    .map(([name, block]) => {
      const kept = old.get(name);
      return kept !== undefined && JSON.stringify(parse(kept)) === JSON.stringify(parse(block)) ? kept : block;
    })
    .join('');
}

/** The lines of each field at the top of a record, by its name; what stands before the first has none. */
function blocksOf(text: string): Map<string, string> {
  const blocks = text.split(/^(?=[\w-]+:)/m);
  return new Map(blocks.map((block) => [/^([\w-]+):/.exec(block)?.[1] ?? '', block]));
}

/**
 * The record after what was typed in its form. A field that was not touched is left exactly as it is in the file; one
 * that was emptied is taken out; one that is new is added at the end of its group.
 *
 * @param kindOf what the schema wants at a path: a number and a word look alike in a form
 */
export function applyValues(text: string, values: Values, kindOf: (path: string) => string): string {
  const document = parseDocument(text);
  const before = new Map([...values.keys()].map((path) => [path, shownAt(document, stepsOf(path))]));
  const changed = [...values].filter(([path, value]) => plain(value) !== before.get(path));
  if (changed.length === 0) return text;
  for (const [path, value] of changed) {
    const steps = stepsOf(path);
    const wanted = plain(value);
    if (wanted === '') document.deleteIn(steps);
    else document.setIn(steps, valueOf(wanted, kindOf(path)));
  }
  return writeOut(document, text);
}

/** A text typed in a box of several lines is one paragraph; its ends mean nothing. */
const plain = (value: string): string => value.replace(/\r\n/g, '\n').trim();

/** What the form shows for a field: a text, or one line for each item of a list of texts. */
function shownAt(document: Document, steps: readonly Step[]): string {
  const node = document.getIn(steps, true);
  if (isScalar(node)) {
    if (typeof node.value === 'string') return node.value.trim();
    // A date or a number is shown as it is written, not as it is read.
    return node.source ?? '';
  }
  if (isSeq(node)) return node.items.map((item) => (isScalar(item) ? String(item.value) : '')).join('\n');
  return '';
}

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function valueOf(text: string, kind: string): unknown {
  switch (kind) {
    case 'list':
      return linesIn(text);
    case 'number':
      return Number.isNaN(Number(text)) ? text : Number(text);
    case 'boolean':
      return text === 'true';
    case 'lines': {
      const lines = linesIn(text);
      return lines.length > 1 ? lines : (lines[0] ?? '');
    }
    default:
      return text.replace(/\n/g, ' ');
  }
}

/** The record with one more item in a list, or one more group of fields. */
export function addAt(text: string, path: string, skeleton: unknown): string {
  const document = parseDocument(text);
  const steps = stepsOf(path);
  const node = document.getIn(steps, true);
  if (isSeq(node)) node.add(document.createNode(skeleton));
  else document.setIn(steps, document.createNode(skeleton));
  return writeOut(document, text);
}

/** The record without one item or group. */
export function removeAt(text: string, path: string): string {
  const document = parseDocument(text);
  document.deleteIn(stepsOf(path));
  return writeOut(document, text);
}

/** The record without an id in any of its lists; undefined where it has none. */
export function withoutId(text: string, id: string): string | undefined {
  const document = parseDocument(text);
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (isSeq(node)) {
      const kept = node.items.filter((item) => !(isScalar(item) && item.value === id));
      if (kept.length < node.items.length) found.push(id);
      node.items = kept;
      node.items.forEach(visit);
    } else if (isMap(node)) node.items.forEach(({ value }) => visit(value));
  };
  visit(document.contents);
  return found.length > 0 ? writeOut(document, text) : undefined;
}
