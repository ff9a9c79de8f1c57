/** Percentiles of a set of measurements, in their unit. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

/** Half of the values are at or below p50, 99 of 100 at or below p99. */
export function spreadOf(values: readonly number[]): Spread {
  const [p50, p99] = percentilesOf(values, [0.5, 0.99]) as [number, number];
  return { p50, p99 };
}

/** For each part (0.95: 95 of 100) the value that this part of the measurements is at or below. */
export function percentilesOf(values: readonly number[], parts: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return parts.map((part) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN);
}
