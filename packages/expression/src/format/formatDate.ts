import { type DateNames, dateNames, safeLocale } from "./dateNames.ts";
import { type ZonedFields, zonedFields, zoneOffset } from "./zone.ts";

/** The IANA time zone and BCP 47 locale to format in. */
export interface DateContext {
  readonly timeZone: string;
  readonly locale: string;
}

interface Moment extends ZonedFields {
  readonly date: Date;
  readonly context: DateContext;
  readonly names: DateNames;
}

type Piece = string | ((moment: Moment) => string);

const cache = new Map<string, readonly Piece[]>();
const cacheLimit = 1000;

/**
 * Formats a date by a pattern of Java's SimpleDateFormat: `yyyy-MM-dd HH:mm:ss` [EXP14].
 * @throws Error when the pattern has an unknown letter.
 */
export function formatDate(date: Date, pattern: string, context: DateContext): string {
  if (Number.isNaN(date.getTime())) return "";
  const moment = { ...zonedFields(date, context.timeZone), date, context, names: dateNames(context.locale) };
  return pieces(pattern).reduce<string>((text, piece) => text + (typeof piece === "string" ? piece : piece(moment)), "");
}

function pieces(pattern: string): readonly Piece[] {
  const known = cache.get(pattern);
  if (known) return known;
  const made = compile(pattern);
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(pattern, made);
  return made;
}

/** `'…'` is literal, `''` is a quote, a run of one letter is a field, anything else stands for itself. */
function compile(pattern: string): Piece[] {
  const made: Piece[] = [];
  for (const [run] of pattern.matchAll(/''|'(?:[^']|'')*'?|([A-Za-z])\1*|[^A-Za-z']+/g)) {
    if (run === "''") made.push("'");
    else if (run.startsWith("'")) made.push(run.slice(1, run.endsWith("'") ? -1 : undefined).replaceAll("''", "'"));
    else if (/[A-Za-z]/.test(run)) made.push(fieldOf(run, pattern));
    else made.push(run);
  }
  return made;
}

function fieldOf(run: string, pattern: string): Piece {
  const letter = run[0] as string;
  const field = Object.hasOwn(fields, letter) ? fields[letter] : undefined;
  if (!field) throw new Error(`unknown letter "${letter}" in the date pattern "${pattern}"`);
  return (moment) => field(moment, run.length);
}

function pad(value: number, width: number): string {
  return value < 0 ? `-${pad(-value, width)}` : String(value).padStart(width, "0");
}

const fields: Readonly<Record<string, (moment: Moment, width: number) => string>> = {
  G: ({ year }) => (year > 0 ? "AD" : "BC"),
  y: ({ year }, width) => yearText(year, width),
  Y: (moment, width) => yearText(weekOfYear(moment).year, width),
  M: monthText,
  L: monthText,
  w: (moment, width) => pad(weekOfYear(moment).week, width),
  W: (moment, width) => pad(weekOfMonth(moment), width),
  D: (moment, width) => pad(dayOfYear(moment), width),
  d: ({ day }, width) => pad(day, width),
  F: ({ day }, width) => pad(Math.ceil(day / 7), width),
  E: ({ weekday, names }, width) => (width >= 4 ? names.days : names.shortDays)[weekday] ?? "",
  u: ({ weekday }, width) => pad(weekday === 0 ? 7 : weekday, width),
  a: ({ hour, names }) => (hour < 12 ? names.am : names.pm),
  H: ({ hour }, width) => pad(hour, width),
  k: ({ hour }, width) => pad(hour === 0 ? 24 : hour, width),
  K: ({ hour }, width) => pad(hour % 12, width),
  h: ({ hour }, width) => pad(hour % 12 === 0 ? 12 : hour % 12, width),
  m: ({ minute }, width) => pad(minute, width),
  s: ({ second }, width) => pad(second, width),
  S: ({ millisecond }, width) => pad(millisecond, width),
  z: zoneName,
  Z: (moment) => offsetText(moment, ""),
  X: isoOffset,
};

function yearText(year: number, width: number): string {
  return width === 2 ? pad(year % 100, 2) : pad(year, width);
}

function monthText({ month, names }: Moment, width: number): string {
  if (width >= 4) return names.months[month] ?? "";
  return width === 3 ? (names.shortMonths[month] ?? "") : pad(month + 1, width);
}

