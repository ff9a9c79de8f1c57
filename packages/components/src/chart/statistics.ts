/** Figures of a list of values; those that are missing do not count. */
export interface Statistics {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Of the whole population. */
  readonly deviation: number;
}

/** The figures of values; undefined where there are none. */
export function statisticsOf(values: readonly (number | null)[]): Statistics | undefined {
  let [count, sum, min, max] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value === null) continue;
    count++;
    sum += value;
    [min, max] = [Math.min(min, value), Math.max(max, value)];
  }
  if (count === 0) return undefined;
  const mean = sum / count;
  let squares = 0;
  for (const value of values) if (value !== null) squares += (value - mean) ** 2;
  return { count, min, max, mean, deviation: Math.sqrt(squares / count) };
}

/** A level reckoned from values: `min`, `max`, `avg`, or `ucl` and `lcl`, three standard deviations above and below the mean. */
export function baselineOf(name: string, values: readonly (number | null)[]): number | undefined {
  const found = statisticsOf(values);
  if (!found) return undefined;
  const { min, max, mean, deviation } = found;
  const levels: Readonly<Record<string, number>> = { min, max, avg: mean, ucl: mean + 3 * deviation, lcl: mean - 3 * deviation };
  return Object.hasOwn(levels, name) ? levels[name] : undefined;
}
