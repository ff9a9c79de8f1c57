import { float } from "@sightline/model";
import { at, type FunctionDefinition, simple } from "../define/defineFunction.ts";
import { dayOfYear, formatDate } from "../format/formatDate.ts";
import { fromZonedFields, type ZonedFields, zonedFields, zoneOffset } from "../format/zone.ts";
import { ExpressionFault, toDate, toInteger, toNumber, toText, type Value, type Zone } from "../values/values.ts";

/** A unit of time and the zone it is counted in. */
interface Measure {
  readonly unit: Unit;
  readonly zone: Zone;
}

type Unit = "millisecond" | "second" | "minute" | "hour" | "day" | "week" | "month" | "year";

const unitMs: Readonly<Record<Exclude<Unit, "month" | "year">, number>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};
const unitNames: Readonly<Record<string, Unit>> = {
  ms: "millisecond",
  milli: "millisecond",
  millis: "millisecond",
  millisecond: "millisecond",
  milliseconds: "millisecond",
  s: "second",
  sec: "second",
  second: "second",
  seconds: "second",
  min: "minute",
  minute: "minute",
  minutes: "minute",
  hr: "hour",
  hour: "hour",
  hours: "hour",
  day: "day",
  days: "day",
  dy: "day",
  week: "week",
  weeks: "week",
  month: "month",
  months: "month",
  year: "year",
  years: "year",
  yr: "year",
};

function date(args: readonly Value[], index: number, zone: Zone): Date {
  return toDate(at(args, index), zone);
}

function fieldsOf(args: readonly Value[], zone: Zone): ZonedFields {
  return zonedFields(date(args, 0, zone), zone.timeZone);
}

const plural: Readonly<Record<string, Unit>> = {
  Millis: "millisecond",
  Seconds: "second",
  Minutes: "minute",
  Hours: "hour",
  Days: "day",
  Weeks: "week",
  Months: "month",
  Years: "year",
};

const parts: Readonly<Record<string, readonly [part: (fields: ZonedFields) => Value, summary: string]>> = {
  getMillis: [({ millisecond }) => millisecond, "The milliseconds of the second."],
  getSecond: [({ second }) => second, "The seconds of the minute."],
  getMinute: [({ minute }) => minute, "The minutes of the hour."],
  getHour12: [({ hour }) => (hour % 12 === 0 ? 12 : hour % 12), "The hour from 1 to 12."],
  getHour24: [({ hour }) => hour, "The hour from 0 to 23."],
  getDayOfWeek: [({ weekday }) => weekday + 1, "The day of the week, from 1 for Sunday."],
  getDayOfMonth: [({ day }) => day, "The day of the month, from 1."],
  getDayOfYear: [(fields) => dayOfYear(fields), "The day of the year, from 1."],
  getMonth: [({ month }) => month, "The month, from 0 for January."],
  getQuarter: [({ month }) => Math.floor(month / 3) + 1, "The quarter of the year, from 1."],
  getYear: [({ year }) => year, "The year."],
  getAMorPM: [({ hour }) => (hour < 12 ? 0 : 1), "0 before noon, 1 after."],
};

