/** One measured value beside what it is to reach: a row of the table that `npm run bench` prints. */

export interface Figure {
  /** What was measured: `a day's page, br: requests a second, to plain node:http`. */
  readonly what: string;
  readonly value: number;
  /** Empty for a ratio or a count. */
  readonly unit: '' | 'us' | 'ms' | 's' | 'KB' | 'MB' | '/s';
  readonly bound: Bound;
}

/** What a value is to reach; none where it is told for what it explains, such as the value of a peer in the same run. */
export type Bound = { readonly atLeast: number } | { readonly atMost: number } | 'none';

/** How a cost grows: what the plots of docs/performance.md are drawn from. */
export interface Curve {
  /** The title of its plot: `What a read costs, against the days in the archive`. */
  readonly what: string;
  /** What runs along each axis, with its unit: `days`, `milliseconds`. */
  readonly x: string;
  readonly y: string;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly name: string;
  /** Pairs of x and y. */
  readonly points: readonly (readonly [number, number])[];
}

export interface Measured {
  readonly figures: readonly Figure[];
  readonly curves: readonly Curve[];
}

/** A benchmark: measures in processes of its own, tells what it is at on standard error, and cleans up.
 *  @returns the figures alone where there is no curve to draw */
export type Benchmark = () => Promise<Measured | readonly Figure[]>;

export function isMet({ value, bound }: Figure): boolean {
  if (bound === 'none') return true;
  return 'atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost;
}

/** @returns the value that a share of all values does not exceed: 0.5 for the median, 0.99 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
