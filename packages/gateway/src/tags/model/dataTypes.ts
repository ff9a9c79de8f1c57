import {
  Dataset,
  Float,
  floatText,
  integer,
  isObject,
  Long,
  numberOf,
  type PropertyObject,
  type PropertyValue,
  readJson,
  TypedNumber,
  writeJson,
} from "@sightline/model";

/** A value converted to a data type, or a refusal. */
export type Coerced = { readonly ok: true; readonly value: PropertyValue } | { readonly ok: false };

const no: Coerced = { ok: false };
const integerBits: Readonly<Record<string, number>> = { int1: 8, int2: 16, int4: 32, int8: 64, byte: 8 };

const scalarTypes = ["Int1", "Int2", "Int4", "Int8", "Float4", "Float8", "Boolean", "String", "Text", "DateTime"];
/** The data types of tags, as the original names them. */
export const dataTypes: readonly string[] = [
  ...scalarTypes,
  "DataSet",
  "Document",
  ...["Int1", "Int2", "Int4", "Int8", "Float4", "Float8", "Boolean", "String", "DateTime", "Byte"].map((item) => `${item}Array`),
];

/** True for the float data types. */
export function isFloat(dataType: string): boolean {
  return /^float[48]$/i.test(dataType);
}

/** The data type that fits a value. */
export function dataTypeOf(value: PropertyValue): string {
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "Int4" : "Float8";
  if (value instanceof TypedNumber) return value instanceof Float ? "Float8" : "Int8";
  if (typeof value === "string") return "String";
  if (value instanceof Date) return "DateTime";
  if (value instanceof Dataset) return "DataSet";
  return value === null ? "Int4" : "Document";
}

/** Converts a value to a data type; null stays null [PRJ24, TAG10]. */
export function coerce(value: PropertyValue, dataType: string): Coerced {
  if (value === null) return { ok: true, value };
  const type = dataType.toLowerCase();
  if (type.endsWith("array")) return coerceArray(value, type.slice(0, -"array".length));
  const bits = integerBits[type];
  if (bits) return coerceInteger(value, bits);
  if (isFloat(type)) return finite(type === "float4" ? Math.fround(toNumber(value)) : toNumber(value));
  return (coercions[type] ?? coerceText)(value);
}

const coercions: Readonly<Record<string, (value: Exclude<PropertyValue, null>) => Coerced>> = {
  boolean: coerceBoolean,
  datetime: coerceDate,
  document: coerceDocument,
  dataset: coerceDataset,
};

function coerceArray(value: Exclude<PropertyValue, null>, itemType: string): Coerced {
  const items = typeof value === "string" ? parseJson(value) : value;
  if (!Array.isArray(items)) return no;
  const out: PropertyValue[] = [];
  for (const item of items as readonly PropertyValue[]) {
    const coerced = coerce(item, itemType);
    if (!coerced.ok) return no;
    out.push(coerced.value);
  }
  return { ok: true, value: out };
}

/** Types of 32 and 64 bits round half up, smaller ones cut [PRJ24]. */
function coerceInteger(value: Exclude<PropertyValue, null>, bits: number): Coerced {
  const long = bits === 64 ? longOf(value) : undefined;
  if (long !== undefined) return BigInt.asIntN(64, long) === long ? { ok: true, value: integer(long) } : no;
  const number = toNumber(value);
  const whole = bits < 32 ? Math.trunc(number) : Math.round(number);
  const limit = 2 ** (bits - 1);
  return whole >= -limit && whole < limit ? { ok: true, value: integer(BigInt(whole)) } : no;
}

/** An integer too large to pass through a float without losing digits. */
function longOf(value: Exclude<PropertyValue, null>): bigint | undefined {
  if (value instanceof Long) return value.value;
  return typeof value === "string" && /^\s*[-+]?\d{16,20}\s*$/.test(value) ? BigInt(value.trim().replace("+", "")) : undefined;
}