/** Date functions in the scope's time zone [EXP12]. Months count from 0, days of the week from 1 for Sunday. */
export const dateFunctions: readonly FunctionDefinition[] = [
  ...Object.entries(plural).map(([name, unit]) =>
    simple([`add${name}(date: date, amount: integer): date`, `The date plus a number of ${unit}s.`], (args, zone) =>
      addUnits(date(args, 0, zone), toNumber(at(args, 1)), { unit, zone }),
    ),
  ),
  ...Object.entries(plural).map(([name, unit]) =>
    simple(
      [`${name.toLowerCase()}Between(start: date, end: date): integer`, `The whole ${unit}s between two dates.`],
      (args, zone) => between(date(args, 0, zone), date(args, 1, zone), { unit, zone }),
    ),
  ),
  ...Object.entries(parts).map(([name, [part, summary]]) =>
    simple([`${name}(date: date): integer`, summary], (args, zone) => part(fieldsOf(args, zone))),
  ),
  simple(["dateArithmetic(date: date, amount: number, unit: string): date", "The date plus an amount of a unit."], (args, zone) =>
    addUnits(date(args, 0, zone), toNumber(at(args, 1)), { unit: unitOf(args, zone), zone }),
  ),
  simple(
    ["dateDiff(start: date, end: date, unit: string): float", "The time between two dates in a unit, with fractions."],
    (args, zone) => dateDiff(date(args, 0, zone), date(args, 1, zone), { unit: unitOf(args, zone), zone }),
  ),
  simple(["dateExtract(date: date, unit: string): integer", "One field of a date."], dateExtract),
  simple(["dateFormat(date: date, pattern: string): string", "The date as text, by a pattern of SimpleDateFormat."], dateFormat),
  ...["dateIsAfter", "isAfter"].map((name) =>
    simple(
      [`${name}(date: date, other: date): boolean`, "True when the date is after the other."],
      (args, zone) => date(args, 0, zone) > date(args, 1, zone),
    ),
  ),
  ...["dateIsBefore", "isBefore"].map((name) =>
    simple(
      [`${name}(date: date, other: date): boolean`, "True when the date is before the other."],
      (args, zone) => date(args, 0, zone) < date(args, 1, zone),
    ),
  ),
  ...["dateIsBetween", "isBetween"].map((name) =>
    simple(
      [`${name}(date: date, start: date, end: date): boolean`, "True when the date is between two others or equals one."],
      isBetween,
    ),
  ),
  ...["dateIsDaylight", "isDaylightTime"].map((name) =>
    simple(
      [`${name}([date: date]): boolean`, "True when daylight saving time is in effect at a date, by default now."],
      (args, scope) => isDaylight(dateOrNow(args, scope), scope),
    ),
  ),
  simple(
    ["timeBetween(date: date, start: any, end: any): boolean", "True when the time of day is between two times."],
    timeBetween,
  ),
  simple(
    ["fromMillis(milliseconds: integer): date", "The date that many milliseconds after 1970-01-01 UTC."],
    (args) => new Date(toNumber(at(args, 0))),
  ),
  simple(["toMillis(date: date): integer", "Milliseconds from 1970-01-01 UTC to the date."], (args, zone) =>
    date(args, 0, zone).getTime(),
  ),
  simple(
    ["getDate(year: integer, month: integer, day: integer): date", "Midnight of a day; months count from 0."],
    (args, { timeZone }) => dateOf(args, timeZone),
  ),
  simple(
    ["setTime(date: date, hour: integer, minute: integer, second: integer): date", "The date at another time of day."],
    (args, zone) =>
      atTime(
        fieldsOf(args, zone),
        { hour: toInteger(at(args, 1)), minute: toInteger(at(args, 2)), second: toInteger(at(args, 3)) },
        zone,
      ),
  ),
  simple(["midnight(date: date): date", "The start of the day of a date."], (args, zone) =>
    atTime(fieldsOf(args, zone), { hour: 0, minute: 0, second: 0 }, zone),
  ),
  simple(["getTimezone(): string", "The id of the time zone."], (_args, { timeZone }) => timeZone),
  simple(
    ["getTimezoneOffset([date: date]): float", "Hours the time zone is ahead of UTC at a date, by default now."],
    (args, evaluation) => float(zoneOffset(dateOrNow(args, evaluation).getTime(), evaluation.timeZone) / 3_600_000),
  ),
  simple(
    ["getTimezoneRawOffset(): float", "Hours the time zone is ahead of UTC without daylight saving time."],
    (_args, evaluation) => float(standardOffset(evaluation.scope.now(), evaluation.timeZone) / 3_600_000),
  ),
];

function dateOrNow(args: readonly Value[], evaluation: Zone & { readonly scope: { now(): Date } }): Date {
  return args.length ? date(args, 0, evaluation) : evaluation.scope.now();
}

function unitOf(args: readonly Value[], zone: Zone): Unit {
  const word = toText(at(args, 2), zone).trim().toLowerCase();
  const unit = Object.hasOwn(unitNames, word) ? unitNames[word] : undefined;
  if (!unit || unit === "millisecond") throw new ExpressionFault(`unknown unit of time "${word}"`);
  return unit;
}

/** Days and longer units keep the time of day across daylight saving changes; months clamp to their last day. */
function addUnits(start: Date, amount: number, { unit, zone }: Measure): Date {
  const count = Math.trunc(amount);
  if (unit !== "day" && unit !== "week" && unit !== "month" && unit !== "year")
    return new Date(start.getTime() + count * unitMs[unit]);
  const fields = zonedFields(start, zone.timeZone);
  if (unit === "day" || unit === "week")
    return fromZonedFields({ ...fields, day: fields.day + count * (unit === "week" ? 7 : 1) }, zone.timeZone, start);
  const months = fields.month + count * (unit === "year" ? 12 : 1);
  const last = new Date(Date.UTC(fields.year, months + 1, 0)).getUTCDate();
  return fromZonedFields({ ...fields, month: months, day: Math.min(fields.day, last) }, zone.timeZone, start);
}

/** The number of whole units between two dates, truncated towards zero. */
function between(start: Date, end: Date, { unit, zone }: Measure): number {
  if (unit !== "month" && unit !== "year") return Math.trunc(span(start, end, { unit, zone }) / unitMs[unit]) + 0;
  const whole = Math.trunc(wholeMonths(start, end, zone) / (unit === "year" ? 12 : 1));
  return whole + 0;
}

