import { Dataset, type PropertyObject, type PropertyValue } from "@sightline/model";
import { listOf, numberOf, objectOf, share } from "../base/values.ts";

/** The numbers of a list or of a dataset's last column; an item may be an object with `value` or `y` [CMP35]. */
export function sparklinePoints(points: PropertyValue | undefined): readonly number[] {
  const items = points instanceof Dataset ? points.rows.map((row) => row.at(-1) ?? null) : listOf(points);
  return items
    .map((item) => (typeof item === "object" ? (objectOf(item).value ?? objectOf(item).y) : item))
    .map((value) => numberOf(value, Number.NaN))
    .filter((value) => !Number.isNaN(value));
}

/** The ends of the scale: as configured, else the values' own. */
export function sparklineRange(
  values: readonly number[],
  range: PropertyObject,
): { readonly low: number; readonly high: number } {
  const low = numberOf(
    range.low,
    values.reduce((least, value) => Math.min(least, value), values[0] ?? 0),
  );
  const high = numberOf(
    range.high,
    values.reduce((most, value) => Math.max(most, value), values[0] ?? 0),
  );
  return { low, high };
}

/** The line in a square of 100, from left to right. */
export function linePoints(values: readonly number[], low: number, high: number): string {
  const step = values.length > 1 ? 100 / (values.length - 1) : 0;
  return values
    .map((value, index) => `${(index * step).toFixed(2)},${(100 - 100 * share(value, low, high)).toFixed(2)}`)
    .join(" ");
}
