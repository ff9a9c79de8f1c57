import { formatDate as formatByJavaPattern, parseDate } from "@sightline/expression";
import { placeNow } from "./place.ts";

const tokens = /\[([^\]]*)\]|YYYY|yyyy|YY|MMMM|MMM|MM|M|Do|DD|D|dddd|ddd|HH|H|hh|h|mm|m|ss|SSS|s|A|a|X|x/g;

/** What each token of the original's tables and fields (Moment's) is in a pattern of Java. */
const javaTokens: Readonly<Record<string, string>> = {
  ...{ YYYY: "yyyy", yyyy: "yyyy", YY: "yy" },
  ...{ MMMM: "MMMM", MMM: "MMM", MM: "MM", M: "M" },
  ...{ DD: "dd", D: "d", dddd: "EEEE", ddd: "EEE" },
  ...{ HH: "HH", H: "H", hh: "hh", h: "h", mm: "mm", m: "m", ss: "ss", s: "s", SSS: "SSS" },
  ...{ A: "a", a: "a" },
};

/** The short names of whole patterns that the original's fields know. */
const presets = new Map([
  ["L", "MM/DD/YYYY"],
  ["l", "M/D/YYYY"],
  ["LL", "MMMM D, YYYY"],
  ["ll", "MMM D, YYYY"],
  ["LLL", "MMMM D, YYYY h:mm A"],
  ["lll", "MMM D, YYYY h:mm A"],
  ["LT", "h:mm A"],
  ["LTS", "h:mm:ss A"],
]);

/** A date by a pattern of the original's tables and fields: `MM/DD/YYYY hh:mm:ss a`; text in brackets is kept. The session's time. */
export function formatDate(date: Date, pattern: string): string {
  if (Number.isNaN(date.getTime())) return "";
  return (presets.get(pattern) ?? pattern).replace(tokens, (token, kept: string | undefined) => {
    if (kept !== undefined) return kept;
    if (token === "X") return String(Math.floor(date.getTime() / 1000));
    if (token === "x") return String(date.getTime());
    if (token === "Do") return ordinal(Number(formatByJavaPattern(date, "d", placeNow())));
    const text = formatByJavaPattern(date, javaTokens[token] ?? token, placeNow());
    return token === "a" ? text.toLowerCase() : text;
  });
}

/** The date a text stands for, undefined where it stands for none. Without a zone in it, it is the session's time. */
export function readDate(text: string): Date | undefined {
  const date = parseDate(text, placeNow()) ?? new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** A whole number as a place in a row: 1st, 2nd, 3rd, 11th. */
export function ordinal(value: number): string {
  const [tens, ones] = [Math.abs(value) % 100, Math.abs(value) % 10];
  const ending = tens >= 11 && tens <= 13 ? undefined : { 1: "st", 2: "nd", 3: "rd" }[ones];
  return `${value}${ending ?? "th"}`;
}
