import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, LineCounter, parseDocument, type Document, type ParsedNode } from 'yaml';
import type { z } from 'zod';
import { problemsOf, stepsOf, type KnowledgeProblem, type Step } from './problem';

export type Report = (found: readonly KnowledgeProblem[]) => void;

/**
 * Reads one file of the content and checks it against its schema.
 *
 * @param warn is told what is usable but unfinished, such as a text without its English
 */
export function readYaml<Schema extends z.ZodType>(
  directory: string,
  file: string,
  schema: Schema,
  report: Report,
  warn: Report = () => undefined,
): z.infer<Schema> | undefined {
  const text = readFileSync(join(directory, file), 'utf8');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    const reason = causeIn(text, error.code);
    report([{ file, field: '', fault: { kind: 'unreadable', reason }, line, column: col }]);
    return undefined;
  }
  const record = toRecord(document);
  if (record === UNRESOLVED) {
    const line = text.split('\n').findIndex((one) => ALIAS.test(one)) + 1;
    report([{ file, field: '', fault: { kind: 'unreadable', reason: 'alias' }, line, column: 1 }]);
    return undefined;
  }
  const at = (problem: KnowledgeProblem): KnowledgeProblem => ({ ...problem, ...placeOf(document, lines, problem) });
  const parsed = schema.safeParse(record, { reportInput: true });
  if (!parsed.success) {
    report(problemsOf(file, parsed.error).map(at));
    return undefined;
  }
  warn(untranslatedIn(record).map((field) => at({ file, field, fault: { kind: 'untranslated' } })));
  return parsed.data;
}

/** Where a problem of a file stands in it, for those that were found once all files were read. */
export function locate(directory: string, problem: KnowledgeProblem): KnowledgeProblem {
  if (problem.line !== undefined) return problem;
  return { ...problem, ...placesIn(directory, problem.file)(problem) };
}

/** A field of a file, with what is wrong with it where that is known. */
type Placed = Pick<KnowledgeProblem, 'field'> & Partial<Pick<KnowledgeProblem, 'fault'>>;

/** Line and column of something in a file, both from 1: each asked for by its field; none where the file is not there. */
export function placesIn(
  directory: string,
  file: string,
): (at: Placed) => { readonly line?: number; readonly column?: number } {
  if (!file.endsWith('.yaml')) return () => ({});
  try {
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(join(directory, file), 'utf8'), { lineCounter: lines });
    return (at) => placeOf(document, lines, at);
  } catch {
    // A file that is not there has no line.
    return () => ({});
  }
}

/** A text that begins with an asterisk, which is a reference for YAML. */
const ALIAS = /(?:^|[\s:[-])\*\S/;

const UNRESOLVED = Symbol('a text that begins with * stands for nothing');

/** The plain value of a document; a text that begins with `*` is an alias for YAML, and fails only here. */
function toRecord(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return UNRESOLVED;
    throw error;
  }
}

/** What most often stands behind an error of the parser, so that the remedy can be said; else the error's own code. */
function causeIn(text: string, code: string): string {
  if (code === 'DUPLICATE_KEY') return 'twice';
  if (code === 'TAB_AS_INDENT' || /^\s*\t/m.test(text)) return 'tab';
  if (code === 'MISSING_CHAR' && /["']/.test(text)) return 'quote';
  const isColon = ['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'BAD_SCALAR_START'].includes(code);
  if (isColon && text.split('\n').some((line) => UNQUOTED_COLON.test(line))) return 'colon';
  return code;
}

/** `nom: Tremplin : le saut`: a second colon, in a value without quotes. */
const UNQUOTED_COLON = /^\s*(?:- )?[\w-]+:\s+(?!["'|>[{]).*:(?:\s|$)/;

/** Line and column of a field: of its value, else of its name, else of the group that should hold it. */
function placeOf(document: Document, lines: LineCounter, { field, fault }: Placed): { line?: number; column?: number } {
  const path = stepsOf(field);
  const unknown = fault?.kind === 'unknown-key' ? [fault.keys[0] ?? ''] : [];
  for (let length = path.length; length >= 0; length -= 1) {
    const within = path.slice(0, length);
    const start = keyStart(document, [...within, ...(length === path.length ? unknown : [])]);
    if (start === undefined) continue;
    const { line, col } = lines.linePos(start);
    return { line, column: col };
  }
  return {};
}

/** Where the name of a field begins, or the item of a list. */
function keyStart(document: Document, path: readonly Step[]): number | undefined {
  const last = path.at(-1);
  if (last === undefined) return 0;
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find(
      ({ key }) => String((key as ParsedNode & { value?: unknown }).value) === String(last),
    );
    return (pair?.key as ParsedNode | undefined)?.range[0];
  }
  const node = document.getIn(path, true) as ParsedNode | undefined;
  return node?.range[0];
}

/** Fields whose French has no English yet: users of English read the French meanwhile. */
function untranslatedIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => untranslatedIn(item, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return [];
  const group = value as Record<string, unknown>;
  const own =
    path === '' ? 'nom' in group && 'resume' in group && !('nomEn' in group) : 'fr' in group && !('en' in group);
  const missing = own ? [path === '' ? 'nomEn' : `${path}.en`] : [];
  return [
    ...missing,
    ...Object.entries(group).flatMap(([key, item]) => untranslatedIn(item, path === '' ? key : `${path}.${key}`)),
  ];
}
