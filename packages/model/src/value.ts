import { Long, numberOf, TypedNumber } from "./numbers.ts";
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
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Dataset) &&
    !(value instanceof TypedNumber)
  );
}

/**
 * JSON to property value. Dates and datasets have the form they have in `view.json`:
 * `{"$":["ts",192,ms],"$ts":ms}` and `{"$":["ds",192,ms],"$columns":[{name,type,data:[…]}]}`.
 */
export function fromJson(json: Json): PropertyValue {
  if (typeof json !== "object" || json === null) return json;
  if (Array.isArray(json)) return json.map(fromJson);
  const object = json as JsonObject;
  if ("$" in object) {
    if (typeof object.$ts === "number") return new Date(object.$ts);
    if (Array.isArray(object.$columns)) return datasetFromColumns(object.$columns);
  }
  const out: Record<string, PropertyValue> = {};
  for (const key of Object.keys(object)) if (key !== "__proto__") out[key] = fromJson(object[key] as Json);
  return out;
}

/** Property value to JSON, the inverse of {@link fromJson}, where a float that is whole reads as any number. Numbers JSON cannot hold become null. */
export function toJson(value: PropertyValue): Json {
  if (typeof value !== "object" || value === null) return value === undefined ? null : value;
  if (value instanceof Date) return { $: ["ts", 192, value.getTime()], $ts: value.getTime() };
  if (value instanceof Dataset) return datasetToJson(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof TypedNumber) return value.toJSON();
  const out: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) out[key] = toJson(item);
  return out;
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

/** Deep equality by value, numbers of any kind by their size; identical references answer at once. */
export function sameValue(a: PropertyValue | undefined, b: PropertyValue | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" && typeof b !== "object") return false;
  if (a instanceof TypedNumber || b instanceof TypedNumber) return sameNumber(a, b);
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (a instanceof Date || b instanceof Date) return a instanceof Date && b instanceof Date && a.getTime() === b.getTime();
  if (a instanceof Dataset || b instanceof Dataset) return a instanceof Dataset && b instanceof Dataset && sameDataset(a, b);
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && sameItems(a, b);
  return sameKeys(a as PropertyObject, b as PropertyObject);
}

function sameNumber(a: PropertyValue | undefined, b: PropertyValue | undefined): boolean {
  if (a instanceof Long || b instanceof Long) return a instanceof Long && b instanceof Long && a.value === b.value;
  const size = numberOf(a);
  return size !== undefined && Object.is(size, numberOf(b));
}

/** Of two equal values: whether the same of their numbers are floats, and the same integers are long [PT20]. */
export function sameKinds(a: PropertyValue | undefined, b: PropertyValue | undefined): boolean {
  if (a === b || (typeof a !== "object" && typeof b !== "object")) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (a.constructor !== b.constructor) return false;
  if (a instanceof TypedNumber || a instanceof Date) return true;
  if (a instanceof Dataset) return a.rows.every((row, index) => sameKinds(row, (b as Dataset).rows[index]));
  if (Array.isArray(a)) return a.every((item, index) => sameKinds(item, (b as readonly PropertyValue[])[index]));
  return Object.keys(a).every((key) => sameKinds((a as PropertyObject)[key], (b as PropertyObject)[key]));
}

function sameItems(a: readonly PropertyValue[], b: readonly PropertyValue[]): boolean {
  return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
}

function sameKeys(a: PropertyObject, b: PropertyObject): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]));
}

function sameDataset(a: Dataset, b: Dataset): boolean {
  return (
    sameItems(
      a.columns.map((c) => `${c.name}\n${c.type}`),
      b.columns.map((c) => `${c.name}\n${c.type}`),
    ) &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, index) => sameItems(row, b.rows[index] ?? []))
  );
}
