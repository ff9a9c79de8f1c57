import { Dataset, type Json, type JsonObject, Long, type PropertyValue } from "@sightline/model";
import { describe, expect, test } from "vitest";
import { coerce, dataTypes } from "../model/dataTypes.ts";
import { answered, atomic, expr, manageTags, shown } from "./manageTags.ts";

const linear: JsonObject = { dataType: "Float8", scaleMode: "Linear", rawLow: 0, rawHigh: 100, scaledLow: 0, scaledHigh: 10 };

describe("[TAG1] scaling", () => {
  test.each<[string, Json, JsonObject, PropertyValue]>([
    ["linear", 50, {}, 5],
    ["linear beyond its range", 150, {}, 15],
    ["linear, clamped at both ends", 150, { clampMode: "Clamp_Both" }, 10],
    ["linear, clamped at the high end", 150, { clampMode: "Clamp_High" }, 10],
    ["linear, clamped at the low end only", 150, { clampMode: "Clamp_Low" }, 15],
    ["linear below, clamped at the low end", -50, { clampMode: "Clamp_Low" }, 0],
    ["linear below, clamped at the high end only", -50, { clampMode: "Clamp_High" }, -5],
    ["linear below, without clamping", -50, { clampMode: "No_Clamp" }, -5],
    ["linear, falling", 25, { scaledLow: 10, scaledHigh: 0 }, 7.5],
    ["the default ranges", 4, { rawHigh: null, scaledHigh: null }, 4],
    ["off", 50, { scaleMode: "Off" }, 50],
    ["square root", 25, { scaleMode: "SquareRoot" }, 5],
    ["square root with an offset", 25, { scaleMode: "SquareRoot", scaledLow: 2, scaledHigh: 12 }, 7],
    ["square root below, clamped", -5, { scaleMode: "SquareRoot", clampMode: "Clamp_Both" }, 0],
    ["bits of an Int4", 5, { scaleMode: "BitInversion", dataType: "Int4" }, -6],
    ["bits of an Int1", -1, { scaleMode: "BitInversion", dataType: "Int1" }, 0],
    ["bits of a Boolean", true, { scaleMode: "BitInversion", dataType: "Boolean" }, false],
    ["an Int4 of a scaled fraction", 25, { dataType: "Int4" }, 3],
    ["null stays null", null, {}, null],
  ])("[OBS-TAG-59, OBS-TAG-61, OBS-CONF-42] case: tag-scaling, %s", (_, value, more, expected) => {
    const tags = manageTags([atomic("L", value, { ...linear, ...more })]);
    expect(tags.read("L")).toMatchObject({ value: expected, quality: { name: "Good" } });
  });

  test("the source may be an expression, another tag or a derived tag", () => {
    const tags = manageTags([
      atomic("Raw", 50),
      expr("E", "{[.]Raw} + 10", { ...linear, dataType: "Float8" }),
      atomic("R", null, { ...linear, valueSource: "reference", sourceTagPath: "[.]Raw" }),
      atomic("D", null, { ...linear, valueSource: "derived", sourceTagPath: "[.]Raw", deriveExpressionGetter: "{source} * 2" }),
    ]);
    expect(["E", "R", "D"].map((path) => tags.read(path).value)).toEqual([6, 5, 10]);
  });

  test("the exponential filter moves by its factor with each new good value", () => {
    const tags = manageTags([atomic("F", 10, { dataType: "Float8", scaleMode: "ExponentialFilter", scaleFactor: 0.25 })]);
    const read = () => tags.read("F").value;
    expect(read()).toBe(10);
    tags.write("F", 20);
    expect([read(), read()]).toEqual([12.5, 12.5]);
    tags.write("F", 20);
    expect(read()).toBe(12.5);
    tags.write("F", 12.5);
    expect(read()).toBe(12.5);
    tags.write("F", 32.5);
    expect(read()).toBe(17.5);
  });

  test("what has no root is out of range, not a wrong number", () => {
    const tags = manageTags([atomic("L", -5, { ...linear, scaleMode: "SquareRoot" })]);
    expect(shown(tags, "L")).toBe("null Bad_OutOfRange");
  });

  test("every bit of an Int8 counts", () => {
    const tags = manageTags([atomic("L", "9007199254740993", { scaleMode: "BitInversion", dataType: "Int8" })]);
    expect(tags.read("L").value).toEqual(new Long(-9007199254740994n));
  });
});