/** Milliseconds between two dates; for days and weeks every day counts 24 hours. */
function span(start: Date, end: Date, { unit, zone }: Measure): number {
  const elapsed = end.getTime() - start.getTime();
  if (unit !== "day" && unit !== "week") return elapsed;
  return elapsed + zoneOffset(end.getTime(), zone.timeZone) - zoneOffset(start.getTime(), zone.timeZone);
}

function wholeMonths(start: Date, end: Date, zone: Zone): number {
  const from = zonedFields(start, zone.timeZone);
  const to = zonedFields(end, zone.timeZone);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const reached = addUnits(start, months, { unit: "month", zone });
  if (months > 0 && reached > end) return months - 1;
  return months < 0 && reached < end ? months + 1 : months;
}

/** The difference as a float, as 15.5 minutes; a part of a month counts by the days of that month. */
function dateDiff(start: Date, end: Date, { unit, zone }: Measure): Value {
  if (unit !== "month" && unit !== "year") return float(span(start, end, { unit, zone }) / unitMs[unit]);
  const whole = wholeMonths(start, end, zone);
  const reached = addUnits(start, whole, { unit: "month", zone });
  const following = addUnits(start, whole + (end < start ? -1 : 1), { unit: "month", zone });
  const part = (end.getTime() - reached.getTime()) / Math.abs(following.getTime() - reached.getTime() || 1);
  return float((whole + part) / (unit === "year" ? 12 : 1));
}

const extracts: Readonly<Record<string, (fields: ZonedFields) => number>> = {
  millisecond: ({ millisecond }) => millisecond,
  second: ({ second }) => second,
  minute: ({ minute }) => minute,
  hour: ({ hour }) => hour,
  day: ({ day }) => day,
  month: ({ month }) => month,
  year: ({ year }) => year,
};

function dateExtract(args: readonly Value[], zone: Zone): Value {
  const fields = fieldsOf(args, zone);
  const word = toText(at(args, 1), zone).trim().toLowerCase();
  if (word === "week") return Number(formatDate(date(args, 0, zone), "w", zone));
  if (/^(dayofweek|day of week|weekday)$/.test(word)) return fields.weekday + 1;
  if (/^(dayofyear|day of year)$/.test(word)) return dayOfYear(fields);
  const unit = Object.hasOwn(unitNames, word) ? unitNames[word] : undefined;
  const extract = unit && extracts[unit];
  if (!extract) throw new ExpressionFault(`unknown date field "${word}"`);
  return extract(fields);
}

function dateFormat(args: readonly Value[], zone: Zone): Value {
  if (at(args, 0) === null) return null;
  try {
    return formatDate(date(args, 0, zone), toText(at(args, 1), zone), zone);
  } catch (error) {
    if (error instanceof ExpressionFault) throw error;
    throw new ExpressionFault(error instanceof Error ? error.message : String(error), "Error_Formatting");
  }
}

function isBetween(args: readonly Value[], zone: Zone): boolean {
  return date(args, 0, zone) >= date(args, 1, zone) && date(args, 0, zone) <= date(args, 2, zone);
}

/** Compares times of day, given as dates or as text such as `8:00:00`; the range may span midnight. */
function timeBetween(args: readonly Value[], zone: Zone): boolean {
  const [time = 0, start = 0, end = 0] = args.map((arg) => secondsOfDay(arg, zone));
  return start <= end ? time >= start && time <= end : time >= start || time <= end;
}

function secondsOfDay(value: Value, zone: Zone): number {
  const match = typeof value === "string" ? /^\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?\s*$/i.exec(value) : null;
  if (!match) {
    const { hour, minute, second } = zonedFields(toDate(value, zone), zone.timeZone);
    return hour * 3600 + minute * 60 + second;
  }
  const [, hour = "0", minute = "0", second = "0", half] = match;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === "pm" ? 12 : 0) : Number(hour);
  return hours * 3600 + Number(minute) * 60 + Number(second);
}

function atTime(fields: ZonedFields, time: { hour: number; minute: number; second: number }, zone: Zone): Date {
  return fromZonedFields({ ...fields, ...time, millisecond: 0 }, zone.timeZone);
}

function dateOf(args: readonly Value[], timeZone: string): Date {
  const fields = { year: toInteger(at(args, 0)), month: toInteger(at(args, 1)), day: toInteger(at(args, 2)) };
  return fromZonedFields({ ...fields, hour: 0, minute: 0, second: 0, millisecond: 0 }, timeZone);
}

/** The offset without daylight saving time: the smaller of the January and July offsets. */
function standardOffset(now: Date, timeZone: string): number {
  const year = now.getUTCFullYear();
  return Math.min(zoneOffset(Date.UTC(year, 0, 1), timeZone), zoneOffset(Date.UTC(year, 6, 1), timeZone));
}

function isDaylight(when: Date, { timeZone }: Zone): boolean {
  return zoneOffset(when.getTime(), timeZone) > standardOffset(when, timeZone);
}
