import {
  Dataset,
  Float,
  float,
  integer,
  isObject,
  Long,
  type PropertyValue,
  type QualityName,
  qualityCodes,
  TypedNumber,
} from "@sightline/model";
import {
  ScriptBytes,
  ScriptDataset,
  ScriptFunction,
  ScriptObject,
  ScriptQualifiedValue,
  ScriptQuality,
  ScriptRecords,
  ScriptReference,
  type ScriptValue,
} from "../ScriptEngine.ts";
import type { RecordsMemory } from "./RecordsMemory.ts";
import { refFromWire, refToWire } from "./reference.ts";
import { WireError } from "./WireError.ts";
import type { Wire } from "./wireType.ts";

const maximumDepth = 120;

/**
 * Encodes a value for Python. Values that are plain JSON are handed on as they are, not copied.
 * @param memory What the receiving host knows of records; without it they are sent whole.
 */
export function toWire(value: ScriptValue | undefined, memory?: RecordsMemory): Wire {
  if (typeof value === "number") return numberToWire(value);
  if (typeof value !== "object" || value === null) return value ?? null;
  if (Array.isArray(value)) return itemsToWire(value as readonly ScriptValue[], memory);
  if (Object.getPrototypeOf(value) === Object.prototype) return objectToWire(value as Record<string, ScriptValue>, memory);
  return specialToWire(value, memory) ?? objectToWire(value as Record<string, ScriptValue>, memory);
}

/** JSON has no word for infinity, and writes -0 as 0. */
function numberToWire(value: number): Wire {
  if (Object.is(value, -0)) return tagged("n", "-0.0");
  return Number.isFinite(value) ? value : tagged("n", String(value));
}

function tagged(tag: string, v: Wire): Wire {
  return { $: tag, v };
}

function itemsToWire(items: readonly ScriptValue[], memory: RecordsMemory | undefined): readonly Wire[] {
  let copy: Wire[] | undefined;
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as ScriptValue;
    const wire = toWire(item, memory);
    if (wire !== item) {
      copy ??= items.slice() as Wire[];
      copy[index] = wire;
    }
  }
  return copy ?? (items as readonly Wire[]);
}

function objectToWire(object: Readonly<Record<string, ScriptValue>>, memory: RecordsMemory | undefined): Wire {
  if (Object.hasOwn(object, "$")) return tagged("o", pairs(object, memory));
  let copy: Record<string, Wire> | undefined;
  for (const key of Object.keys(object)) {
    const wire = toWire(object[key], memory);
    if (wire !== object[key]) {
      copy ??= { ...object } as Record<string, Wire>;
      copy[key] = wire;
    }
  }
  return copy ?? (object as Wire);
}

function pairs(object: Readonly<Record<string, ScriptValue>>, memory: RecordsMemory | undefined): Wire {
  return Object.entries(object).map(([key, item]) => [key, toWire(item, memory)]);
}

function specialToWire(value: object, memory: RecordsMemory | undefined): Wire | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : tagged("d", value.getTime());
  if (value instanceof Dataset) return tagged("ds", columnsToWire(value));
  if (value instanceof ScriptDataset) return tagged(value.form === "PyDataSet" ? "pds" : "ds", columnsToWire(value));
  if (value instanceof Float) return Object.is(value.value, -0) ? numberToWire(-0) : tagged("f", value.value);
  if (value instanceof Long) return tagged("i", String(value.value));
  if (value instanceof ScriptReference) return tagged("ref", refToWire(value.target));
  if (value instanceof ScriptObject) return tagged("so", pairs(value.members, memory));
  if (value instanceof ScriptRecords) return recordsToWire(value, memory);
  if (value instanceof ScriptQualifiedValue) return qualifiedToWire(value);
  if (value instanceof ScriptQuality) return tagged("q", [value.quality.name, value.quality.message ?? null]);
  if (value instanceof ScriptBytes) return tagged("b", Buffer.from(value.bytes).toString("base64"));
  if (value instanceof ScriptFunction) return tagged("fn", value.id);
  return undefined;
}

function recordsToWire({ rows }: ScriptRecords, memory: RecordsMemory | undefined): Wire {
  const block = memory?.encode(rows);
  if (block !== undefined) return tagged("block", block);
  return tagged("rows", rows.map((row) => JSON.stringify(row)).join("\n"));
}