/** The day of the year, from 1. */
export function dayOfYear({ year, month, day }: Pick<ZonedFields, "year" | "month" | "day">): number {
  return Math.round((Date.UTC(year, month, day) - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
}

function weekOfYear(moment: Moment): { week: number; year: number } {
  const own = weekFrom(moment, moment.year);
  if (own < 1) {
    const lastDay = {
      ...moment,
      day: dayOfYear(moment) + dayOfYear({ year: moment.year - 1, month: 11, day: 31 }),
      month: 0,
      year: moment.year - 1,
    };
    return { week: weekFrom(lastDay, moment.year - 1), year: moment.year - 1 };
  }
  const next = weekFrom(
    { ...moment, day: dayOfYear(moment) - dayOfYear({ year: moment.year, month: 11, day: 31 }), month: 0 },
    moment.year + 1,
  );
  return next >= 1 ? { week: next, year: moment.year + 1 } : { week: own, year: moment.year };
}

/** The week number counted from the first week of `year`; below 1 when the date is before it. */
function weekFrom(moment: Moment, year: number): number {
  const first = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  const day = moment.year === year ? dayOfYear(moment) : moment.day;
  return weekNumber(day, (first - moment.names.firstDay + 7) % 7, moment.names.minimalDays);
}

function weekOfMonth(moment: Moment): number {
  const first = new Date(Date.UTC(moment.year, moment.month, 1)).getUTCDay();
  return weekNumber(moment.day, (first - moment.names.firstDay + 7) % 7, moment.names.minimalDays);
}

/** `lead` is the number of days of the first week before day 1. */
function weekNumber(day: number, lead: number, minimalDays: number): number {
  const week = Math.floor((day - 1 + lead) / 7);
  return 7 - lead >= minimalDays ? week + 1 : week;
}

function offsetMinutes({ date, context }: Moment): number {
  return Math.round(zoneOffset(date.getTime(), context.timeZone) / 60_000);
}

function offsetText(moment: Moment, colon: string): string {
  const minutes = offsetMinutes(moment);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60), 2)}${colon}${pad(size % 60, 2)}`;
}

function isoOffset(moment: Moment, width: number): string {
  if (offsetMinutes(moment) === 0) return "Z";
  return width === 1 ? offsetText(moment, "").slice(0, 3) : offsetText(moment, width === 2 ? "" : ":");
}

/** Languages abbreviate the zones of their own countries only, Java all of them in each: `CST` in German too. */
const abbreviating = ["en-US", "en-GB", "en-AU", "en-NZ", "en-ZA", "en-IN"];

function zoneName({ date, context }: Moment, width: number): string {
  try {
    if (width >= 4) return zoneNameIn(context, "long", date);
    const own = zoneNameIn(context, "short", date);
    if (!isOffset(own)) return own;
    const others = abbreviating.map((locale) => zoneNameIn({ timeZone: context.timeZone, locale }, "short", date));
    return others.find((name) => !isOffset(name)) ?? own;
  } catch {
    return "UTC";
  }
}

function isOffset(name: string): boolean {
  return /^(GMT|UTC)[+-]/.test(name);
}

function zoneNameIn(context: DateContext, timeZoneName: "short" | "long", date: Date): string {
  const parts = styled(context, { timeZoneName }).formatToParts(date);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? context.timeZone;
}

/** The four lengths of a date or a time. */
export type DateStyle = "short" | "medium" | "long" | "full";

/** A date by style, as the language writes it: `Nov 21, 2026, 1:59:12 PM`; neither style: date and time, medium. */
export function formatDateStyle(date: Date, style: { date?: DateStyle; time?: DateStyle }, context: DateContext): string {
  if (Number.isNaN(date.getTime())) return "";
  const chosen = style.date || style.time ? style : ({ date: "medium", time: "medium" } as const);
  const options = { ...(chosen.date ? { dateStyle: chosen.date } : {}), ...(chosen.time ? { timeStyle: chosen.time } : {}) };
  return styled(context, options)
    .format(date)
    .replace(/[\u202f\u00a0]/g, " ");
}

const styledFormats = new Map<string, Intl.DateTimeFormat>();

function styled({ timeZone, locale }: DateContext, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const known = styledFormats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(safeLocale(locale), { ...options, timeZone: timeZone || "UTC" });
  if (styledFormats.size >= cacheLimit) styledFormats.clear();
  styledFormats.set(key, format);
  return format;
}
