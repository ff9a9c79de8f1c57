import { integer, Long, numberOf, TypedNumber } from "./numbers.ts";
import type { Quality } from "./quality.ts";

/** A whole table: typed columns, rows of values. Immutable, as in the original. */
export class Dataset {
  constructor(
    readonly columns: readonly DatasetColumn[],
    readonly rows: readonly (readonly PropertyValue[])[],
  ) {}
}

export interface DatasetColumn {
  readonly name: string;
  /** The original's type names: `String`, `Integer`, `Long`, `Float`, `Double`, `Boolean`, `DateTime`/`date`, … */
  readonly type: string;
}

/** What a property can hold. Values are never changed in place: a write makes new parents. */
export type PropertyValue =
  | null
  | boolean
  | number
  | TypedNumber
  | string
  | Date
  | Dataset
  | readonly PropertyValue[]
  | PropertyObject;

export interface PropertyObject {
  readonly [key: string]: PropertyValue;
}

/** A value, how good it is, and when it became so (milliseconds since 1970). */
export interface QualifiedValue {
  readonly value: PropertyValue;
  readonly quality: Quality;
  readonly timestamp: number;
}

/** Plain JSON, as it stands in files and on the wire. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype) return true;
  return !(Array.isArray(value) || value instanceof Date || value instanceof Dataset || value instanceof TypedNumber);
}

/**
 * JSON to property value. Dates and datasets have the form they have in `view.json`:
 * `{"$":["ts",192,ms],"$ts":ms}` and `{"$":["ds",192,ms],"$columns":[{name,type,data:[…]}]}`; numbers that JSON cannot hold are
 * `{"$":["num",192,0],"$num":"Infinity"}`.
 */
export function fromJson(json: Json): PropertyValue {
  if (typeof json !== "object" || json === null) return json;
  if (Array.isArray(json)) return json.map(fromJson);
  const object = json as JsonObject;
  if ("$" in object) {
    if (typeof object.$ts === "number") return new Date(object.$ts);
    const number = typeof object.$num === "string" ? specialNumber(object.$num) : undefined;
    if (number !== undefined) return number;
    if (Array.isArray(object.$columns)) return datasetFromColumns(object.$columns);
  }
  const out: Record<string, PropertyValue> = {};
  for (const key of Object.keys(object)) if (key !== "__proto__") out[key] = fromJson(object[key] as Json);
  return out;
}

/** Property value to JSON, the inverse of {@link fromJson}, where a float that is whole reads as any number. */
export function toJson(value: PropertyValue): Json {
  if (typeof value === "number") return Number.isFinite(value) ? value : specialJson(value);
  if (typeof value !== "object" || value === null) return value === undefined ? null : value;
  if (value instanceof Date) return { $: ["ts", 192, value.getTime()], $ts: value.getTime() };
  if (value instanceof Dataset) return datasetToJson(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Long) return specialJson(value);
  if (value instanceof TypedNumber) return value.toJSON();
  const out: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) out[key] = toJson(item);
  return out;
}

/** Numbers that JSON cannot hold: infinity, not a number, and integers beyond 2^53 [PT17, PT21]. */
function specialJson(value: number | Long): Json {
  return { $: ["num", 192, 0], $num: String(value) };
}

function specialNumber(text: string): PropertyValue | undefined {
  if (/^(?:-?Infinity|NaN)$/.test(text)) return Number(text);
  const digits = /^-?\d{1,19}$/.test(text) ? BigInt(text) : undefined;
  return digits !== undefined && BigInt.asIntN(64, digits) === digits ? integer(digits) : undefined;
}

function datasetFromColumns(columns: readonly Json[]): Dataset {
  const parsed = (columns as readonly unknown[]).filter(isObject).map((column) => ({
    name: String(column.name ?? ""),
    type: String(column.type ?? "String"),
    data: Array.isArray(column.data) ? (column.data as Json[]).map(fromJson) : [],
  }));
  const height = parsed.reduce((most, column) => Math.max(most, column.data.length), 0);
  const rows = Array.from({ length: height }, (_, row) => parsed.map((column) => column.data[row] ?? null));
  return new Dataset(
    parsed.map(({ name, type }) => ({ name, type })),
    rows,
  );
}

function datasetToJson(dataset: Dataset): Json {
  return {
    $: ["ds", 192, 0],
    $columns: dataset.columns.map((column, index) => ({
      name: column.name,
      type: column.type,
      data: dataset.rows.map((row) => toJson(row[index] ?? null)),
    })),
  };
}

/** How many levels of objects and arrays a value has: 0 for a plain one. */
export function depthOf(value: PropertyValue): number {
  if (typeof value !== "object" || value === null) return 0;
  if (!Array.isArray(value) && !isObject(value)) return 0;
  let deepest = 0;
  for (const item of Object.values(value)) deepest = Math.max(deepest, depthOf(item as PropertyValue));
  return deepest + 1;
}

/** Deep equality by value, numbers of any kind by their size; identical references answer at once. */
export function sameValue(a: PropertyValue | undefined, b: PropertyValue | undefined): boolean {
  return compareValues(a, b) !== "different";
}

/** `kinds`: equal, but some number is a float in one of them only [PT20]. */
export type Likeness = "different" | "kinds" | "same";

/** How alike two values are, in one walk through both. */
export function compareValues(a: PropertyValue | undefined, b: PropertyValue | undefined): Likeness {
  if (Object.is(a, b)) return "same";
  if (typeof a !== "object" && typeof b !== "object") return "different";
  if (a instanceof TypedNumber || b instanceof TypedNumber) return compareNumbers(a, b);
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return "different";
  if (Array.isArray(a)) return Array.isArray(b) ? compareItems(a, b) : "different";
  if (isObject(a) && isObject(b)) return compareKeys(a as PropertyObject, b as PropertyObject);
  if (a instanceof Date) return b instanceof Date && a.getTime() === b.getTime() ? "same" : "different";
  return a instanceof Dataset && b instanceof Dataset ? compareDatasets(a, b) : "different";
}

function compareNumbers(a: PropertyValue | undefined, b: PropertyValue | undefined): Likeness {
  if (a instanceof Long || b instanceof Long)
    return a instanceof Long && b instanceof Long && a.value === b.value ? "same" : "different";
  const size = numberOf(a);
  if (size === undefined || !Object.is(size, numberOf(b))) return "different";
  return typeof a === typeof b ? "same" : "kinds";
}

function compareItems(a: readonly PropertyValue[], b: readonly PropertyValue[]): Likeness {
  if (a.length !== b.length) return "different";
  let least: Likeness = "same";
  for (let index = 0; index < a.length; index++) {
    const item = compareValues(a[index], b[index]);
    if (item === "different") return item;
    if (item === "kinds") least = item;
  }
  return least;
}

function compareKeys(a: PropertyObject, b: PropertyObject): Likeness {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return "different";
  let least: Likeness = "same";
  for (const key of keys) {
    const item = Object.hasOwn(b, key) ? compareValues(a[key], b[key]) : "different";
    if (item === "different") return item;
    if (item === "kinds") least = item;
  }
  return least;
}

function compareDatasets(a: Dataset, b: Dataset): Likeness {
  const sameColumns =
    a.columns.length === b.columns.length &&
    a.columns.every(({ name, type }, index) => name === b.columns[index]?.name && type === b.columns[index]?.type);
  return sameColumns ? compareItems(a.rows, b.rows) : "different";
}
