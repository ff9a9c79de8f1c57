import { afterEach, describe, expect, test } from "vitest";
import { withDefaults } from "../schemas/index.ts";
import { formatDate, readDate } from "./formatDate.ts";
import { formatNumber } from "./formatNumber.ts";
import { menuLabel } from "./menuItems.ts";
import { placeNow, showDatesAs } from "./place.ts";
import { placeChild } from "./placeChild.ts";
import { cssLength, resolveStyle } from "./resolveStyle.ts";
import { textOf } from "./values.ts";

test("[CMP3] defaults fill what is not set, object by object; arrays are taken whole; the same in gives the same out", () => {
  const defaults = { text: "Button", image: { width: 24, icon: { path: "" } }, options: [1, 2] };
  const props = { image: { icon: { path: "material/home" } }, options: [] };
  const merged = withDefaults(defaults, props);
  expect(merged).toEqual({ text: "Button", image: { width: 24, icon: { path: "material/home" } }, options: [] });
  expect(withDefaults(defaults, props)).toBe(merged);
  expect(withDefaults(defaults, { ...props, text: "x" }).image).toBe(merged.image);
});

test("[CMP5] classes become class names, dashes camel case, and what is no CSS is left out", () => {
  const style = { classes: "a b/c", "outline-offset": 20, color: "red", "--own": "1", empty: "", bad: { x: 1 }, none: null };
  expect(resolveStyle(style)).toEqual({ className: "psc-a psc-b/c", style: { outlineOffset: 20, color: "red", "--own": "1" } });
  expect(resolveStyle({ classes: ["a", "b"] }).className).toBe("psc-a psc-b");
  expect(resolveStyle("red").style).toEqual({});
});

test("[CMP6] lengths without a unit are pixels", () => {
  expect([cssLength(12), cssLength("12"), cssLength("50%"), cssLength("auto"), cssLength("")]).toEqual([
    "12px",
    "12px",
    "50%",
    "auto",
    undefined,
  ]);
});

test("[CMP32] columns take the rule of the breakpoint in force", () => {
  const breakpoints = [
    { name: "sm", span: 12, rowIndex: 1, colIndex: 0, order: 2 },
    { name: "lg", span: 4, rowIndex: 0, colIndex: 8, order: 1 },
  ];
  expect(placeChild("column:lg", { breakpoints, height: 80 })).toEqual({
    gridColumn: "9 / span 4",
    order: 10,
    height: "80px",
  });
  expect(placeChild("column:sm", { breakpoints })).toMatchObject({ gridColumn: "1 / span 12", order: 10_020 });
});

test.each([
  [1234.567, "0,0.##", "1,234.57"],
  [1234.5, "0.00", "1234.50"],
  [0.256, "0.#%", "25.6%"],
  [1500, "0.0a", "1.5k"],
  [-12, "(0,0)", "(12)"],
  [1010, "$0,0.00", "$1,010.00"],
  [1010, "0.00e+0", "1.01e+03"],
  [5, "none", "5"],
  [12.3, "#,##0.0 l/s", "12.3 l/s"],
  [3723.4, "00:00:00", "1:02:03"],
  [-5, "00:00:00", "-0:00:05"],
  [2, "0o", "2nd"],
  [112, "0o", "112th"],
])("[CMP20] %s by %s reads %s", (value, pattern, text) => {
  expect(formatNumber(value, pattern)).toBe(text);
});

test("[CMP19] dates follow the column's pattern", () => {
  const date = new Date(2026, 0, 5, 15, 7, 9);
  expect(formatDate(date, "MM/DD/YYYY hh:mm:ss a")).toBe("01/05/2026 03:07:09 pm");
  expect(formatDate(date, "YYYY-M-D [at] H:mm")).toBe("2026-1-5 at 15:07");
  expect(formatDate(date, "dddd Do, hh A")).toBe("Monday 5th, 03 PM");
  expect(formatDate(date, "X x")).toBe(`${date.getTime() / 1000} ${date.getTime()}`);
});

test("[CMP30] a menu item's label is a text or an object of text and icon", () => {
  const icon = { path: "material/home" };
  expect(menuLabel({ label: "Home", icon })).toEqual({ text: "Home", icon });
  expect(menuLabel({ label: { text: "Home", icon } })).toEqual({ text: "Home", icon });
  expect(menuLabel({ label: { text: "Home" } })).toEqual({ text: "Home", icon: undefined });
});

describe("[SES53] case: project-timezone-and-locale: dates in the session's time zone", () => {
  const browser = placeNow();
  afterEach(() => showDatesAs(browser));
  const instant = new Date(1_700_000_000_000);

  test.each([
    ["America/Chicago", "2023-11-14 16:13", "2023-11-14T16:13"],
    ["Asia/Tokyo", "2023-11-15 07:13", "2023-11-15T07:13"],
    ["UTC", "2023-11-14 22:13", "2023-11-14T22:13"],
  ])("%s: by pattern, as text, and read back", (timeZone, shown, input) => {
    showDatesAs({ timeZone, locale: "en-US" });
    expect(formatDate(instant, "YYYY-MM-DD HH:mm")).toBe(shown);
    expect(textOf(instant)).toBe(instant.toLocaleString("en-US", { timeZone }));
    expect(readDate(input)).toEqual(new Date(Math.floor(instant.getTime() / 60_000) * 60_000));
    expect(readDate("2023-11-14T22:13:20Z")).toEqual(instant);
  });

  test("names of months in the session's language; what this browser does not know is its own", () => {
    showDatesAs({ timeZone: "UTC", locale: "de_DE" });
    expect(formatDate(instant, "MMMM")).toBe("November");
    expect(formatDate(new Date(Date.UTC(2023, 2, 1)), "MMMM")).toBe("März");
    showDatesAs({ timeZone: "Mars/Olympus", locale: "no such" });
    expect(placeNow()).toEqual(browser);
  });
});

test("[CMP5] [OBS-STYLE-7] a blank separates names, so one with a blank in it cannot be given", () => {
  expect(resolveStyle({ classes: "plant/two words" }).className).toBe("psc-plant/two psc-words");
});

test("[CMP5] [OBS-STYLE-2, OBS-STYLE-4, OBS-STYLE-8] every class that is named is on the element, known or not, and inline style stands above", () => {
  const { style, className } = resolveStyle({ classes: "a/z a/b not/there", color: "red", fontSize: 12 });
  expect(className.split(" ")).toEqual(["psc-a/z", "psc-a/b", "psc-not/there"]);
  expect(style).toEqual({ color: "red", fontSize: 12 });
});
