const tokens = /\[([^\]]*)\]|YYYY|yyyy|YY|MMMM|MMM|MM|M|DD|D|dddd|ddd|HH|H|hh|h|mm|m|ss|SSS|s|A|a/g;

/** A date by a pattern of the original's tables and fields: `MM/DD/YYYY hh:mm:ss a`; text in brackets is kept. Local time. */
export function formatDate(date: Date, pattern: string): string {
  if (Number.isNaN(date.getTime())) return "";
  return (presets.get(pattern) ?? pattern).replace(
    tokens,
    (token, kept: string | undefined) => kept ?? parts.get(token)?.(date) ?? token,
  );
}

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

const padded = (value: number, length = 2) => String(value).padStart(length, "0");
const twelve = (date: Date) => date.getHours() % 12 || 12;
const named = (options: Intl.DateTimeFormatOptions) => (date: Date) => date.toLocaleString(undefined, options);

const parts = new Map<string, (date: Date) => string>([
  ["YYYY", (date) => String(date.getFullYear())],
  ["yyyy", (date) => String(date.getFullYear())],
  ["YY", (date) => padded(date.getFullYear() % 100)],
  ["MMMM", named({ month: "long" })],
  ["MMM", named({ month: "short" })],
  ["MM", (date) => padded(date.getMonth() + 1)],
  ["M", (date) => String(date.getMonth() + 1)],
  ["DD", (date) => padded(date.getDate())],
  ["D", (date) => String(date.getDate())],
  ["dddd", named({ weekday: "long" })],
  ["ddd", named({ weekday: "short" })],
  ["HH", (date) => padded(date.getHours())],
  ["H", (date) => String(date.getHours())],
  ["hh", (date) => padded(twelve(date))],
  ["h", (date) => String(twelve(date))],
  ["mm", (date) => padded(date.getMinutes())],
  ["m", (date) => String(date.getMinutes())],
  ["ss", (date) => padded(date.getSeconds())],
  ["s", (date) => String(date.getSeconds())],
  ["SSS", (date) => padded(date.getMilliseconds(), 3)],
  ["A", (date) => (date.getHours() < 12 ? "AM" : "PM")],
  ["a", (date) => (date.getHours() < 12 ? "am" : "pm")],
]);
