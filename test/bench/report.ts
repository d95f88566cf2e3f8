/** One line of the table. */
export interface Row {
  budget: string;
  limit: string;
  measured: string;
  /** Absent: reported without a limit. */
  holds?: boolean;
  /** Bytes and counts hold on every machine, ratios of times on a quiet one: only these decide the exit code. */
  firm?: boolean | 'quiet';
  /** What the figures rest on, for the JSON file. */
  values?: unknown;
}

/** Smallest value that at least this share of the values does not exceed. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

const short = (value: number) => (Math.abs(value) < 20 ? value.toFixed(1) : value.toFixed(0));
export const ms = (value: number) => `${short(value)} ms`;
export const many = (value: number) => Math.round(value).toLocaleString('en');
export const bytes = (value: number) => `${value.toLocaleString('en')} B`;
/** `4.8 ms (4.1–7.2)`: median, lowest, highest. */
export const spread = (values: number[]) =>
  `${ms(median(values))} (${short(Math.min(...values))}–${short(Math.max(...values))})`;
export const percentiles = (values: number[]) =>
  `p50 ${ms(median(values))}, p95 ${ms(quantile(values, 0.95))} (${short(Math.min(...values))}–${short(Math.max(...values))})`;

const verdict = ({ holds }: Row) => (holds === undefined ? '' : holds ? 'ok' : 'BROKEN');

export function table(rows: Row[]): string {
  const cells = [
    ['budget', 'limit', 'measured', 'verdict'],
    ...rows.map((row) => [row.budget, row.limit, row.measured, verdict(row)]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(' | ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('-|-'));
  return lines.join('\n');
}

/** A fixed piece of arithmetic, timed: what it takes on this machine at this moment, in milliseconds. */
export function pulse(): number {
  const began = performance.now();
  let state = 1;
  for (let step = 0; step < 4_000_000; step++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return performance.now() - began + (state === 0 ? 1 : 0);
}
