import { formatSpecifier, format as formatterOf } from "d3-format";
import { formatDate } from "../base/formatDate.ts";
import { formatNumber } from "../base/formatNumber.ts";
import { placeNow } from "../base/place.ts";
import { timeTickText } from "./time/timeTicks.ts";

/**
 * A number on an axis: `Auto` and an empty format by the session's language, as finely as ticks are apart; else by a specifier of d3
 * (`,.2f`, `.0%`, `~s`), or by a pattern of the original's fields (`0,0.##`).
 */
export function numberTickText(value: number, pattern: string, step: number): string {
  if (isAuto(pattern)) return autoNumber(value, step);
  return isSpecifier(pattern) ? formatterOf(pattern)(value) : formatNumber(value, pattern);
}

function isAuto(pattern: string): boolean {
  return pattern === "" || pattern.toLowerCase() === "auto";
}

function isSpecifier(pattern: string): boolean {
  try {
    return formatSpecifier(pattern) !== undefined;
  } catch {
    return false;
  }
}

function autoNumber(value: number, step: number): string {
  const large = Math.abs(value) >= 1e9 || (value !== 0 && Math.abs(value) < 1e-4);
  const decimals = step > 0 ? Math.max(0, Math.min(10, Math.ceil(-Math.log10(step) - 1e-9))) : 2;
  return new Intl.NumberFormat(placeNow().locale, {
    maximumFractionDigits: large ? 3 : decimals,
    ...(large ? { notation: "scientific" } : {}),
  }).format(value);
}

/** An instant on a time axis: `Auto` by the session's language and the distance of the ticks; else by a pattern of the original's fields. */
export function timeTickLabel(time: number, pattern: string, step: number): string {
  return isAuto(pattern) ? timeTickText(time, step) : formatDate(new Date(time), pattern);
}

/** Date and time by their patterns; `None` leaves one out. */
export function momentText(time: number, datePattern: string, timePattern: string): string {
  return [datePattern, timePattern]
    .filter((pattern) => pattern !== "" && pattern.toLowerCase() !== "none")
    .map((pattern) => formatDate(new Date(time), pattern))
    .join(" ");
}
