import type { Json } from "@sightline/model";

/** True when two values are equal to the last item, the order of keys included; 0 and -0 are two values. */
export function sameJson(a: Json, b: Json): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return left.length === right.length && left.every(([key, value], index) => isEntry(right[index], key, value));
}

function isEntry(entry: readonly [string, Json] | undefined, key: string, value: Json): boolean {
  return entry !== undefined && entry[0] === key && sameJson(value, entry[1]);
}
