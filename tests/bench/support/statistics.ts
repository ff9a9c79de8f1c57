/** Percentiles of a set of measurements, in their unit. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

/** Half of the values are at or below p50, 99 of 100 at or below p99. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