describe("[TAG2] writing through scaling", () => {
  test.each<[string, JsonObject, PropertyValue, PropertyValue]>([
    ["linear", {}, 7.5, 75],
    ["falling", { scaledLow: 10, scaledHigh: 0 }, 7.5, 25],
    ["clamped", { clampMode: "Clamp_Both" }, 15, 100],
    ["square root", { scaleMode: "SquareRoot" }, 5, 25],
    ["exponential filter", { scaleMode: "ExponentialFilter", scaleFactor: 0.5 }, 8, 8],
  ])("[OBS-TAG-59] case: tag-scaling, %s: the source gets the raw value", (_, more, written, raw) => {
    const tags = manageTags([
      atomic("Raw", 0, { dataType: "Float8" }),
      atomic("R", null, { ...linear, ...more, valueSource: "reference", sourceTagPath: "[.]Raw" }),
    ]);
    expect(answered(tags.write("R", written)).name).toBe("Good");
    expect(tags.read("Raw").value).toBe(raw);
  });

  test("a memory tag reads what was written, whatever its scaling", () => {
    const tags = manageTags([
      atomic("L", 50, linear),
      atomic("S", 50, { ...linear, scaleMode: "SquareRoot" }),
      atomic("B", 5, { scaleMode: "BitInversion", dataType: "Int2" }),
      atomic("I", 50, { ...linear, dataType: "Int4", scaledHigh: 1000 }),
    ]);
    for (const path of ["L", "S", "B", "I"]) tags.write(path, 7);
    expect(["L", "S", "B", "I"].map((path) => tags.read(path).value)).toEqual([7, 7, 7, 7]);
  });

  test("a changed range scales the raw value anew, also for listeners", () => {
    const tags = manageTags([atomic("L", 50, linear)]);
    const heard: PropertyValue[] = [];
    tags.subscribe("L", ({ value }) => heard.push(value));
    expect(answered(tags.write("L.scaledHigh", 20)).name).toBe("Good");
    expect(heard).toEqual([10]);
    expect(tags.read("L.scaledHigh").value).toBe(20);
  });
});

describe("[TAG3] engineering limits", () => {
  test.each<[string, number, string]>([
    ["No_Clamp", 150, "150 Good"],
    ["Clamp_Both", 150, "150 Bad_OutOfRange"],
    ["Clamp_Both", -1, "-1 Bad_OutOfRange"],
    ["Clamp_Both", 100, "100 Good"],
    ["Clamp_Both", 0, "0 Good"],
    ["Clamp_High", -1, "-1 Good"],
    ["Clamp_High", 101, "101 Bad_OutOfRange"],
    ["Clamp_Low", 101, "101 Good"],
    ["Clamp_Low", -1, "-1 Bad_OutOfRange"],
  ])("[OBS-TAG-62, OBS-QUAL-32] %s of 0 to 100 with %d: %s", (engLimitMode, value, expected) => {
    const limits = { engLow: 0, engHigh: 100, engLimitMode };
    const tags = manageTags([
      atomic("T", 0, { dataType: "Float8", ...limits }),
      atomic("R", null, { dataType: "Float8", valueSource: "reference", sourceTagPath: "T" }),
      expr("E", `${value} + 0`, { dataType: "Float8", ...limits }),
    ]);
    expect(answered(tags.write("T", value)).name).toBe("Good");
    expect(["T", "R", "E"].map((path) => shown(tags, path))).toEqual([expected, expected, expected]);
  });

  test("a value back inside is good again", () => {
    const tags = manageTags([atomic("T", 150, { dataType: "Int4", engLimitMode: "Clamp_Both" })]);
    expect(shown(tags, "T")).toBe("150 Bad_OutOfRange");
    tags.write("T", 50);
    expect(shown(tags, "T")).toBe("50 Good");
  });
});

describe("[TAG4] deadband", () => {
  test.each<[string, JsonObject, number[], number[]]>([
    ["Absolute", { deadbandMode: "Absolute", deadband: 5 }, [10.5, 20, 25, 25.1], [20, 25.1]],
    ["the mode is Absolute by default", { deadband: 5 }, [10.5, 20], [20]],
    ["Percent of the engineering range", { deadbandMode: "Percent", deadband: 10, engHigh: 50 }, [14, 16], [16]],
    ["Off", { deadbandMode: "Off", deadband: 5 }, [10.5, 20], [10.5, 20]],
    ["without one", {}, [10.00001, 10.5], [10.00001, 10.5]],
  ])("[OBS-TAG-63] %s", (_, deadband, written, expected) => {
    const tags = manageTags([
      atomic("T", 10, { dataType: "Float8", ...deadband }),
      expr("E", "{[.]T} + 0", { dataType: "Float8" }),
    ]);
    const heard: Record<string, PropertyValue[]> = { T: [], E: [] };
    for (const path of ["T", "E"]) tags.subscribe(path, ({ value }) => heard[path]?.push(value));
    for (const value of written) expect(answered(tags.write("T", value)).name).toBe("Good");
    expect(heard).toEqual({ T: expected, E: expected });
    expect(tags.read("T").value).toBe(expected.at(-1));
  });

  test("an expression tag keeps its deadband where nobody listens", () => {
    const tags = manageTags([atomic("S", 1), expr("E", "{[.]S} * 1.0", { dataType: "Float8", deadband: 2 })]);
    const read = () => tags.read("E").value;
    expect(read()).toBe(1);
    tags.write("S", 2);
    expect(read()).toBe(1);
    tags.write("S", 4);
    expect(read()).toBe(4);
  });

  test("a change of quality passes", () => {
    const tags = manageTags([atomic("T", 99, { dataType: "Float8", deadband: 5, engLimitMode: "Clamp_High" })]);
    tags.write("T", 101);
    expect(shown(tags, "T")).toBe("101 Bad_OutOfRange");
  });
});

