import { formatDate as formatByJavaPattern } from "@sightline/expression";
import type { PropertyValue } from "@sightline/model";
import { placeNow } from "../base/place.ts";
import { instantOf } from "../chart/readTable.ts";
import { instantOfLocal } from "../chart/time/timeTicks.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The fields a pattern may hold, each with the form of its text. */
const fields: readonly (readonly [string, string])[] = [
  ["yyyy", "(\\d{4})"],
  ["yy", "(\\d{2})"],
  ["MMMM", "([A-Za-z]+)"],
  ["MMM", "([A-Za-z]{3})"],
  ["SSS", "(\\d{1,3})"],
  ...["MM", "M", "dd", "d", "HH", "H", "kk", "k", "hh", "h", "mm", "m", "ss", "s"].map((name) => [name, "(\\d{1,2})"] as const),
  ["a", "([AaPp][Mm])"],
];

/**
 * The instant of a value of an axis of dates. A text is read by the axis' pattern first, in the session's time zone; one that does
 * not fit it by the usual forms.
 */
export function dateOf(value: PropertyValue | undefined, pattern: string): number | undefined {
  const byPattern = typeof value === "string" && pattern ? byFields(value.trim(), pattern) : undefined;
  return byPattern ?? instantOf(value);
}

function byFields(text: string, pattern: string): number | undefined {
  const order: string[] = [];
  let form = "";
  for (let at = 0; at < pattern.length; ) {
    const found = fields.find(([name]) => pattern.startsWith(name, at));
    if (found) {
      order.push(found[0]);
      form += found[1];
      at += found[0].length;
    } else form += (pattern[at++] as string).replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace("'", "");
  }
  const match = new RegExp(`^${form}$`).exec(text);
  return match
    ? instantOfFields(
        new Map(order.map((name, index) => [name.charAt(0) + (name.startsWith("MMM") ? "name" : ""), match[index + 1] ?? ""])),
      )
    : undefined;
}

function instantOfFields(found: ReadonlyMap<string, string>): number | undefined {
  const number = (name: string, otherwise: number) => (found.has(name) ? Number(found.get(name)) : otherwise);
  const year = number("y", 1970);
  const named = months.indexOf((found.get("Mname") ?? "").slice(0, 3).toLowerCase());
  const month = named >= 0 ? named : number("M", 1) - 1;
  const half = found.get("a")?.toLowerCase();
  const hour = half ? (number("h", 12) % 12) + (half === "pm" ? 12 : 0) : number("H", number("k", number("h", 0)) % 24);
  const day = number("d", 1);
  if (month < 0 || month > 11 || day < 1 || day > 31 || hour > 23) return undefined;
  const local = Date.UTC(year < 100 ? 2000 + year : year, month, day, hour, number("m", 0), number("s", 0), number("S", 0));
  return Number.isFinite(local) ? instantOfLocal(local) : undefined;
}

/** A date by a pattern of Java; by the session's usual form where the pattern is none. */
export function dateText(time: number, pattern: string): string {
  const { locale, timeZone } = placeNow();
  try {
    return formatByJavaPattern(new Date(time), pattern, placeNow());
  } catch {
    return new Date(time).toLocaleString(locale, { timeZone });
  }
}
