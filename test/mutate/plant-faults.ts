import ts from 'typescript';

/** The kinds of faults that are planted: slips that a review lets pass, one change each. */
export const faultKinds = [
  'condition dropped',
  'condition fixed',
  'boundary moved',
  'boolean negated',
  'order swapped',
  'number moved',
  'nothing returned',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** One fault in one file: the text between two offsets is another. */
export interface Fault {
  readonly kind: FaultKind;
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly becomes: string;
  /** The program stays the same: the order of `new Set([…])` or of `[…].includes(…)` says nothing. */
  readonly isVain: boolean;
}

interface Change {
  readonly kind: FaultKind;
  readonly node: ts.Node;
  readonly becomes: string;
}

/** Every fault that can be planted in a file, in the order of its lines. */
export function faultsOf(path: string, text: string): Fault[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const faults: Fault[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    for (const change of changesOf(node, (part) => part.getText(source)))
      faults.push({
        kind: change.kind,
        path,
        line: source.getLineAndCharacterOfPosition(change.node.getStart(source)).line + 1,
        start: change.node.getStart(source),
        end: change.node.getEnd(),
        was: change.node.getText(source),
        becomes: change.becomes,
        isVain: change.kind === 'order swapped' && isOrderFree(change.node),
      });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

/** The text of a file with that fault in it. */
export const plant = (text: string, { start, end, becomes }: Fault): string =>
  text.slice(0, start) + becomes + text.slice(end);

type TextOf = (node: ts.Node) => string;

function changesOf(node: ts.Node, textOf: TextOf): Change[] {
  if (ts.isBinaryExpression(node)) return [...droppedConditions(node, textOf), ...movedBoundary(node)];
  if (ts.isIfStatement(node)) return fixedCondition(node.expression);
  if (ts.isConditionalExpression(node)) return fixedCondition(node.condition);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [{ kind: 'boolean negated', node, becomes: `(${textOf(node.operand)})` }];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ kind: 'boolean negated', node, becomes: 'false' }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ kind: 'boolean negated', node, becomes: 'true' }];
  if (ts.isArrayLiteralExpression(node)) return swappedOrders(node, textOf);
  if (ts.isNumericLiteral(node)) return [{ kind: 'number moved', node, becomes: movedNumber(Number(node.text)) }];
  if (ts.isReturnStatement(node) && node.expression)
    return [{ kind: 'nothing returned', node: node.expression, becomes: 'undefined' }];
  return [];
}

/** `a && b` without one of the two. */
const droppedConditions = (node: ts.BinaryExpression, textOf: TextOf): Change[] =>
  [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken].includes(node.operatorToken.kind)
    ? [node.left, node.right].map((kept) => ({ kind: 'condition dropped', node, becomes: `(${textOf(kept)})` }))
    : [];

const otherComparisons = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
]);

function movedBoundary({ operatorToken }: ts.BinaryExpression): Change[] {
  const becomes = otherComparisons.get(operatorToken.kind);
  return becomes === undefined ? [] : [{ kind: 'boundary moved', node: operatorToken, becomes }];
}

const fixedCondition = (node: ts.Expression): Change[] =>
  ['true', 'false'].map((becomes) => ({ kind: 'condition fixed', node, becomes }));

/** An array with two neighbours that have changed places. */
const swappedOrders = ({ elements }: ts.ArrayLiteralExpression, textOf: TextOf): Change[] =>
  elements.slice(1).flatMap((second, index): Change[] => {
    const first = elements[index];
    if (first === undefined || textOf(first) === textOf(second)) return [];
    const swapped = elements.map((element) => {
      if (element === first) return textOf(second);
      return textOf(element === second ? first : element);
    });
    return [{ kind: 'order swapped', node: first.parent, becomes: `[${swapped.join(', ')}]` }];
  });

const orderFreeMethods = ['includes', 'some', 'every'];

const isOrderFree = ({ parent }: ts.Node): boolean =>
  (ts.isNewExpression(parent) && ts.isIdentifier(parent.expression) && parent.expression.text === 'Set') ||
  (ts.isPropertyAccessExpression(parent) && orderFreeMethods.includes(parent.name.text));

/** The next whole number; a fraction loses a quarter, as a threshold that somebody has tried. */
const movedNumber = (value: number): string => String(Number.isInteger(value) ? value + 1 : value * 0.75);
