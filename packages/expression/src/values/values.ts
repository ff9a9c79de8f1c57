import {
  Dataset,
  Float,
  floatText,
  isObject,
  Long,
  type PropertyValue,
  type Quality,
  quality,
  TypedNumber,
  toJson,
} from "@sightline/model";
import { formatDate } from "../format/formatDate.ts";
import { parseDate } from "../format/parseDate.ts";

/** A value in an expression. A float with no fraction, as of `10 / 2`, reads `5.0` as text [EXP5]. */
export type Value = PropertyValue;

/** Thrown when an expression cannot be evaluated; its quality says why. The function `try` catches it. */
export class ExpressionFault extends Error {
  readonly quality: Quality;

  constructor(message: string, name: Quality["name"] = "Error_ExpressionEval") {
    super(message);
    this.quality = quality(name, message);
  }
}

/** The time zone and locale for conversions between dates and text. */
export interface Zone {
  readonly timeZone: string;
  readonly locale: string;
}

export function isNumber(value: Value): value is number | TypedNumber {
  return typeof value === "number" || value instanceof TypedNumber;
}

export function isFloatValue(value: Value): boolean {
  return value instanceof Float || (typeof value === "number" && !Number.isInteger(value));
}

/** Unwraps typed numbers; returns any other value unchanged. */
export function plain(value: Value): Exclude<Value, TypedNumber> {
  return value instanceof TypedNumber ? value.valueOf() : value;
}

/** Converts to a number for arithmetic, a date to its milliseconds; null is none [EXP6]. */
export function toNumber(value: Value): number {
  const number = tryNumber(value);
  if (number === undefined) throw new ExpressionFault(`${describe(value)} is not a number`);
  return number;
}

/** Converts to a number; undefined when the value is not numeric. */
export function tryNumber(value: Value): number | undefined {
  if (typeof value === "number") return value;
  if (value instanceof TypedNumber) return value.valueOf();
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Date) return value.getTime();
  return typeof value === "string" ? textNumber(value) : undefined;
}

/** Parses a number, thousands separators allowed; undefined when the text is not one, as with spaces around it [EXP30]. */
export function textNumber(text: string): number | undefined {
  if (text.trim() !== text || !/\d|^[+-]?Infinity$/.test(text)) return undefined;
  const number = Number(/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text) ? text.replaceAll(",", "") : text);
  return Number.isNaN(number) ? undefined : number;
}

const wholeText = /^[+-]?\d{1,40}$/;

/** A whole number with every digit; undefined for a float and for what is not a whole number [EXP29]. */
export function digitsOf(value: Value): bigint | undefined {
  if (value instanceof Long) return value.value;
  if (typeof value === "string") return wholeText.test(value) ? BigInt(value.replace("+", "")) : undefined;
  if (value instanceof TypedNumber) return undefined;
  const number = tryNumber(value);
  return number !== undefined && Number.isInteger(number) ? BigInt(number) : undefined;
}

export function toInteger(value: Value): number {
  return Math.trunc(toNumber(value)) + 0;
}

/** Converts to a boolean; null is false. */
export function toBoolean(value: Value): boolean {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "string") return textToBoolean(value);
  return toNumber(value) !== 0;
}

function textToBoolean(text: string): boolean {
  const word = text.trim().toLowerCase();
  if (["true", "t", "yes", "y", "on"].includes(word)) return true;
  if (["false", "f", "no", "n", "off", ""].includes(word)) return false;
  const number = textNumber(word);
  if (number === undefined) throw new ExpressionFault(`"${text}" is not a boolean`);
  return number !== 0;
}

/** Converts to text as the original does: floats with a point, null as `null` [EXP5]. */
export function toText(value: Value, zone: Zone): string {
  if (typeof value === "string") return value;
  if (value instanceof TypedNumber) return String(value);
  if (typeof value === "number") return Number.isInteger(value) ? String(value) : floatText(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (value instanceof Date)
    return formatDate(value, "EEE MMM dd HH:mm:ss zzz yyyy", { timeZone: zone.timeZone, locale: "en-US" });
  if (value instanceof Dataset) return `Dataset [${value.rows.length}R x ${value.columns.length}C]`;
  return JSON.stringify(toJson(value));
}

/** Converts text or milliseconds to a date [EXP12]. */
export function toDate(value: Value, zone: Zone): Date {
  const date = tryDate(value, zone);
  if (!date) throw new ExpressionFault(`${describe(value)} is not a date`);
  return date;
}

/** Converts to a date; undefined when the value is not one. */
export function tryDate(value: Value, zone: Zone): Date | undefined {
  if (value instanceof Date) return value;
  if (isNumber(value)) return new Date(toNumber(value));
  return typeof value === "string" ? parseDate(value, zone) : undefined;
}

/** Compares for equality: numbers and dates equal their text forms, Booleans the numbers 1 and 0 but no text [EXP4]. */
export function equal(a: Value, b: Value): boolean {
  if (a === null || b === null) return a === b;
  if (typeof a === "string" && typeof b === "string") return a === b;
  if (typeof a === "boolean" || typeof b === "boolean") return equalBooleans(a, b);
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  const left = comparable(a);
  const right = comparable(b);
  if (left === undefined || right === undefined) return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
  return left === right && sameDigits(a, b);
}

/** Whole numbers beyond 2^53 that are one and the same float may still differ. */
function sameDigits(a: Value, b: Value): boolean {
  if (!(a instanceof Long || b instanceof Long)) return true;
  const left = digitsOf(a);
  const right = digitsOf(b);
  return left === undefined || right === undefined || left === right;
}

function comparable(value: Exclude<Value, null>): number | undefined {
  return isNumber(value) || typeof value === "string" || value instanceof Date ? tryNumber(value) : undefined;
}

function equalBooleans(a: Exclude<Value, null>, b: Exclude<Value, null>): boolean {
  const left = tryBoolean(a);
  return left !== undefined && left === tryBoolean(b);
}

/** Of all numbers only 1 and 0 are Booleans, and no text is. */
function tryBoolean(value: Exclude<Value, null>): boolean | undefined {
  if (typeof value === "boolean") return value;
  const number = isNumber(value) ? toNumber(value) : undefined;
  return number === 1 ? true : number === 0 ? false : undefined;
}

/** Negative, 0 or positive: numbers by size, dates by time, other texts by character. */
export function compare(a: Value, b: Value, zone: Zone): number {
  if (a instanceof Date || b instanceof Date) return toDate(a, zone).getTime() - toDate(b, zone).getTime();
  const left = tryNumber(a);
  const right = tryNumber(b);
  if (left !== undefined && right !== undefined) return left === right ? compareDigits(a, b) : left - right;
  if (typeof a === "string" || typeof b === "string") return compareText(toText(a, zone), toText(b, zone));
  throw new ExpressionFault(`${describe(a)} and ${describe(b)} cannot be compared`);
}

/** Compares whole numbers by digits that floats do not hold; 0 when either is none. */
export function compareDigits(a: Value, b: Value): number {
  const left = digitsOf(a);
  const right = digitsOf(b);
  return left === undefined || right === undefined || left === right ? 0 : left < right ? -1 : 1;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Describes a value for a message. */
export function describe(value: Value): string {
  if (typeof value === "string") return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  if (isNumber(value)) return String(plain(value));
  if (value === null || typeof value === "boolean") return String(value);
  if (value instanceof Date) return "a date";
  if (value instanceof Dataset) return "a dataset";
  return isObject(value) ? "an object" : "an array";
}
