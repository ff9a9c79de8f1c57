import { describe, expect, test } from "vitest";
import { expressionTag, folder, memoryTag, readText, result, startOfTags, tagsOf } from "./expressionTags.ts";

const stamp = (expression: string) => result("String", `dateFormat(${expression}, "yyyy-MM-dd HH:mm:ss Z z")`);

describe("[EXP14] [OBS-EXPR-66, OBS-EXPR-73] letters of patterns are Java's", () => {
  test.each([
    ["2020-12-31", "yyyy YYYY", "2020 2021"],
    ["2020-02-01", "dd DD", "01 32"],
    ["2020-02-01", "DD", "32"],
    ["2024-01-15", "Z z", "-0600 CST"],
    ["2024-07-15", "Z z", "-0500 CDT"],
  ])("%s as %s is %s", (day, pattern, text) => {
    expect(result("String", `dateFormat(toDate("${day} 00:00:00"), "${pattern}")`)).toBe(text);
  });
});

describe("[EXP12] [OBS-EXPR-67, OBS-EXPR-68, OBS-EXPR-71] parts of dates, differences with fractions, milliseconds", () => {
  test.each([
    ["Int4", `dateExtract(toDate("2009-1-15 8:00:00"), "month")`, "0"],
    ["Float8", `dateDiff(toDate("2009-1-15 8:00:00"), toDate("2009-1-15 8:15:30"), "minute")`, "15.5"],
    ["Float8", `dateDiff(toDate("2009-1-15 0:00:00"), toDate("2009-1-16 12:00:00"), "hour")`, "36.0"],
    ["String", `dateFormat(toDate("2024-01-15 08:00:00.123"), "SSS")`, "123"],
    ["Boolean", `fromMillis(toMillis(toDate("2024-01-15 08:00:00.123"))) = toDate("2024-01-15 08:00:00.123")`, "true"],
  ])("%s: %s", (dataType, expression, reads) => {
    expect(result(dataType, expression)).toBe(reads);
  });
});

describe("[EXP12] [OBS-EXPR-69] months and years stay within the month", () => {
  test.each([
    ["2020-01-31", 1, "month", "2020-02-29"],
    ["2021-01-31", 1, "month", "2021-02-28"],
    ["2024-01-31", 1, "month", "2024-02-29"],
    ["2024-02-29", 1, "year", "2025-02-28"],
    ["2024-03-31", -1, "month", "2024-02-29"],
  ])("%s + %d %s is %s", (day, count, unit, expected) => {
    const sum = `dateArithmetic(toDate("${day} 12:00:00"), ${count}, "${unit}")`;
    expect(result("String", `dateFormat(${sum}, "yyyy-MM-dd")`)).toBe(expected);
  });
});

describe("[EXP33] [OBS-EXPR-72] milliseconds are no unit", () => {
  test.each(["millisecond", "milliseconds", "ms"])("%s", (unit) => {
    expect(result("Float8", `dateDiff(now(), now(), "${unit}")`)).toBe("null Error_ExpressionEval");
    expect(result("DateTime", `dateArithmetic(now(), 5, "${unit}")`)).toBe("null Error_ExpressionEval");
  });
});

describe("[EXP33] [OBS-EXPR-74, OBS-EXPR-76] case: dst-gap-and-overlap", () => {
  test.each([
    [`toDate("2024-03-10 02:30:00")`, "2024-03-10 03:30:00 -0500 CDT"],
    [`toDate("2024-03-10 01:59:59")`, "2024-03-10 01:59:59 -0600 CST"],
    [`toDate("2024-03-10 03:00:00")`, "2024-03-10 03:00:00 -0500 CDT"],
    [`toDate("2024-11-03 01:30:00")`, "2024-11-03 01:30:00 -0600 CST"],
    [`toDate("2024-11-03 00:59:59")`, "2024-11-03 00:59:59 -0500 CDT"],
    [`setTime(toDate("2024-03-10 12:00:00"), 2, 30, 0)`, "2024-03-10 03:30:00 -0500 CDT"],
    [`setTime(toDate("2024-11-03 12:00:00"), 1, 30, 0)`, "2024-11-03 01:30:00 -0600 CST"],
    [`toDate("2024-11-03 01:30:00 -05:00")`, "2024-11-03 01:30:00 -0500 CDT"],
  ])("%s is %s", (expression, expected) => {
    expect(stamp(expression)).toBe(expected);
  });
});

describe("[EXP12] [OBS-EXPR-77, OBS-EXPR-78] hours are elapsed time, days keep the clock", () => {
  test.each([
    ["2024-11-03 00:30:00", 1, "hour", "2024-11-03 01:30:00 -0500 CDT"],
    ["2024-11-03 00:30:00", 2, "hour", "2024-11-03 01:30:00 -0600 CST"],
    ["2024-03-09 12:00:00", 24, "hour", "2024-03-10 13:00:00 -0500 CDT"],
    ["2024-03-09 12:00:00", 1, "day", "2024-03-10 12:00:00 -0500 CDT"],
    ["2024-11-02 12:00:00", 24, "hour", "2024-11-03 11:00:00 -0600 CST"],
    ["2024-11-02 12:00:00", 1, "day", "2024-11-03 12:00:00 -0600 CST"],
  ])("%s + %d %s is %s", (start, count, unit, expected) => {
    expect(stamp(`dateArithmetic(toDate("${start}"), ${count}, "${unit}")`)).toBe(expected);
  });

  test.each([
    ["2024-11-03 00:30:00", "2024-11-03 02:30:00", "3.0"],
    ["2024-11-03 00:00:00", "2024-11-04 00:00:00", "25.0"],
    ["2024-03-10 00:00:00", "2024-03-11 00:00:00", "23.0"],
  ])("from %s to %s are %s hours", (start, end, hours) => {
    expect(result("Float8", `dateDiff(toDate("${start}"), toDate("${end}"), "hour")`)).toBe(hours);
  });
});