function qualifiedToWire({ qualified, float: asFloat }: ScriptQualifiedValue): Wire {
  const value = asFloat && typeof qualified.value === "number" ? float(qualified.value) : qualified.value;
  return tagged("qv", [toWire(value), qualified.quality.name, qualified.quality.message ?? null, qualified.timestamp]);
}

/** `[name, type, cells]` of each column; where all cells are dates, `[name, type, milliseconds, true]`. */
function columnsToWire({ columns, rows }: Dataset | ScriptDataset): Wire {
  return columns.map(({ name, type }, index) => {
    const instants = instantsOf(rows, index);
    return instants ? [name, type, instants, true] : [name, type, rows.map((row) => toWire(row[index] ?? null))];
  });
}

function instantsOf(rows: Dataset["rows"] | ScriptDataset["rows"], column: number): (number | null)[] | undefined {
  if (!(rows[0]?.[column] instanceof Date)) return undefined;
  const instants: (number | null)[] = [];
  for (const row of rows) {
    const cell = row[column] ?? null;
    if (cell !== null && !(cell instanceof Date)) return undefined;
    const time = cell === null ? null : cell.getTime();
    instants.push(Number.isNaN(time) ? null : time);
  }
  return instants;
}

/**
 * Decodes what a host sent. Whole floats come as {@link Float}, long integers as {@link Long}.
 * @param host Id of the host that sent it: functions it hands out live there.
 * @throws WireError when it is no value, or is nested too deep.
 */
export function fromWire(wire: unknown, host: string, depth = 0): ScriptValue {
  if (typeof wire !== "object" || wire === null) return scalarFromWire(wire);
  if (depth > maximumDepth) throw new WireError(`a value nested more than ${maximumDepth} deep`);
  if (Array.isArray(wire)) return wire.map((item) => fromWire(item, host, depth + 1));
  const object = wire as Record<string, unknown>;
  if (Object.hasOwn(object, "$")) return taggedFromWire(object, host, depth);
  return entriesFromWire(Object.entries(object), host, depth);
}

function scalarFromWire(wire: unknown): ScriptValue {
  if (wire === null || typeof wire === "boolean" || typeof wire === "number" || typeof wire === "string") return wire;
  throw new WireError(`a value of type ${typeof wire}`);
}

function entriesFromWire(
  entries: readonly (readonly [string, unknown])[],
  host: string,
  depth: number,
): Record<string, ScriptValue> {
  const out: Record<string, ScriptValue> = {};
  for (const [key, item] of entries) if (key !== "__proto__") out[key] = fromWire(item, host, depth + 1);
  return out;
}

function taggedFromWire(object: Record<string, unknown>, host: string, depth: number): ScriptValue {
  const v = object.v;
  switch (object.$) {
    case "f":
      return float(numberOf(v));
    case "i":
      return longFromWire(v);
    case "n":
      return float(Number(String(v).replace("inf", "Infinity")));
    case "d":
      return new Date(numberOf(v));
    case "o":
      return entriesFromWire(pairsOf(v), host, depth);
    case "so":
      return new ScriptObject(entriesFromWire(pairsOf(v), host, depth));
    case "b":
      return new ScriptBytes(new Uint8Array(Buffer.from(String(v), "base64")));
    case "fn":
      return new ScriptFunction(host, numberOf(v));
    default:
      return listedFromWire(object.$, listOf(v), { host, depth });
  }
}

function listedFromWire(tag: unknown, v: readonly unknown[], { host, depth }: { host: string; depth: number }): ScriptValue {
  switch (tag) {
    case "ref":
      return new ScriptReference(refFromWire(v));
    case "q":
      return new ScriptQuality(qualityFromWire(v[0], v[1]));
    case "qv":
      return qualifiedFromWire(v, host, depth);
    case "ds":
      return datasetFromWire(v, host, depth);
    default:
      throw new WireError(`an unknown tag ${JSON.stringify(tag)}`);
  }
}

function qualifiedFromWire(v: readonly unknown[], host: string, depth: number): ScriptQualifiedValue {
  const value = fromWire(v[0], host, depth + 1);
  const qualified = { value: propertyValue(value), quality: qualityFromWire(v[1], v[2]), timestamp: numberOf(v[3]) };
  return new ScriptQualifiedValue(qualified);
}

function datasetFromWire(v: readonly unknown[], host: string, depth: number): Dataset {
  const columns = v.map(listOf);
  const data = columns.map(([, type, cells, instants]) =>
    instants === true
      ? listOf(cells).map(instantFromWire)
      : listOf(cells).map((cell) => cellValue(fromWire(cell, host, depth + 1), String(type))),
  );
  const height = data.reduce((most, column) => Math.max(most, column.length), 0);
  return new Dataset(
    columns.map((column) => ({ name: String(column[0]), type: String(column[1]) })),
    Array.from({ length: height }, (_, row) => data.map((column) => column[row] ?? null)),
  );
}

