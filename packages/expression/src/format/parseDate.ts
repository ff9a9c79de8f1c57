import type { DateContext } from "./formatDate.ts";
import { fromZonedFields } from "./zone.ts";

const english = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const time = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp][Mm])?)?`;
const zone = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?`;

/** Year first, month first (US), and with a month name: the forms that projects and scripts use [EXP12]. */
const shapes: readonly { readonly pattern: RegExp; readonly order: readonly ("year" | "month" | "day")[] }[] = [
  { pattern: new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}${zone}$`), order: ["year", "month", "day"] },
  { pattern: new RegExp(`^(\\d{1,2})[-/](\\d{1,2})[-/](\\d{2,4})${time}${zone}$`), order: ["month", "day", "year"] },
  {
    pattern: new RegExp(`^(?:[A-Za-z]{3,9},?\\s+)?([A-Za-z]{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})${time}${zone}$`),
    order: ["month", "day", "year"],
  },
  { pattern: new RegExp(`^(\\d{1,2})[- ]([A-Za-z]{3,9})[- ](\\d{4})${time}${zone}$`), order: ["day", "month", "year"] },
];
/** The form of Java's `Date.toString`: `Thu Nov 21 01:59:12 UTC 2026`. */
const javaShape = /^[A-Za-z]{3} ([A-Za-z]{3}) (\d{1,2}) (\d{2}:\d{2}:\d{2}) (\S+) (\d{4})$/;

/** Parses a date; undefined when the text is not one. A text without a zone is in the zone of the context. */
export function parseDate(text: string, context: Pick<DateContext, "timeZone">): Date | undefined {
  const trimmed = text.trim();
  const java = javaShape.exec(trimmed);
  if (java)
    return parseDate(`${java[1]} ${java[2]}, ${java[5]} ${java[3]}`, {
      timeZone: /^(UTC|GMT|Z)$/.test(java[4] ?? "") ? "UTC" : context.timeZone,
    });
  for (const { pattern, order } of shapes) {
    const match = pattern.exec(trimmed);
    if (match) return build(match, order, context.timeZone);
  }
  return undefined;
}

function build(match: RegExpExecArray, order: readonly ("year" | "month" | "day")[], timeZone: string): Date | undefined {
  const text = { year: "", month: "", day: "" };
  order.forEach((field, index) => {
    text[field] = match[index + 1] ?? "";
  });
  const month = /\d/.test(text.month) ? Number(text.month) - 1 : english.indexOf(text.month.slice(0, 3).toLowerCase());
  const year = text.year.length === 2 ? 2000 + Number(text.year) : Number(text.year);
  const [, , , , hour = "0", minute = "0", second = "0", fraction = "", half] = match;
  const fields = {
    year,
    month,
    day: Number(text.day),
    hour: hourOf(Number(hour), half),
    minute: Number(minute),
    second: Number(second),
  };
  if (!inRange(fields)) return undefined;
  return shifted({ ...fields, millisecond: Number(fraction.slice(0, 3).padEnd(3, "0")) }, match[9], timeZone);
}

function hourOf(hour: number, half: string | undefined): number {
  return half ? (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0) : hour;
}

function inRange(fields: { month: number; day: number; hour: number; minute: number; second: number }): boolean {
  const { month, day, hour, minute, second } = fields;
  return month >= 0 && month <= 11 && day >= 1 && day <= 31 && hour <= 24 && minute <= 59 && second <= 60;
}

function shifted(fields: Parameters<typeof fromZonedFields>[0], zoneText: string | undefined, timeZone: string): Date {
  if (zoneText === undefined) return fromZonedFields(fields, timeZone);
  const utc = fromZonedFields(fields, "UTC");
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zoneText);
  const minutes = offset ? (Number(offset[2]) * 60 + Number(offset[3])) * (offset[1] === "-" ? -1 : 1) : 0;
  return new Date(utc.getTime() - minutes * 60_000);
}
