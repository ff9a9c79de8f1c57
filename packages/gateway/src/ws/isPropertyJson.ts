import { isObject, isPropertyName } from "@sightline/model";

const longestName = 4_096;
/** Farthest instant a date can hold (ECMA-262, 21.4.1.1), in milliseconds from 1970. */
const farthestInstant = 8.64e15;

/**
 * Whether JSON of a page can become a property value: names that properties can have, dates that exist, datasets whose
 * columns are equally long. Its nesting was looked at before it was parsed.
 */
export function isPropertyJson(value: unknown): boolean {
  if (typeof value !== "object") return value !== undefined;
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isPropertyJson);
  const object = value as Record<string, unknown>;
  if ("$" in object && !isTyped(object)) return false;
  return Object.entries(object).every(
    ([name, item]) => isPropertyName(name) && name.length <= longestName && isPropertyJson(item),
  );
}

function isTyped({ $ts, $columns }: Record<string, unknown>): boolean {
  if (typeof $ts === "number") return Math.abs($ts) <= farthestInstant;
  return !Array.isArray($columns) || haveOneLength($columns);
}

function haveOneLength(columns: readonly unknown[]): boolean {
  const lengths = columns.map((column) => (isObject(column) && Array.isArray(column.data) ? column.data.length : 0));
  return lengths.every((length) => length === lengths[0]);
}
