/** What each column stands on, where they are stacked: the sum of those before it. Values that are missing add nothing. */
export function stackBases(columns: readonly (readonly (number | null)[])[]): readonly (readonly number[])[] {
  const sums: number[] = [];
  return columns.map((values) =>
    values.map((value, index) => {
      const base = sums[index] ?? 0;
      sums[index] = base + (value ?? 0);
      return base;
    }),
  );
}

/** The tops of values on their bases; null where there is no value. */
export function stacked(values: readonly (number | null)[], bases: readonly number[]): readonly (number | null)[] {
  return values.map((value, index) => (value === null ? null : value + (bases[index] ?? 0)));
}