describe("[TAG5] numeric properties that cannot be followed", () => {
  test.each<[JsonObject, string]>([
    [{ scaleMode: "Cubic" }, 'scaleMode "Cubic" is unknown: use Off, Linear'],
    [{ clampMode: "Both" }, 'clampMode "Both" is unknown'],
    [{ rawHigh: 0 }, "rawLow and rawHigh are both 0"],
    [{ scaledHigh: 0 }, "scaledLow and scaledHigh are both 0"],
    [{ rawHigh: "much" }, 'rawHigh must be a number, not "much"'],
    [{ engLimitMode: "Clamp" }, 'engLimitMode "Clamp" is unknown'],
    [{ deadbandMode: "Some", deadband: 1 }, 'deadbandMode "Some" is unknown'],
    [{ scaleMode: "BitInversion" }, "BitInversion needs an integer or a Boolean"],
    [{ dataType: "String" }, "Linear needs a number"],
    [{ scaleMode: "ExponentialFilter", scaleFactor: 2 }, "scaleFactor must be from 0 to 1"],
  ])("%j is an error of the tag and a problem of its file", (more, message) => {
    const tags = manageTags([atomic("L", 50, { ...linear, ...more })]);
    expect(tags.read("L")).toMatchObject({ value: null, quality: { name: "Error_Configuration" } });
    expect(tags.read("L").quality.message).toContain(message);
    expect(tags.problems).toEqual([{ path: "[default]L", message: expect.stringContaining(message) }]);
    expect(tags.read("L.problems").value).toEqual([expect.stringContaining(message)]);
  });

  test("a range given as text is a number", () => {
    expect(shown(manageTags([atomic("L", 50, { ...linear, scaledHigh: "20" })]), "L")).toBe("10 Good");
  });
});

describe("[TAG10] data types", () => {
  test.each<[PropertyValue, string]>([
    [1e39, "Float4"],
    [[1, 128], "Int1Array"],
    [[300], "ByteArray"],
    [5, "Int4Array"],
  ])("%j is no %s", (value, dataType) => {
    expect(coerce(value, dataType)).toEqual({ ok: false });
  });

  test.each<[string, PropertyValue, PropertyValue]>([
    ["Int1", 1, 1],
    ["Int2", 1, 1],
    ["Int4", 1, 1],
    ["Int8", new Long(9007199254740993n), new Long(9007199254740993n)],
    ["Float4", 0.5, 0.5],
    ["Float8", "0.1", 0.1],
    ["Boolean", 1, true],
    ["String", 1, "1"],
    ["Text", 42, "42"],
    ["DateTime", 0, new Date(0)],
    ["DataSet", new Dataset([{ name: "a", type: "Integer" }], [[1]]), new Dataset([{ name: "a", type: "Integer" }], [[1]])],
    ["Document", { a: [1] }, { a: [1] }],
    ["Document", ["a"], ["a"]],
    ["Document", "words", "words"],
    ["Int1Array", [-128, 127], [-128, 127]],
    ["Int2Array", [1], [1]],
    ["Int4Array", [1], [1]],
    ["Int8Array", [1], [1]],
    ["Float4Array", [0.5], [0.5]],
    ["Float8Array", [0.5], [0.5]],
    ["BooleanArray", [true], [true]],
    ["StringArray", ["a"], ["a"]],
    ["DateTimeArray", [0], [new Date(0)]],
    ["ByteArray", [-1], [-1]],
  ])("[OBS-CONF-28, OBS-CONF-34, OBS-CONF-38, OBS-CONF-39] a tag of the type %s takes %j", (dataType, written, expected) => {
    const tags = manageTags([atomic("T", null, { dataType })]);
    expect(answered(tags.write("T", written)).name).toBe("Good");
    expect(tags.read("T").value).toEqual(expected);
    expect(dataTypes).toContain(dataType);
    expect(tags.problems).toEqual([]);
  });

  test.each(["Integer", "int4", "Float", "Blob", 4])(
    "[OBS-CONF-7] the type %s is unknown: the tag has no value and a problem",
    (dataType) => {
      const tags = manageTags([atomic("T", 1, { dataType })]);
      expect(shown(tags, "T")).toBe("null Error_Configuration");
      expect(tags.problems[0]?.message).toContain(`dataType "${dataType}" is unknown`);
      expect(answered(tags.write("T", 5)).name).toBe("Error_Configuration");
    },
  );

  test.each<[string, Json]>([
    ["columns given as texts", { columns: ["a"], rows: [[1]] }],
    ["an unknown class", { columns: [{ name: "a", type: "java.lang.Thread" }], rows: [[1]] }],
    ["a row too short", { columns: [{ name: "a" }, { name: "b" }], rows: [[1]] }],
    ["a row that is none", { columns: [{ name: "a" }], rows: [1] }],
  ])("a dataset with %s is refused", (_, value) => {
    expect(shown(manageTags([atomic("T", value, { dataType: "DataSet" })]), "T")).toBe("null Error_TypeConversion");
  });
});
