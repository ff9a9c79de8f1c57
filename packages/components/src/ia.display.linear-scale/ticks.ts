/** The values at which a scale has ticks: from its start on, so far apart. A distance that makes too many or none is none. */
export function spannedTicks([low, high]: readonly [number, number], span: number): readonly number[] {
  const count = (high - low) / span;
  if (!(span > 0) || !(count >= 0) || count > 2000) return [];
  return Array.from({ length: Math.floor(count + 1e-9) + 1 }, (_, index) => {
    const value = low + index * span;
    return Math.abs(value) < span * 1e-9 ? 0 : Number(value.toPrecision(12));
  });
}
