import { float, integer, Long, TypedNumber } from "./numbers.ts";
import { fromJson, isObject, type Json, type PropertyValue, toJson } from "./value.ts";

/** Marks a number that JavaScript's own would change; no text of a project begins with it. */
const mark = "\u0000number:";
const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const markedText = /"\\u0000number:([^"]*)"/g;

/**
 * Reads JSON; floats that are whole stay floats, and integers beyond 2^53 keep their digits [PT21].
 * @throws SyntaxError when the text is not JSON.
 */
export function readJson(text: string): PropertyValue {
  const plain = fromJson(JSON.parse(text) as Json);
  const markedJson = text.replace(stringOrNumber, (token) => (isPlain(token) ? token : JSON.stringify(mark + token)));
  return markedJson === text ? plain : withNumbers(fromJson(JSON.parse(markedJson) as Json));
}

function isPlain(token: string): boolean {
  return token.startsWith('"') || (/^-?\d{1,15}$/.test(token) && token !== "-0");
}

function withNumbers(value: PropertyValue): PropertyValue {
  return mapLeaves(value, (leaf) =>
    typeof leaf === "string" && leaf.startsWith(mark) ? numberOf(leaf.slice(mark.length)) : leaf,
  );
}

function numberOf(token: string): PropertyValue {
  if (/[.eE]/.test(token) || token === "-0") return float(Number(token));
  const digits = BigInt(token);
  return BigInt.asIntN(64, digits) === digits ? integer(digits) : float(Number(token));
}

/**
 * Reads a file of JSON; integers beyond 2^53 have the form of {@link toJson}, which keeps their digits [PT21].
 * @throws SyntaxError when the text is not JSON.
 */
export function parseJsonFile(text: string): Json {
  const plain = JSON.parse(text) as Json;
  const kept = text.replace(stringOrNumber, (token) => (/^-?\d{16,19}$/.test(token) ? keptInteger(token) : token));
  return kept === text ? plain : (JSON.parse(kept) as Json);
}

function keptInteger(token: string): string {
  const value = numberOf(token);
  return value instanceof Long ? JSON.stringify(toJson(value)) : token;
}

/** A file of JSON, the inverse of {@link parseJsonFile}. */
export function jsonFileText(json: Json): string {
  const marked = (_key: string, value: unknown) => keptDigits(value) ?? value;
  return JSON.stringify(json, marked, 2).replace(markedText, "$1");
}

/** The digits of an integer in the form of {@link toJson}, marked; undefined for anything else. */
function keptDigits(value: unknown): string | undefined {
  if (!isObject(value) || !Array.isArray(value.$) || typeof value.$num !== "string") return undefined;
  return /^-?\d+$/.test(value.$num) ? mark + value.$num : undefined;
}

/** The value as JSON for people and other programs; floats read `5.0`, integers have all their digits, infinity is null. */
export function writeJson(value: PropertyValue, indent = 0): string {
  return JSON.stringify(toJson(mapLeaves(value, marked)), null, indent).replace(markedText, "$1");
}

function marked(leaf: PropertyValue): PropertyValue {
  if (leaf instanceof TypedNumber && Number.isFinite(leaf.valueOf())) return mark + String(leaf);
  return typeof leaf === "number" && !Number.isFinite(leaf) ? null : leaf;
}

function mapLeaves(value: PropertyValue, change: (leaf: PropertyValue) => PropertyValue): PropertyValue {
  if (Array.isArray(value)) return value.map((item: PropertyValue) => mapLeaves(item, change));
  if (!isObject(value)) return change(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapLeaves(item as PropertyValue, change)]));
}
