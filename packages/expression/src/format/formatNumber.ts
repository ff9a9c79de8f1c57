import { Long, type TypedNumber } from "@sightline/model";
import { safeLocale } from "./dateNames.ts";

/** One half of a pattern of Java's DecimalFormat. */
interface Subpattern {
  readonly prefix: string;
  readonly suffix: string;
  readonly minimumInteger: number;
  readonly maximumInteger: number;
  readonly minimumFraction: number;
  readonly maximumFraction: number;
  /** Digits between separators; 0: none. */
  readonly grouping: number;
  /** Least digits of the exponent; 0: no exponent. */
  readonly exponent: number;
  /** 100 for `%`, 1000 for `‰`. */
  readonly factor: number;
}

interface Pattern {
  readonly positive: Subpattern;
  readonly negative: { readonly prefix: string; readonly suffix: string };
}

interface Symbols {
  readonly decimal: string;
  readonly group: string;
  readonly minus: string;
}

const patterns = new Map<string, Pattern>();
const symbolsByLocale = new Map<string, Symbols>();
const cacheLimit = 1000;

/**
 * Formats a number by a pattern of Java's DecimalFormat, rounding half to even: `#,##0.00` [EXP13]. A whole number of 64 bits keeps
 * its digits.
 * @throws Error when the pattern is invalid.
 */
export function formatNumber(value: number | TypedNumber, pattern: string, locale: string): string {
  const symbols = symbolsOf(locale);
  const number = Number(value);
  if (Number.isNaN(number)) return "NaN";
  const { positive, negative } = patternOf(pattern);
  const isNegative = number < 0 || Object.is(number, -0);
  const digits = Number.isFinite(number) ? digitsOf(sizeOf(value, positive), positive, symbols) : "∞";
  if (!isNegative || !/[1-9∞]/.test(digits)) return positive.prefix + digits + positive.suffix;
  return negative.prefix.replace("-", symbols.minus) + digits + negative.suffix;
}

/** The size of a number times the factor of its pattern. */
function sizeOf(value: number | TypedNumber, { factor }: Subpattern): number | bigint {
  if (value instanceof Long) return (value.value < 0n ? -value.value : value.value) * BigInt(factor);
  const size = Math.abs(Number(value));
  return factor === 1 ? size : scaled(size, factor);
}

/** Shifts the decimal point in the text, because `0.07 * 100` is not 7 in binary. */
function scaled(size: number, factor: number): number {
  const [mantissa = "0", exponent = "0"] = size.toExponential().split("e");
  return Number(`${mantissa}e${Number(exponent) + (factor === 100 ? 2 : 3)}`);
}

function digitsOf(size: number | bigint, pattern: Subpattern, symbols: Symbols): string {
  if (pattern.exponent > 0) return exponential(Number(size), pattern, symbols);
  const [whole = "0", fraction = ""] = rounded(size, pattern.maximumFraction).split(".");
  const shown = fraction.replace(/0+$/, "").padEnd(pattern.minimumFraction, "0");
  const integer =
    whole === "0" && pattern.minimumInteger === 0 && shown !== "" ? "" : whole.padStart(pattern.minimumInteger, "0");
  return grouped(integer, pattern.grouping, symbols.group) + (shown ? symbols.decimal + shown : "");
}

/** Rounds to a fixed number of decimals, half to even. */
export function rounded(size: number | bigint, decimals: number): string {
  if (typeof size === "bigint") return String(size);
  if (size >= 1e21) return BigInt(size).toString();
  const places = Math.min(decimals, 100);
  const up = size.toFixed(places);
  if (places > 60) return up;
  const exact = size.toFixed(Math.min(100, places + 40));
  const tail = exact.slice(exact.length - 40);
  if (!/^50*$/.test(tail)) return up;
  const even = BigInt(up.replace(".", ""));
  const digits = String(even % 2n === 1n ? even - 1n : even).padStart(places + 1, "0");
  return places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
}

function grouped(integer: string, size: number, separator: string): string {
  if (size === 0 || integer.length <= size) return integer;
  const parts: string[] = [];
  for (let end = integer.length; end > 0; end -= size) parts.unshift(integer.slice(Math.max(0, end - size), end));
  return parts.join(separator);
}

