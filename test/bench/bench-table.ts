/** One measure; what it is beside (the echo bot, Fuse.js, the knowledge base as it is) has the ratio with it. */
export interface Row {
  readonly measure: string;
  readonly ours: number;
  readonly other?: number;
  readonly ratio?: number;
  /** Empty for a plain number. */
  readonly unit: string;
  /** What the ratio has to be, or the value where there is nothing beside it. */
  readonly target?: { readonly atLeast: number } | { readonly atMost: number };
}

/** A Markdown table of the rows. */
export function tableOf(rows: readonly Row[], besides: string): string {
  const cells = rows.map(({ measure, ours, other, ratio, unit, target }) => [
    measure,
    written(ours, unit),
    other === undefined ? '' : written(other, unit),
    ratio === undefined ? '' : ratio.toFixed(2),
    target === undefined ? '' : 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`,
    target === undefined ? '' : isReached(ratio ?? ours, target) ? 'reached' : '**not reached**',
  ]);
  const head = ['measure', 'assistant', besides, 'ratio', 'target', ''];
  return [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

const isReached = (value: number, target: NonNullable<Row['target']>): boolean =>
  'atLeast' in target ? value >= target.atLeast : value <= target.atMost;

const written = (value: number, unit: string): string =>
  `${value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)} ${unit}`.trim();
