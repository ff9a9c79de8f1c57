import { ordinal } from "./formatDate.ts";

/**
 * A number by a pattern: `0,0.##` (grouping, at most two decimals), `0.00`, `0%`, `$0,0.00`, `(0,0)` (negative in
 * brackets), `0.0a` (1.2k), `0.00e+0`, `#,##0.0`, `00:00:00` (seconds as hours, minutes and seconds), `0o` (1st); `none` and an empty pattern leave it as it is. What stands around the
 * digits is kept. Patterns are those of the original's fields.
 */
export function formatNumber(value: number, pattern: string): string {
  if (pattern === "00:00:00") return clockTime(value);
  if (/^0,?0?o$/.test(pattern)) return ordinal(Math.round(value));
  const match = /^([^0#.,(]*)(\(?)([0#.,]+)(e\+0)?(\s?a|%|\s?%)?(\)?)(.*)$/.exec(pattern);
  if (pattern === "" || pattern === "none" || !match) return String(value);
  const [, prefix = "", open = "", digits = "", exponent, unit = "", , suffix = ""] = match;
  const scaled = unit.includes("%") ? value * 100 : value;
  const [shown, letter] = unit.includes("a") ? abbreviate(scaled) : [scaled, ""];
  const bracketed = open !== "" && shown < 0;
  const text = exponent ? exponential(shown, decimalsOf(digits).least) : group(bracketed ? -shown : shown, digits);
  const tail = unit.includes("a") ? unit.replace("a", letter) : unit;
  return `${prefix}${bracketed ? `(${text}${tail})` : `${text}${tail}`}${suffix}`;
}

function clockTime(value: number): string {
  const seconds = Math.round(Math.abs(value));
  const two = (part: number) => String(part).padStart(2, "0");
  const text = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return value < 0 ? `-${text}` : text;
}

function group(value: number, digits: string): string {
  const { least, most } = decimalsOf(digits);
  return new Intl.NumberFormat("en-US", {
    useGrouping: digits.includes(","),
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  }).format(value);
}

function decimalsOf(digits: string): { readonly least: number; readonly most: number } {
  const after = digits.split(".")[1] ?? "";
  return { least: (after.match(/0/g) ?? []).length, most: after.length };
}

function exponential(value: number, decimals: number): string {
  return value.toExponential(decimals).replace(/e([+-])(\d)$/, "e$10$2");
}

const steps = [
  [1e12, "t"],
  [1e9, "b"],
  [1e6, "m"],
  [1e3, "k"],
] as const;

function abbreviate(value: number): [number, string] {
  const step = steps.find(([size]) => Math.abs(value) >= size);
  return step ? [value / step[0], step[1]] : [value, ""];
}
