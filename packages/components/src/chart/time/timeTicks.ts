import { zoneOffset } from "@sightline/expression";
import { placeNow } from "../../base/place.ts";

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];
const steps = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14].map((count) => count * day),
];
/** Steps of calendar months. */
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/** Ticks of a time axis, and how far apart they are: milliseconds; months are 30 days here. */
export interface TimeTicks {
  readonly ticks: readonly number[];
  readonly step: number;
}

/** About so many instants that are round in the session's time zone: full minutes, hours, days, months. */
export function timeTicks(from: number, to: number, count: number): TimeTicks {
  if (!(to > from) || !(count > 0)) return { ticks: [], step: day };
  const rough = (to - from) / count;
  const step = steps.find((each) => each >= rough * 0.7);
  if (step !== undefined) return { ticks: evenTicks(from, to, step), step };
  const months = monthSteps.find((each) => each * 30 * day >= rough * 0.7) ?? 1200;
  return { ticks: monthTicks(from, to, months), step: months * 30 * day };
}

function evenTicks(from: number, to: number, step: number): readonly number[] {
  const made: number[] = [];
  const first = Math.floor(localOf(from) / step) * step;
  for (let local = first; made.length < 1000; local += step) {
    const time = instantOfLocal(local);
    if (time > to) break;
    if (time >= from && time !== made.at(-1)) made.push(time);
  }
  return made;
}

function monthTicks(from: number, to: number, months: number): readonly number[] {
  const made: number[] = [];
  const start = new Date(localOf(from));
  const first = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months;
  for (let month = first; made.length < 1000; month += months) {
    const local = new Date(0);
    local.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
    const time = instantOfLocal(local.getTime());
    if (time > to) break;
    if (time >= from) made.push(time);
  }
  return made;
}

/** What a clock in the session's time zone shows, as if it were UTC. */
function localOf(time: number): number {
  return time + zoneOffset(time, placeNow().timeZone);
}

/** The instant at which a clock in the session's time zone shows this, given as if it were UTC. */
export function instantOfLocal(local: number): number {
  const { timeZone } = placeNow();
  const guess = local - zoneOffset(local, timeZone);
  return local - zoneOffset(guess, timeZone);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How a tick is named in the session's language, as finely as ticks are apart. */
export function timeTickText(time: number, step: number): string {
  const { locale, timeZone } = placeNow();
  const options = optionsFor(step);
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formats.set(key, format);
  return format.format(time);
}

function optionsFor(step: number): Intl.DateTimeFormatOptions {
  const clock = { hour: "numeric", minute: "2-digit" } as const;
  if (step < second) return { ...clock, second: "2-digit", fractionalSecondDigits: 3 };
  if (step < minute) return { ...clock, second: "2-digit" };
  if (step < day) return clock;
  if (step < 28 * day) return { month: "short", day: "numeric" };
  return step < 360 * day ? { month: "short", year: "numeric" } : { year: "numeric" };
}
