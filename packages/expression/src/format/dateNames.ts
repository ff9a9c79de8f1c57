/** Month and day names of a locale, and how it numbers weeks. */
export interface DateNames {
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** From Sunday. */
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
  readonly am: string;
  readonly pm: string;
  /** 0 Sunday, 1 Monday. */
  readonly firstDay: number;
  /** The least number of days in the first week of a year. */
  readonly minimalDays: number;
}

const cache = new Map<string, DateNames>();

/** The names of a locale, cached; English for an unknown one. */
export function dateNames(locale: string): DateNames {
  const known = cache.get(locale);
  if (known) return known;
  const names = makeNames(safeLocale(locale));
  cache.set(locale, names);
  return names;
}

/** A valid locale id, `_` accepted for `-`; `en-US` for an invalid one. */
export function safeLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll("_", "-"))[0] ?? "en-US";
  } catch {
    return "en-US";
  }
}

function makeNames(locale: string): DateNames {
  const months = (month: "long" | "short") => range(12).map((index) => text(locale, { month }, Date.UTC(2023, index, 15)));
  const days = (weekday: "long" | "short") => range(7).map((index) => text(locale, { weekday }, Date.UTC(2023, 0, 1 + index)));
  const american = /-(US|CA|MX|BR|IN|JP|KR)\b/.test(locale) || /^(en|ja|ko|pt)$/.test(locale);
  return {
    months: months("long"),
    shortMonths: months("short"),
    days: days("long"),
    shortDays: days("short"),
    am: dayPeriod(locale, 6),
    pm: dayPeriod(locale, 18),
    firstDay: american ? 0 : 1,
    minimalDays: american ? 1 : 4,
  };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function text(locale: string, options: Intl.DateTimeFormatOptions, time: number): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(time);
}

function dayPeriod(locale: string, hour: number): string {
  const parts = new Intl.DateTimeFormat(locale, { hour: "numeric", hour12: true, timeZone: "UTC" }).formatToParts(
    Date.UTC(2023, 0, 1, hour),
  );
  return parts.find((part) => part.type === "dayPeriod")?.value ?? (hour < 12 ? "AM" : "PM");
}
