import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test } from "vitest";
import { placeNow, showDatesAs } from "../base/place.ts";
import { curves } from "../schemas/chartFragments.ts";
import { seriesColor } from "./colors.ts";
import { Notes } from "./Notes.tsx";
import { curveNames, linePath, thinned } from "./paths.ts";
import { instantOf, numberOrGap } from "./readTable.ts";
import { logScale, niceRange, ticksBetween } from "./scale.ts";
import { baselineOf } from "./statistics.ts";
import { timeTicks } from "./time/timeTicks.ts";

const browser = placeNow();
afterEach(() => showDatesAs(browser));

test("[CMP63] ticks of values are round, and ranges end at round values", () => {
  expect(ticksBetween(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticksBetween(-12, 37, 5)).toEqual([-10, 0, 10, 20, 30]);
  expect(niceRange(3, 97)).toEqual([0, 100]);
  expect(niceRange(5, 5)).toEqual([4.5, 5.5]);
  expect(ticksBetween(0, Number.POSITIVE_INFINITY, 5)).toEqual([]);
});

test("[CMP63] ticks of days stay at midnight over a change of summer time, which makes one day of 23 hours", () => {
  showDatesAs({ timeZone: "Europe/Berlin", locale: "de" });
  const { ticks } = timeTicks(Date.UTC(2026, 2, 27, 12), Date.UTC(2026, 3, 1), 4);
  expect(ticks.map((tick) => new Date(tick).toISOString())).toEqual([
    "2026-03-27T23:00:00.000Z",
    "2026-03-28T23:00:00.000Z",
    "2026-03-29T22:00:00.000Z",
    "2026-03-30T22:00:00.000Z",
    "2026-03-31T22:00:00.000Z",
  ]);
});

test("[CMP63] ticks of months and years are the first of each", () => {
  showDatesAs({ timeZone: "UTC", locale: "en-US" });
  const months = timeTicks(Date.UTC(2025, 0, 15), Date.UTC(2025, 11, 15), 3).ticks;
  expect(months.map((tick) => new Date(tick).toISOString().slice(0, 10))).toEqual(["2025-04-01", "2025-07-01", "2025-10-01"]);
  const years = timeTicks(Date.UTC(1999, 5, 1), Date.UTC(2026, 5, 1), 5).ticks;
  expect(years.map((tick) => new Date(tick).getUTCFullYear())).toEqual([2000, 2005, 2010, 2015, 2020, 2025]);
});

test("[CMP61] what is no number is a gap: nothing, texts that are none, infinities", () => {
  expect(
    [null, undefined, "", " ", "bad", Number.NaN, Number.POSITIVE_INFINITY, {}].map((each) => numberOrGap(each as never)),
  ).toEqual(Array(8).fill(null));
  expect(["5", 5, true, "-1.5e3"].map(numberOrGap)).toEqual([5, 5, 1, -1500]);
});

test("[CMP60] instants are dates, numbers and texts of either", () => {
  expect([new Date(5), 5, "5", "1970-01-01T00:00:00.005Z", "no", null].map((each) => instantOf(each as never))).toEqual([
    5,
    5,
    5,
    5,
    undefined,
    undefined,
  ]);
});

test("[CMP61] a value between two gaps is seen as a dot", () => {
  expect(linePath([null, { x: 5, y: 6 }, null], "curveLinear")).toBe("M5,6Z");
  expect(linePath([null, { x: 5, y: 6 }, null], "curveBasisOpen")).toContain("M4,6h2");
});

test("[CMP60] every curve that a schema allows is drawn, each in its own way", () => {
  expect([...curveNames].sort()).toEqual([...curves].sort());
});

test("[CMP64] thinning keeps gaps, ends and extremes", () => {
  const points = Array.from({ length: 5000 }, (_, x) => (x === 2500 ? null : { x: x / 50, y: x === 77 ? -9 : x === 78 ? 9 : 0 }));
  const few = thinned(points, 100);
  expect(few.length).toBeLessThan(410);
  expect(few.filter((point) => point === null)).toHaveLength(1);
  expect(few[0]).toEqual(points[0]);
  expect(few.at(-1)).toEqual(points.at(-1));
  expect(few).toContainEqual({ x: 77 / 50, y: -9 });
  expect(few).toContainEqual({ x: 78 / 50, y: 9 });
});

test("[CMP60] colours are those given, else a named scheme's, else the theme's", () => {
  expect(seriesColor(1, 2, { colors: [null, "red", "blue"] })).toBe("blue");
  expect(seriesColor(0, 2, { colorScheme: "Set1" })).toBe("#e41a1c");
  expect(seriesColor(0, 4, { colorScheme: "BuGn", colors: [null] })).toMatch(/^#/);
  expect(seriesColor(10, 2, { colorScheme: "toString" })).toBe("var(--qual-2)");
});

test("[CMP60] control limits are three standard deviations from the mean; missing values do not count", () => {
  expect(["min", "max", "avg", "ucl", "lcl", "other"].map((name) => baselineOf(name, [2, null, 4]))).toEqual([
    2,
    4,
    3,
    6,
    0,
    undefined,
  ]);
  expect(baselineOf("avg", [null])).toBe(undefined);
});

test("[CMP61] zero has no place on a logarithmic axis", () => {
  const { at } = logScale(1, 100, { from: 0, to: 100 });
  expect([at(1), at(10), at(100)]).toEqual([0, 50, 100]);
  expect(at(0)).toBeNaN();
});

test("[CMP66] a chart that is bad says that it is not live, an empty one that it is empty or still loading", () => {
  const notes = (level: string | undefined, empty: string | undefined) => {
    const root = level ? { quality: { level } } : {};
    return renderToStaticMarkup(createElement(Notes, { of: { root } as never, empty, faults: [] })).replace(/<[^>]*>/g, "");
  };
  expect([notes(undefined, undefined), notes("uncertain", undefined)]).toEqual(["", ""]);
  expect([notes("bad", undefined), notes("error", undefined)]).toEqual(["Not live", "Not live"]);
  expect([notes("bad", "No data"), notes("pending", "No data")]).toEqual(["No data", "Loading…"]);
});