function exponential(size: number, pattern: Subpattern, symbols: Symbols): string {
  const integerDigits = Math.max(pattern.minimumInteger, 1);
  const natural = size === 0 ? 0 : Number(size.toExponential().split("e")[1]);
  const step = pattern.maximumInteger > pattern.minimumInteger && pattern.maximumInteger > 1 ? pattern.maximumInteger : 1;
  const exponent = size === 0 ? 0 : step > 1 ? Math.floor(natural / step) * step : natural - integerDigits + 1;
  const mantissa = Number(`${size}e${-exponent}`) || size / 10 ** exponent;
  const digits = digitsOf(
    mantissa,
    { ...pattern, exponent: 0, grouping: 0, minimumInteger: step > 1 ? 1 : integerDigits },
    symbols,
  );
  return `${digits}E${exponent < 0 ? "-" : ""}${String(Math.abs(exponent)).padStart(pattern.exponent, "0")}`;
}

function patternOf(text: string): Pattern {
  const known = patterns.get(text);
  if (known) return known;
  const made = readPattern(text);
  if (patterns.size >= cacheLimit) patterns.clear();
  patterns.set(text, made);
  return made;
}

function readPattern(text: string): Pattern {
  const [first = "", second] = splitHalves(text);
  const positive = readHalf(first, text);
  const negative = second === undefined ? { prefix: `-${positive.prefix}`, suffix: positive.suffix } : affixes(second);
  return { positive, negative };
}

/** Splits at the first `;` outside quotes. */
function splitHalves(text: string): string[] {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "'") quoted = !quoted;
    if (text[i] === ";" && !quoted) return [text.slice(0, i), text.slice(i + 1)];
  }
  return [text];
}

const halfShape = /^((?:'[^']*'|[^#0,.'])*)([#0,.]*(?:E0+)?)((?:'[^']*'|[^#0'])*)$/;

function affixes(half: string): { prefix: string; suffix: string } {
  const match = halfShape.exec(half);
  return { prefix: affix(match?.[1] ?? ""), suffix: affix(match?.[3] ?? "") };
}

function affix(text: string): string {
  return text.replace(/''/g, "\u0000").replaceAll("'", "").replaceAll("\u0000", "'").replaceAll("¤", "$");
}

function readHalf(half: string, whole: string): Subpattern {
  const match = halfShape.exec(half);
  if (!match) throw new Error(`"${whole}" is not a valid number pattern`);
  const [, prefix = "", body = "", suffix = ""] = match;
  const bare = (prefix + suffix).replace(/'[^']*'/g, "");
  return {
    prefix: affix(prefix),
    suffix: affix(suffix),
    ...readBody(body, whole),
    factor: bare.includes("%") ? 100 : bare.includes("‰") ? 1000 : 1,
  };
}

/** Counts digits as Java does: in a pattern without `0`, the last place before the point counts as one. */
function readBody(body: string, whole: string): Omit<Subpattern, "prefix" | "suffix" | "factor"> {
  const [mantissa = "", exponent = ""] = body.split("E");
  const [integer = "", fraction = "", more] = mantissa.split(".");
  if (more !== undefined || /0[,]*#/.test(integer) || /#0|,/.test(fraction))
    throw new Error(`"${whole}" is not a valid number pattern`);
  const digits = integer.replaceAll(",", "");
  const zeros = digits.replaceAll("#", "").length;
  const noZero = zeros === 0 && !fraction.includes("0") && mantissa.includes(".");
  const separator = integer.lastIndexOf(",");
  return {
    minimumInteger: noZero && digits.length > 0 ? 1 : zeros,
    maximumInteger: digits.length,
    minimumFraction: noZero && digits.length === 0 ? 1 : fraction.replaceAll("#", "").length,
    maximumFraction: fraction.length,
    grouping: separator < 0 ? 0 : integer.length - separator - 1,
    exponent: exponent.length,
  };
}

function symbolsOf(locale: string): Symbols {
  const known = symbolsByLocale.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(safeLocale(locale), { useGrouping: true }).formatToParts(-12345678.9);
  const find = (type: string, fallback: string) => parts.find((part) => part.type === type)?.value ?? fallback;
  const symbols = { decimal: find("decimal", "."), group: find("group", ","), minus: find("minusSign", "-") };
  symbolsByLocale.set(locale, symbols);
  return symbols;
}
