import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** The project's own folder. */
export const ROOT = join(__dirname, '..');

/** One file of the project, with its path from the root in the form `src/bot/handler.ts`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What a file imports: a package by its name, or a file of the project by its path without ending. */
export interface Import {
  readonly target: string;
  readonly isPackage: boolean;
  /** Gone after compiling: only types are used. */
  readonly typeOnly: boolean;
}

/** All TypeScript files under that folder of the project. */
export const readSources = (folder: string): SourceFile[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => {
      const path = `${folder}/${name.replaceAll('\\', '/')}`;
      return { path, text: readFileSync(join(ROOT, path), 'utf8') };
    });

export function importsOf(file: SourceFile): Import[] {
  const found = nodesOf(file).flatMap((node): { module: string; typeOnly: boolean }[] => {
    if (ts.isImportDeclaration(node)) return moduleOf(node.moduleSpecifier, isTypeImport(node));
    if (ts.isExportDeclaration(node)) return moduleOf(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isExternalModuleReference(node)) return moduleOf(node.expression, false);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return moduleOf(node.argument.literal, true);
    if (ts.isCallExpression(node) && isLoading(node)) return moduleOf(node.arguments[0], false);
    return [];
  });
  return found.map(({ module, typeOnly }) => {
    const isPackage = !module.startsWith('.');
    return { target: isPackage ? module : posix.join(posix.dirname(file.path), module), isPackage, typeOnly };
  });
}

/**
 * The files that import one another in a circle, types included, by path without ending: what is left once the files that
 * import none of the others, or that none of the others imports, are taken away again and again.
 */
export function circlesIn(files: readonly SourceFile[]): string[] {
  let left = new Map(
    files.map((file) => [
      file.path.replace(/\.ts$/, ''),
      importsOf(file).flatMap(({ target, isPackage }) => (isPackage ? [] : [target])),
    ]),
  );
  for (;;) {
    const imported = new Set([...left.values()].flat());
    const kept = [...left].filter(([path, targets]) => imported.has(path) && targets.some((one) => left.has(one)));
    if (kept.length === left.size) return [...left.keys()];
    left = new Map(kept);
  }
}

/** Every text written out in the code, be it a value or the name of a property. */
export const literalsOf = (file: SourceFile): string[] =>
  nodesOf(file).flatMap((node) => {
    if (ts.isStringLiteralLike(node)) return [node.text];
    return ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) ? [node.name.text] : [];
  });

/** Whether the code asks for the present instant, rather than being given it. */
export const readsClock = (file: SourceFile): boolean =>
  nodesOf(file).some(
    (node) =>
      (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length) ||
      (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) ||
      (ts.isPropertyAccessExpression(node) && isNamed(node.expression, 'Date') && node.name.text === 'now'),
  );

/** Whether the code looks at the environment variables, by whatever spelling. */
export const readsEnvironment = (file: SourceFile): boolean =>
  nodesOf(file).some(
    (node) =>
      (ts.isPropertyAccessExpression(node) && isNamed(node.expression, 'process') && node.name.text === 'env') ||
      (ts.isElementAccessExpression(node) && isNamed(node.expression, 'process')) ||
      (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name) && isNamed(node.initializer, 'process')),
  );

export const exportsDefault = (file: SourceFile): boolean =>
  nodesOf(file).some(
    (node) =>
      ts.isExportAssignment(node) ||
      node.kind === ts.SyntaxKind.DefaultKeyword ||
      (ts.isExportSpecifier(node) && node.name.text === 'default'),
  );

const isNamed = (node: ts.Node | undefined, name: string): boolean =>
  node !== undefined && ts.isIdentifier(node) && node.text === name;

function nodesOf({ path, text }: SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return nodes;
}

const moduleOf = (node: ts.Node | undefined, typeOnly: boolean) =>
  node && ts.isStringLiteralLike(node) ? [{ module: node.text, typeOnly }] : [];

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

const isLoading = ({ expression }: ts.CallExpression): boolean =>
  expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require');
