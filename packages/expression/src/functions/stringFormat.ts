import { formatDate } from "../format/formatDate.ts";
import { toBits } from "../values/exact.ts";
import { ExpressionFault, toBoolean, toDate, toInteger, toNumber, toText, type Value, type Zone } from "../values/values.ts";

const specifier = /%(?:(\d+)\$)?([-#+ 0,(]*)(\d{1,4})?(?:\.(\d{1,2}))?([bBsScCdioxXfeEgtTn%])([A-Za-z])?/g;
const dateLetters: Readonly<Record<string, string>> = {
  H: "HH",
  I: "hh",
  k: "H",
  l: "h",
  M: "mm",
  S: "ss",
  L: "SSS",
  B: "MMMM",
  b: "MMM",
  A: "EEEE",
  a: "EEE",
  Y: "yyyy",
  y: "yy",
  j: "DDD",
  m: "MM",
  d: "dd",
  e: "d",
  p: "a",
  F: "yyyy-MM-dd",
  T: "HH:mm:ss",
  R: "HH:mm",
};

interface Field {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly kind: string;
}

/** The documented subset of Java's `String.format`. */
export function stringFormat(format: string, args: readonly Value[], zone: Zone): string {
  let next = 0;
  return format.replace(specifier, (...match: (string | undefined)[]) => {
    const [, position, flags = "", width, precision, kind = "", letter = ""] = match;
    if (kind === "%") return `%${letter}`;
    if (kind === "n") return `\n${letter}`;
    const index = position === undefined ? next++ : Number(position) - 1;
    if (index >= args.length) throw new ExpressionFault(`stringFormat: argument ${index + 1} is missing`);
    const field = { flags, width: Number(width ?? 0), precision: precision === undefined ? undefined : Number(precision), kind };
    const isDate = kind.toLowerCase() === "t";
    const text = isDate ? datePart(args[index] ?? null, letter, zone) : valueText(args[index] ?? null, field, zone);
    return padded(text, field) + (isDate ? "" : letter);
  });
}

function datePart(value: Value, letter: string, zone: Zone): string {
  const pattern = Object.hasOwn(dateLetters, letter) ? dateLetters[letter] : undefined;
  if (!pattern) throw new ExpressionFault(`stringFormat: unknown date conversion "${letter}"`);
  return formatDate(toDate(value, zone), pattern, zone);
}

function valueText(value: Value, field: Field, zone: Zone): string {
  const text = bareText(value, field, zone);
  return field.kind === field.kind.toUpperCase() ? text.toUpperCase() : text;
}

function bareText(value: Value, { kind, precision, flags }: Field, zone: Zone): string {
  switch (kind.toLowerCase()) {
    case "b":
      return String(value !== null && (typeof value === "boolean" ? value : toBoolean(value)));
    case "c":
      return typeof value === "string" ? value.slice(0, 1) : String.fromCodePoint(toInteger(value));
    case "d":
    case "i":
      return signed(String(toBits(value)), flags);
    case "x":
      return toBits(value).toString(16);
    case "o":
      return toBits(value).toString(8);
    case "f":
    case "g":
      return signed(toNumber(value).toFixed(precision ?? 6), flags);
    case "e":
      return toNumber(value)
        .toExponential(precision ?? 6)
        .replace(/e([+-])(\d)$/, "e$10$2");
    default:
      return toText(value, zone).slice(0, precision);
  }
}

function signed(digits: string, flags: string): string {
  const grouped = flags.includes(",") ? digits.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ",")) : digits;
  return flags.includes("+") && !grouped.startsWith("-") ? `+${grouped}` : grouped;
}

function padded(text: string, { flags, width }: Field): string {
  if (flags.includes("-")) return text.padEnd(width);
  if (!flags.includes("0")) return text.padStart(width);
  return /^[+-]/.test(text) ? text[0] + text.slice(1).padStart(width - 1, "0") : text.padStart(width, "0");
}
