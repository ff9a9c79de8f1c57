import { Dataset, type PropertyValue } from "@sightline/model";
import { at, type Description, type FunctionDefinition, simple } from "../define/defineFunction.ts";
import { formatNumber } from "../format/formatNumber.ts";
import { toBits, within64 } from "../values/exact.ts";
import { ExpressionFault, isNumber, toBoolean, toInteger, toText, tryNumber, type Value, type Zone } from "../values/values.ts";
import { stringFormat } from "./stringFormat.ts";

/** The longest text that `repeat` and `replace` may produce. */
const maximumLength = 10_000_000;

/** A text argument; null is an empty text. */
function text(args: readonly Value[], index: number, zone: Zone): string {
  const value = at(args, index);
  return value === null ? "" : toText(value, zone);
}

function whole(args: readonly Value[], index: number): number {
  return toInteger(at(args, index));
}

function ofText(description: Description, operation: (text: string) => Value): FunctionDefinition {
  return simple(description, (args, zone) => (at(args, 0) === null ? null : operation(text(args, 0, zone))));
}

/** Text functions [EXP10]. */
export const stringFunctions: readonly FunctionDefinition[] = [
  simple(["concat(text: any, ...texts: any): string", "The arguments joined as text."], (args, zone) =>
    args.map((arg) => toText(arg, zone)).join(""),
  ),
  ofText(["upper(text: string): string", "The text in upper case."], (value) => value.toUpperCase()),
  ofText(["lower(text: string): string", "The text in lower case."], (value) => value.toLowerCase()),
  ofText(["trim(text: string): string", "The text without leading and trailing white space."], (value) => value.trim()),
  ofText(["reverse(text: string): string", "The characters in reverse order."], (value) => [...value].reverse().join("")),
  ofText(["escapeSQL(text: string): string", "The text with quotes and backslashes doubled for a SQL literal."], (value) =>
    value.replaceAll("\\", "\\\\").replaceAll("'", "''"),
  ),
  ofText(["escapeXML(text: string): string", "The text with the special characters of XML escaped."], escapeXml),
  ofText(["unicodeNormalize(text: string): string", "The text in Unicode normalization form C."], (value) =>
    value.normalize("NFC"),
  ),
  ofText(
    ["ordinal(text: string): integer", "The Unicode code point of the first character."],
    (value) => value.codePointAt(0) ?? null,
  ),
  ofText(["fromBinary(digits: string): integer", "The integer that digits of base 2 name."], (value) => parseDigits(value, 2)),
  ofText(["fromOctal(digits: string): integer", "The integer that digits of base 8 name."], (value) => parseDigits(value, 8)),
  ofText(["fromHex(digits: string): integer", "The integer that digits of base 16 name."], (value) =>
    parseDigits(value.replace(/^0x/i, ""), 16),
  ),
  simple(["toBinary(value: integer): string", "The integer in base 2."], (args) => digits(at(args, 0), 2)),
  simple(["toOctal(value: integer): string", "The integer in base 8."], (args) => digits(at(args, 0), 8)),
  simple(["toHex(value: integer): string", "The integer in base 16."], (args) => digits(at(args, 0), 16).toUpperCase()),
  simple(["char(codePoint: integer): string", "The character of a Unicode code point."], (args) =>
    String.fromCodePoint(Math.min(Math.max(whole(args, 0), 0), 0x10ffff)),
  ),
  simple(["left(text: string, count: integer): string", "The first characters of a text."], (args, zone) =>
    text(args, 0, zone).slice(0, Math.max(whole(args, 1), 0)),
  ),
  simple(["right(text: string, count: integer): string", "The last characters of a text."], (args, zone) =>
    right(text(args, 0, zone), whole(args, 1)),
  ),
  simple(
    [
      "substring(text: string, start: integer, [end: integer]): string",
      "The characters from `start` to before `end`, by default to the end.",
    ],
    (args, zone) => substring(text(args, 0, zone), whole(args, 1), args.length > 2 ? whole(args, 2) : undefined),
  ),
  simple(
    ["mid(text: string, start: integer, [count: integer]): string", "A number of characters from `start`, by default all."],
    (args, zone) => substring(text(args, 0, zone), whole(args, 1), args.length > 2 ? whole(args, 1) + whole(args, 2) : undefined),
  ),
  simple(["repeat(text: string, count: integer): string", "The text repeated."], (args, zone) =>
    repeat(text(args, 0, zone), whole(args, 1)),
  ),
  simple(
    ["replace(text: string, wanted: string, replacement: string): string", "The text with each occurrence replaced."],
    (args, zone) => (at(args, 0) === null ? null : replace(text(args, 0, zone), text(args, 1, zone), text(args, 2, zone))),
  ),
  simple(
    [
      "split(text: string, pattern: string, [limit: integer]): dataset",
      "The parts of a text between matches of a regular expression.",
    ],
    (args, zone) => split(text(args, 0, zone), text(args, 1, zone), args.length > 2 ? whole(args, 2) : 0),
  ),
  simple(
    ["stringFormat(format: string, ...values: any): string", "The values formatted as by Java's String.format."],
    ([format = null, ...args], zone) => stringFormat(format === null ? "" : toText(format, zone), args, zone),
  ),
  simple(
    ["numberFormat(value: number, pattern: string): string", "The number as text, by a pattern of DecimalFormat."],
    numberFormat,
  ),
  simple(
    [
      "urlEncode(text: string, [percentSpaces: boolean]): string",
      "The text encoded for a URL; spaces as `+`, or on request as `%20`.",
    ],
    (args, zone) => urlEncode(text(args, 0, zone), toBoolean(at(args, 1))),
  ),
];

