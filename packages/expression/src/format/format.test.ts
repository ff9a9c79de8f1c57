import { describe, expect, test } from "vitest";
import { formatDate, formatDateStyle } from "./formatDate.ts";
import { formatNumber } from "./formatNumber.ts";
import { parseDate } from "./parseDate.ts";

describe("[EXP13] numbers", () => {
  test.each([
    [5, "00.0", "05.0"],
    [1337.57, "#,##0.#", "1,337.6"],
    [-1234, "#,##0;(#,##0)", "(1,234)"],
    [4096, "0.###E0", "4.096E3"],
    [0.348, "#.00%", "34.80%"],
    [34.8, "#0.00'%'", "34.80%"],
    [0.07, "0%", "7%"],
    [0.25, "#.##", "0.25"],
    [0.25, "#.00", ".25"],
    [0, "#.#", "0"],
    [0, "#", "0"],
    [0, "#,###", "0"],
    [12.345, "##.#", "12.3"],
    [72.04, "##.# °F", "72 °F"],
    [4.26, "##A", "4A"],
    [3.14, "- #0.0", "- 3.1"],
    [0.5, "0", "0"],
    [1.5, "0", "2"],
    [2.5, "0", "2"],
    [0.125, "0.00", "0.12"],
    [1.005, "0.00", "1.00"],
    [-0.4, "0", "0"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [1e21, "#,##0", "1,000,000,000,000,000,000,000"],
    [0.00012, "0.##E0", "1.2E-4"],
    [12345, "##0.###E0", "12.345E3"],
    [7, "'#'0", "#7"],
    [Number.POSITIVE_INFINITY, "0.0", "∞"],
  ])("%d by %s is %s", (value, pattern, expected) => {
    expect(formatNumber(value, pattern, "en-US")).toBe(expected);
  });

  test("separators depend on the locale", () => {
    expect(formatNumber(1234567.891, "#,##0.00", "de-DE")).toBe("1.234.567,89");
    expect(formatNumber(1.5, "0.0", "no locale at all")).toBe("1.5");
  });

  test.each(["0#", "#.0#0", "0.0.0", "0,0.0,0"])("%s is not a valid pattern", (pattern) => {
    expect(() => formatNumber(1, pattern, "en-US")).toThrow(/pattern/);
  });
});

describe("[EXP14] dates", () => {
  const date = new Date(Date.UTC(2026, 10, 5, 15, 7, 9, 42));
  const context = { timeZone: "America/New_York", locale: "en-US" };
  test.each([
    ["yyyy-MM-dd HH:mm:ss.SSS", "2026-11-05 10:07:09.042"],
    ["M/d/yy h:mm a", "11/5/26 10:07 AM"],
    ["EEEE, MMMM d", "Thursday, November 5"],
    ["EEE MMM", "Thu Nov"],
    ["D u w W F", "309 4 45 1 1"],
    ["k K hh", "10 10 10"],
    ["Z X XX XXX", "-0500 -05 -0500 -05:00"],
    ["z", "EST"],
    ["yyyy'T'HH 'o''clock'", "2026T10 o'clock"],
    ["G Y", "AD 2026"],
  ])("%s is %s", (pattern, expected) => {
    expect(formatDate(date, pattern, context)).toBe(expected);
  });

  test("European weeks begin on Monday, and the first has at least four days", () => {
    const newYear = new Date(Date.UTC(2027, 0, 1, 12));
    expect(formatDate(newYear, "w Y", { timeZone: "UTC", locale: "de-DE" })).toBe("53 2026");
    expect(formatDate(newYear, "w Y", { timeZone: "UTC", locale: "en-US" })).toBe("1 2027");
    expect(formatDate(new Date(Date.UTC(2025, 11, 31)), "w Y", { timeZone: "UTC", locale: "en-US" })).toBe("1 2026");
  });

  test("names depend on the locale", () => {
    expect(formatDate(date, "EEEE d. MMMM", { timeZone: "UTC", locale: "de-DE" })).toBe("Donnerstag 5. November");
  });

  test("styles depend on the locale", () => {
    expect(formatDateStyle(date, { date: "short", time: "short" }, context)).toBe("11/5/26, 10:07 AM");
    expect(formatDateStyle(date, { date: "medium" }, context)).toBe("Nov 5, 2026");
    expect(formatDateStyle(date, { date: "short" }, { ...context, locale: "de-DE" })).toBe("05.11.26");
  });

  test("an unknown letter is refused", () => {
    expect(() => formatDate(date, "yyyy-bb", context)).toThrow(/"b"/);
  });

  test.each(["2020-02-30x", "13/45/2020", "hello", "", "2020-13-01", "10:70"])("%s is not a date", (text) => {
    expect(parseDate(text, { timeZone: "UTC" })).toBeUndefined();
  });
});
