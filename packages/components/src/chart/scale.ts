/** From values to pixels and back. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly at: (value: number) => number;
  readonly valueAt: (pixel: number) => number;
}

/** Where an axis lies: the pixels of its two ends. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A scale of equal steps. A range without width is drawn in the middle of one that has. */
export function linearScale(low: number, high: number, { from, to }: Span): Scale {
  const width = high - low || 1;
  return {
    low,
    high,
    at: (value) => from + ((value - low) / width) * (to - from),
    valueAt: (pixel) => low + ((pixel - from) / (to - from || 1)) * width,
  };
}

/** A scale of equal factors. Values of zero and below have no place on it: NaN. */
export function logScale(low: number, high: number, span: Span): Scale {
  const inner = linearScale(Math.log10(low), Math.log10(high), span);
  return {
    low,
    high,
    at: (value) => (value > 0 ? inner.at(Math.log10(value)) : Number.NaN),
    valueAt: (pixel) => 10 ** inner.valueAt(pixel),
  };
}

/** The step of 1, 2 or 5 times a power of ten that makes about so many ticks. */
export function stepOf(low: number, high: number, count: number): number {
  const rough = Math.abs(high - low) / Math.max(1, count);
  if (!(rough > 0) || !Number.isFinite(rough)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  return (factor > 7.07 ? 10 : factor > 3.16 ? 5 : factor > 1.41 ? 2 : 1) * power;
}

/** About so many round values between two ends, ends included. */
export function ticksBetween(low: number, high: number, count: number): readonly number[] {
  if (!(count > 0) || !Number.isFinite(high - low)) return [];
  const step = stepOf(low, high, count);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const made: number[] = [];
  for (let index = first; index <= last && made.length < 200; index++) made.push(cleaned(index * step));
  return made;
}

/** Powers of ten between two ends. */
export function logTicks(low: number, high: number): readonly number[] {
  const made: number[] = [];
  for (let power = Math.ceil(Math.log10(low)); power <= Math.log10(high) + 1e-9 && made.length < 100; power++)
    made.push(cleaned(10 ** power));
  return made;
}

/** The range widened to round ends. */
export function niceRange(low: number, high: number, count = 5): readonly [number, number] {
  if (low === high) return low === 0 ? [-1, 1] : [low - Math.abs(low) / 10, high + Math.abs(high) / 10];
  const step = stepOf(low, high, count);
  return [cleaned(Math.floor(low / step + 1e-9) * step), cleaned(Math.ceil(high / step - 1e-9) * step)];
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
function cleaned(value: number): number {
  return Number(value.toPrecision(12));
}

/** The least and the greatest of the numbers in lists; undefined where there is none. */
export function extentOf(lists: Iterable<readonly (number | null)[]>): readonly [number, number] | undefined {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const list of lists) {
    for (const value of list) {
      if (value === null || !Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : undefined;
}