function numberFormat(args: readonly Value[], zone: Zone): Value {
  const value = at(args, 0);
  if (value === null) return null;
  const number = isNumber(value) ? value : tryNumber(value);
  if (number === undefined) throw new ExpressionFault("numberFormat needs a number");
  try {
    return formatNumber(number, text(args, 1, zone), zone.locale);
  } catch (error) {
    throw new ExpressionFault(error instanceof Error ? error.message : String(error), "Error_Formatting");
  }
}

function escapeXml(value: string): string {
  const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
  return value.replace(/[&<>"']/g, (char) => names[char] ?? char);
}

function parseDigits(value: string, base: 2 | 8 | 16): Value {
  const allowed = { 2: /^-?[01]+$/, 8: /^-?[0-7]+$/, 16: /^-?[0-9a-f]+$/i }[base];
  if (!allowed.test(value.trim())) throw new ExpressionFault(`"${value}" is not a number in base ${base}`);
  const size = BigInt({ 2: "0b", 8: "0o", 16: "0x" }[base] + value.trim().replace("-", ""));
  return within64(value.includes("-") ? -size : size);
}

/** Digits of the unsigned value, as the original shows negative numbers. */
function digits(value: Value, base: number): string {
  const bits = toBits(value);
  return (bits < 0n ? BigInt.asUintN(bits >= -(2n ** 31n) ? 32 : 64, bits) : bits).toString(base);
}

function right(value: string, count: number): string {
  return count <= 0 ? "" : value.slice(-count);
}

function substring(value: string, start: number, end = value.length): string {
  if (start < 0 || end > value.length || start > end)
    throw new ExpressionFault(`${start} to ${end} is out of range for a text of ${value.length} characters`);
  return value.slice(start, end);
}

function repeat(value: string, count: number): string {
  if (value.length * count > maximumLength)
    throw new ExpressionFault(`the result of repeat would be longer than ${maximumLength} characters`);
  return value.repeat(Math.max(count, 0));
}

function replace(value: string, what: string, by: string): string {
  const result = what === "" ? value : value.replaceAll(what, () => by);
  if (result.length > maximumLength)
    throw new ExpressionFault(`the result of replace would be longer than ${maximumLength} characters`);
  return result;
}

/** A dataset with one column, `parts`, as in the original. Trailing empty parts are dropped, as by Java's `split`. */
function split(value: string, pattern: string, limit: number): Dataset {
  const parts = splitText(value, pattern, limit);
  if (limit === 0) while (parts.length > 1 && parts.at(-1) === "") parts.pop();
  return new Dataset(
    [{ name: "parts", type: "String" }],
    parts.map((part): PropertyValue[] => [part]),
  );
}

function splitText(value: string, pattern: string, limit: number): string[] {
  if (pattern === "") return [...value];
  const separator = isLiteral(pattern) ? pattern.replace(/\\(.)/g, "$1") : safeRegExp(pattern);
  if (limit <= 0) return value.split(separator).map((part) => part ?? "");
  const everywhere = new RegExp(typeof separator === "string" ? escapeRegExp(separator) : separator.source, "g");
  return splitFirst(value, everywhere, limit);
}

/** At most so many parts; the last is all that is left. */
function splitFirst(value: string, separator: RegExp, limit: number): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: match, index } of value.matchAll(separator)) {
    if (parts.length === limit - 1) break;
    if (match === "" && (index === 0 || index === value.length)) continue;
    parts.push(value.slice(from, index));
    from = index + match.length;
  }
  return [...parts, value.slice(from)];
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^$|()[\]{}\\]/g, "\\$&");
}

function isLiteral(pattern: string): boolean {
  return !/[.*+?^$|()[\]{}\\]/.test(pattern.replace(/\\[^\w]/g, ""));
}

/** Refuses nested repetitions, whose matching time can be exponential. */
function safeRegExp(pattern: string): RegExp {
  if (pattern.length > 200 || /[+*}]\)?[+*{]|\([^)]*[+*|][^)]*\)[+*{]/.test(pattern))
    throw new ExpressionFault(`the pattern "${pattern}" is refused: nested repetitions are too costly`);
  try {
    return new RegExp(pattern.replace(/\((?!\?)/g, "(?:"));
  } catch {
    throw new ExpressionFault(`"${pattern}" is not a valid regular expression`);
  }
}

function urlEncode(value: string, percent: boolean): string {
  const encoded = encodeURIComponent(value).replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return percent ? encoded : encoded.replaceAll("%20", "+");
}