describe("[EXP40] [OBS-EXPR-79, OBS-EXPR-81] timestampOf answers the time of the source", () => {
  const clock = { now: startOfTags };
  const tags = () => {
    clock.now = startOfTags;
    return tagsOf(
      [
        memoryTag("PV", ["Float8", 5]),
        memoryTag("Other", ["Float8", 6]),
        memoryTag("Path", ["String", "[default]F/PV"]),
        expressionTag("Property", "DateTime", "{[.]PV.timestamp}"),
        expressionTag("Reference", "DateTime", "timestampOf({[.]PV})"),
        expressionTag("Chosen", "DateTime", "timestampOf(tag({[.]Path}))"),
        expressionTag("Age", "Float8", `dateDiff(timestampOf({[.]PV}), now(1000), "second")`),
      ],
      () => clock.now,
    );
  };

  test.each(["Property", "Reference", "Chosen"])("%s", (name) => {
    const manager = tags();
    const first = new Date(startOfTags).toISOString();
    clock.now += 5000;
    expect(readText(manager, name)).toBe(first);
    manager.write("[default]F/PV", 7);
    clock.now += 60_000;
    expect(readText(manager, name)).toBe(new Date(startOfTags + 5000).toISOString());
  });

  test("of tag() follows the path", () => {
    const manager = tags();
    clock.now += 9000;
    manager.write("[default]F/Other", 8);
    manager.write("[default]F/Path", "[default]F/Other");
    clock.now += 1000;
    expect(readText(manager, "Chosen")).toBe(new Date(startOfTags + 9000).toISOString());
  });

  test("the age grows while nothing is written", () => {
    const manager = tags();
    expect(readText(manager, "Age")).toBe("0.0");
    clock.now += 3500;
    expect(readText(manager, "Age")).toBe("3.5");
  });
});

describe("[EXP16] [OBS-EXPR-111] tag() reads by absolute path, by root and by folder", () => {
  test.each(["[default]F/A", "[~]F/A", "[.]A", "F/A"])("%s", (path) => {
    expect(result("Int4", `tag("${path}") + 1`, { A: ["Int4", 4] })).toBe("5");
    expect(result("Int4", `{${path}} + 1`, { A: ["Int4", 4] })).toBe("5");
  });
});

describe("[EXP41] [OBS-EXPR-136, OBS-EXPR-137, OBS-EXPR-139] case: null-arithmetic: circles", () => {
  const link = (name: string, expression: string) => expressionTag(name, "Int4", expression);
  const derived = (name: string, source: string, getter: string) => ({
    ...{ name, tagType: "AtomicTag", valueSource: "derived", dataType: "Int4" },
    ...{ sourceTagPath: source, deriveExpressionGetter: getter },
  });

  test.each([
    ["one tag", [link("Me", "{[.]Me} + 1")]],
    ["two tags", [link("Me", "{[.]You} + 1"), link("You", "{[.]Me} + 1")]],
    ["a derived tag", [derived("Me", "[.]Me", "{source} + 1")]],
    ["a derived tag as it is", [derived("Me", "[.]Me", "{source}")]],
  ])("%s of references is an expression error", (_what, configured) => {
    const tags = tagsOf(configured);
    const read = () => tags.read("[default]F/Me");
    expect(read()).toMatchObject({
      value: null,
      quality: { name: "Error_ExpressionEval", message: "Expression left operand is null." },
    });
    const stop = tags.subscribe("[default]F/Me", () => undefined);
    expect(read().quality.name).toBe("Error_ExpressionEval");
    stop();
  });

  const circle = (source: string) => [
    memoryTag("Good", ["Int4", 10]),
    memoryTag("Path", ["String", source]),
    link("Me", "tag({[.]Path})"),
    link("Next", "{[.]Me} + 1"),
  ];

  test("one through tag() waits for a value, and recovers when a link leads to a good source", () => {
    const tags = tagsOf(circle("[default]F/Me"));
    const stop = ["Me", "Next"].map((name) => tags.subscribe(`[default]F/${name}`, () => undefined));
    expect(readText(tags, "Me")).toBe("null Uncertain_InitialValue");
    tags.write("[default]F/Path", "[default]F/Good");
    expect([readText(tags, "Me"), readText(tags, "Next")]).toEqual(["10", "11"]);
    for (const each of stop) each();
  });

  test("one of references recovers when its tags are configured anew, and breaks where a link is deleted", () => {
    const chain = [link("A", "{[.]Source} + 1"), link("B", "{[.]A} + 1")];
    const tags = tagsOf([link("Source", "{[.]B} + 1"), ...chain]);
    const stop = ["A", "B"].map((name) => tags.subscribe(`[default]F/${name}`, () => undefined));
    const both = () => [readText(tags, "A"), readText(tags, "B")];
    expect(both()).toEqual(["null Error_ExpressionEval", "null Error_ExpressionEval"]);
    tags.load("default", folder([memoryTag("Source", ["Int4", 10]), ...chain]));
    expect(both()).toEqual(["11", "12"]);
    tags.write("[default]F/Source", 20);
    expect(both()).toEqual(["21", "22"]);
    tags.load("default", folder(chain));
    expect([readText(tags, "Source"), ...both()]).toEqual([
      "null Bad_NotFound",
      "null Error_ExpressionEval",
      "null Error_ExpressionEval",
    ]);
    tags.load("default", folder([memoryTag("Source", ["Int4", 3]), ...chain]));
    expect(both()).toEqual(["4", "5"]);
    for (const each of stop) each();
  });
});
