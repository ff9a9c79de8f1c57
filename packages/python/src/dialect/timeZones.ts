/**
 * A time zone's rules as data: `transitions` are [instant, offset, daylight saving, abbreviation] with instants and
 * offsets in milliseconds; the first holds for all time before it as well.
 */
export interface TimeZoneData {
  readonly id: string;
  readonly standardName: string;
  readonly daylightName: string;
  readonly transitions: readonly (readonly [number, number, number, string])[];
}

const firstYear = 1970;
const lastYear = 2060;
const day = 86_400_000;
const cache = new Map<string, TimeZoneData | undefined>();

/** The rules of an IANA zone between 1970 and 2060 from the runtime's own tables; undefined: no such zone. */
export function timeZoneData(id: string): TimeZoneData | undefined {
  if (!cache.has(id)) cache.set(id, load(id));
  return cache.get(id);
}

function load(id: string): TimeZoneData | undefined {
  try {
    const format = new Intl.DateTimeFormat("en-US", { ...fields, timeZone: id });
    return isMiswritten(id, format.resolvedOptions().timeZone) ? undefined : zone(id, format);
  } catch {
    return undefined;
  }
}

/** Java's ids count letter case, those of the runtime do not. */
function isMiswritten(id: string, known: string): boolean {
  return id !== known && (id.toLowerCase() === known.toLowerCase() || id === id.toLowerCase());
}

const fields = {
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
} as const;

function zone(id: string, format: Intl.DateTimeFormat): TimeZoneData {
  const found: [number, number][] = [];
  let at = Date.UTC(firstYear, 0, 1);
  let offset = offsetAt(format, at);
  found.push([at, offset]);
  for (const end = Date.UTC(lastYear, 0, 1); at < end; at += 14 * day) {
    const next = offsetAt(format, at + 14 * day);
    if (next === offset) continue;
    found.push([bisect(format, { from: at, to: at + 14 * day }, offset), next]);
    offset = next;
  }
  return describe(id, found);
}

/** Offset from UTC in milliseconds at an instant. */
function offsetAt(format: Intl.DateTimeFormat, instant: number): number {
  const p: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) p[type] = Number(value);
  const local = Date.UTC(p.year ?? 0, (p.month ?? 1) - 1, p.day ?? 1, p.hour ?? 0, p.minute ?? 0, p.second ?? 0);
  return local - Math.floor(instant / 1000) * 1000;
}

/** The instant, to the second, at which the zone leaves an offset it still has at `from`. */
function bisect(
  format: Intl.DateTimeFormat,
  { from, to }: { readonly from: number; readonly to: number },
  offset: number,
): number {
  let low = from;
  let high = to;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(format, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

function describe(id: string, found: readonly (readonly [number, number])[]): TimeZoneData {
  const last = found.at(-1) ?? [0, 0];
  const transitions = found.map(([at, offset], i): readonly [number, number, number, string] => {
    const before = i === 0 ? (found[1]?.[1] ?? offset) : (found[i - 1]?.[1] ?? offset);
    const daylight = offset > before && (i > 0 || found.length > 1) && offset - before <= 7_200_000 && isShort(found, i) ? 1 : 0;
    return [at, offset, daylight, shortName(id, at + 3_600_000, offset)];
  });
  const standard = transitions.findLast((t) => t[2] === 0)?.[0] ?? last[0];
  const summer = transitions.findLast((t) => t[2] === 1)?.[0];
  const standardName = longName(id, standard + 3_600_000);
  return { id, standardName, daylightName: summer === undefined ? standardName : longName(id, summer + 3_600_000), transitions };
}

/** Daylight saving ends within a year; a permanent change of offset does not. */
function isShort(found: readonly (readonly [number, number])[], i: number): boolean {
  const next = found[i + 1];
  return next !== undefined && next[0] - (found[i]?.[0] ?? 0) < 330 * day && next[1] < (found[i]?.[1] ?? 0);
}

function shortName(id: string, instant: number, offset: number): string {
  if (id === "UTC" || id === "GMT") return id;
  for (const locale of ["en-US", "en-GB", "en-AU", "en-NZ", "en-ZA", "en-IN"]) {
    const made = name(locale, { id, instant, style: "short" });
    if (!/^(GMT|UTC)[+-]/.test(made) && made !== "") return made;
  }
  const minutes = Math.abs(offset) / 60_000;
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  return `GMT${offset < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}

function longName(id: string, instant: number): string {
  return name("en-US", { id, instant, style: "long" });
}

interface NameOf {
  readonly id: string;
  readonly instant: number;
  readonly style: "short" | "long";
}

function name(locale: string, { id, instant, style }: NameOf): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: id, timeZoneName: style }).formatToParts(instant);
  return parts.find((p) => p.type === "timeZoneName")?.value ?? "";
}
