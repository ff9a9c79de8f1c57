/** The fields of a date in a time zone. Months are 0 to 11, weekdays 0 (Sunday) to 6. */
export interface ZonedFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly weekday: number;
}

/** Offsets change on quarter hours only, so one lookup serves the whole quarter. */
const quarterMs = 900_000;
const offsetLimit = 20_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** The offset of a zone from UTC at an instant, in milliseconds; 0 for an unknown zone. */
export function zoneOffset(time: number, timeZone: string): number {
  if (timeZone === "UTC" || timeZone === "Etc/UTC" || timeZone === "" || !Number.isFinite(time)) return 0;
  const quarter = Math.floor(time / quarterMs);
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = computeOffset(quarter * quarterMs, timeZone);
  if (offsets.size >= offsetLimit) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function computeOffset(time: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(time)) parts[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour % 24, minute, second) - time;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = makeFormat(timeZone);
  formats.set(timeZone, format);
  return format;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const fields = {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  } as const;
  try {
    return new Intl.DateTimeFormat("en-US", { ...fields, hourCycle: "h23", timeZone });
  } catch {
    return new Intl.DateTimeFormat("en-US", { ...fields, hourCycle: "h23", timeZone: "UTC" });
  }
}

/** Splits an instant into its fields in a zone. */
export function zonedFields(date: Date, timeZone: string): ZonedFields {
  const local = new Date(date.getTime() + zoneOffset(date.getTime(), timeZone));
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth(),
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
    weekday: local.getUTCDay(),
  };
}

const dayMs = 86_400_000;

/**
 * The instant that has these fields in a zone; fields out of range carry over. A time that a change of the clocks leaves out is that
 * much later; of one that exists twice it is the later [EXP33], or the one in whose offset `like` is.
 */
export function fromZonedFields(fields: Omit<ZonedFields, "weekday">, timeZone: string, like?: Date): Date {
  const local = new Date(0);
  local.setUTCFullYear(fields.year, fields.month, fields.day);
  local.setUTCHours(fields.hour, fields.minute, fields.second, fields.millisecond);
  const wall = local.getTime();
  const before = zoneOffset(wall - dayMs, timeZone);
  const after = zoneOffset(wall + dayMs, timeZone);
  const possible = [before, after].filter((offset) => zoneOffset(wall - offset, timeZone) === offset);
  const wanted = like && zoneOffset(like.getTime(), timeZone);
  const offset = possible.find((each) => each === wanted) ?? (possible.length > 0 ? Math.min(...possible) : before);
  return new Date(wall - offset);
}