function finite(value: number): Coerced {
  return Number.isFinite(value) ? { ok: true, value } : no;
}

/** Converts to a number; NaN when the value is not numeric. */
function toNumber(value: Exclude<PropertyValue, null>): number {
  if (typeof value === "number") return value;
  if (value instanceof TypedNumber) return value.valueOf();
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Date) return value.getTime();
  if (typeof value !== "string") return Number.NaN;
  const word = booleanWord(value);
  return value.trim() === "" ? Number.NaN : word !== undefined && Number.isNaN(Number(value)) ? Number(word) : Number(value);
}

function booleanWord(text: string): boolean | undefined {
  if (/^\s*(true|t|yes|y|on|1)\s*$/i.test(text)) return true;
  return /^\s*(false|f|no|n|off|0)\s*$/i.test(text) ? false : undefined;
}

function coerceBoolean(value: Exclude<PropertyValue, null>): Coerced {
  if (typeof value === "boolean") return { ok: true, value };
  const number = numberOf(value);
  if (number !== undefined) return { ok: true, value: number !== 0 };
  const word = typeof value === "string" ? booleanWord(value) : undefined;
  return word === undefined ? no : { ok: true, value: word };
}

function coerceDate(value: Exclude<PropertyValue, null>): Coerced {
  if (value instanceof Date) return { ok: true, value };
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : numberOf(value);
  if (number === undefined && typeof value !== "string") return no;
  const date = new Date(number ?? (value as string));
  return Number.isNaN(date.getTime()) ? no : { ok: true, value: date };
}

/** An object or a list, or the JSON text of one; any other text stays that text. */
function coerceDocument(value: Exclude<PropertyValue, null>): Coerced {
  const document = typeof value === "string" ? parseJson(value) : value;
  if (isObject(document) || Array.isArray(document)) return { ok: true, value: document as PropertyValue };
  return typeof value === "string" ? { ok: true, value } : no;
}

function coerceDataset(value: Exclude<PropertyValue, null>): Coerced {
  if (value instanceof Dataset) return { ok: true, value };
  const table = typeof value === "string" ? parseJson(value) : value;
  if (table instanceof Dataset) return { ok: true, value: table };
  if (!isObject(table) || !Array.isArray(table.columns) || !Array.isArray(table.rows)) return no;
  const columns = table.columns as readonly unknown[];
  const rows = table.rows as readonly unknown[];
  const named = columns.filter(isColumn).map(({ name, type }) => ({ name, type: shortType(type) }));
  const fitting = rows.filter((row): row is PropertyValue[] => Array.isArray(row) && row.length === columns.length);
  const whole = named.length === columns.length && fitting.length === rows.length;
  return whole ? { ok: true, value: new Dataset(named, fitting) } : no;
}

/** A column of the export form: a name, and the class of its values, by default text. */
function isColumn(column: unknown): column is { readonly name: string; readonly type?: string } {
  if (!isObject(column) || typeof column.name !== "string") return false;
  return column.type === undefined || columnTypes.has(shortType(column.type).toLowerCase());
}

const columnTypes = new Set(
  "byte short int integer long float double bigdecimal boolean bool string str date datetime timestamp object int1 int2 int4 int8 float4 float8".split(
    " ",
  ),
);

/** Shortens `java.lang.String` to `String`. */
function shortType(type: unknown): string {
  return typeof type === "string" ? (type.split(".").at(-1) ?? type) : "String";
}

function coerceText(value: Exclude<PropertyValue, null>): Coerced {
  if (value instanceof Dataset) return no;
  if (value instanceof Date) return { ok: true, value: value.toISOString() };
  if (typeof value === "number" && !Number.isInteger(value)) return { ok: true, value: floatText(value) };
  const isJson = typeof value === "object" && !(value instanceof TypedNumber);
  return { ok: true, value: isJson ? writeJson(value as PropertyObject) : String(value) };
}

function parseJson(text: string): PropertyValue {
  try {
    return readJson(text);
  } catch {
    return null;
  }
}