function instantFromWire(cell: unknown): Date | null {
  return cell === null ? null : new Date(numberOf(cell));
}

function qualityFromWire(name: unknown, message: unknown) {
  const known = typeof name === "string" && Object.hasOwn(qualityCodes, name) ? (name as QualityName) : "Bad";
  return typeof message === "string" ? { name: known, message } : { name: known };
}

function longFromWire(v: unknown): number | Long {
  if (typeof v !== "string" || !/^-?\d{1,4300}$/.test(v)) throw new WireError("digits are missing");
  return integer(BigInt(v));
}

function numberOf(v: unknown): number {
  if (typeof v !== "number") throw new WireError("a number is missing");
  return v;
}

function listOf(v: unknown): readonly unknown[] {
  if (!Array.isArray(v)) throw new WireError("a list is missing");
  return v;
}

function pairsOf(v: unknown): [string, unknown][] {
  return listOf(v).map((pair) => {
    const [key, item] = listOf(pair);
    return [String(key), item];
  });
}

/**
 * What a property holds after a script's value is assigned to it: numbers keep their kind [PT20], records become objects,
 * qualified values their value, functions and references null.
 */
export function propertyValue(value: ScriptValue): PropertyValue {
  if (typeof value !== "object" || value === null || value instanceof Date || value instanceof Dataset) return value;
  if (value instanceof TypedNumber) return value;
  if (Array.isArray(value)) return (value as readonly ScriptValue[]).map(propertyValue);
  if (value instanceof ScriptQualifiedValue) return value.qualified.value;
  if (value instanceof ScriptQuality) return value.quality.name;
  if (value instanceof ScriptRecords) return value.rows;
  if (value instanceof ScriptDataset) return propertyDataset(value);
  if (value instanceof ScriptBytes) return Buffer.from(value.bytes).toString("latin1");
  if (value instanceof ScriptFunction || value instanceof ScriptReference) return null;
  return objectValue(value instanceof ScriptObject ? value.members : (value as Record<string, ScriptValue>));
}

function propertyDataset({ columns, rows }: ScriptDataset): Dataset {
  return new Dataset(
    columns,
    rows.map((row) => row.map((cell, index) => cellValue(cell, columns[index]?.type ?? ""))),
  );
}

/** In a column of floats every number is one: its cells are plain numbers. */
function cellValue(cell: ScriptValue, type: string): PropertyValue {
  const value = propertyValue(cell);
  return value instanceof Float && (type === "Double" || type === "Float") ? value.value : value;
}

function objectValue(object: Readonly<Record<string, ScriptValue>>): PropertyValue {
  const out: Record<string, PropertyValue> = {};
  for (const key of Object.keys(object)) out[key] = propertyValue(object[key] as ScriptValue);
  return out;
}

/** True when a value's text on the wire is surely at most this long; stops counting at 8 KB. Objects are remembered. */
export function isSmall(value: PropertyValue | undefined, bytes = smallBytes): boolean {
  if (typeof value === "string") return value.length < bytes;
  if (typeof value !== "object" || value === null || value instanceof Date || value instanceof TypedNumber) return true;
  const known = sizes.get(value);
  if (known !== undefined) return known <= bytes;
  const size = measure(value, 0);
  sizes.set(value, size);
  return size <= bytes;
}

/** Values up to this size travel with a call. */
const smallBytes = 8_192;
const sizes = new WeakMap<object, number>();

function measure(value: PropertyValue, total: number): number {
  if (total > smallBytes) return total;
  if (typeof value === "string") return total + value.length + 2;
  if (typeof value !== "object" || value === null || value instanceof Date) return total + 8;
  if (value instanceof Dataset)
    return value.rows.reduce<number>((sum, row) => (sum > smallBytes ? sum : measure(row, sum)), total + 64);
  if (Array.isArray(value))
    return (value as readonly PropertyValue[]).reduce<number>((sum, item) => measure(item, sum), total + 2);
  if (!isObject(value)) return total;
  let sum = total + 2;
  for (const key of Object.keys(value)) {
    sum = measure((value as Record<string, PropertyValue>)[key] as PropertyValue, sum + key.length + 4);
    if (sum > smallBytes) break;
  }
  return sum;
}
