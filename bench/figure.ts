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

/** A benchmark: measures in processes of its own, tells what it is at on standard error, and cleans up. */
export type Benchmark = () => Promise<readonly Figure[]>;

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
