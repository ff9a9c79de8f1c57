import type { JsonObject, PropertyValue } from "@sightline/model";
import { describe, expect, test, vi } from "vitest";
import { answered, atomic, expr, manageTags, provider, shown } from "./manageTags.ts";

function derived(name: string, sourceTagPath: string, more: JsonObject = {}): JsonObject {
  return { name, tagType: "AtomicTag", valueSource: "derived", dataType: "Float8", sourceTagPath, ...more };
}

const celsius = { deriveExpressionGetter: "({source} - 32) * (5.0 / 9.0)", deriveExpressionSetter: "{value} * (9.0 / 5.0) + 32" };
const setpoint = {
  deriveExpressionGetter: 'toFloat(jsonGet({source}, "settings.setpoint"), -999.0)',
  deriveExpressionSetter: 'jsonSet({source}, "settings.setpoint", {value})',
};

describe("[TAG11] derived tags", () => {
  test("[OBS-TAG-53, OBS-CONF-41] case: derived-tag-write: the write expression says what the source gets", () => {
    const tags = manageTags([
      atomic("A", 62.5, { dataType: "Float8" }),
      atomic("J", '{"settings":{"setpoint":42.5}}', { dataType: "String" }),
      derived("C", "[default]A", celsius),
      derived("D", "[default]J", setpoint),
    ]);
    expect(tags.read("D").value).toBe(42.5);
    expect([answered(tags.write("C", 20.0)).name, answered(tags.write("D", 55.5)).name]).toEqual(["Good", "Good"]);
    expect(["A", "C", "D"].map((path) => tags.read(path).value)).toEqual([68, 20, 55.5]);
    expect(JSON.parse(String(tags.read("J").value))).toEqual({ settings: { setpoint: 55.5 } });
  });

  test.each<[string, JsonObject, number, number, number]>([
    ["with a write expression", { deriveExpressionGetter: "{source} * 2", deriveExpressionSetter: "{value} / 2" }, 50, 25, 50],
    ["without one the source gets the value", { deriveExpressionGetter: "{source} + 1" }, 30, 30, 31],
    ["with an empty one too", { deriveExpressionGetter: "{source} + 1", deriveExpressionSetter: "" }, 30, 30, 31],
    ["without any expression it is its source", {}, 30, 30, 30],
    ["the write expression knows the source", { deriveExpressionSetter: "{source} + {value}" }, 4, 14, 14],
  ])("[OBS-TAG-51, OBS-TAG-52] %s", (_, more, written, source, read) => {
    const tags = manageTags([atomic("S", 10, { dataType: "Float8" }), derived("D", "[.]S", more)]);
    const heard: PropertyValue[] = [];
    tags.subscribe("D", ({ value }) => heard.push(value));
    expect(answered(tags.write("D", written)).name).toBe("Good");
    expect([tags.read("S").value, tags.read("D").value]).toEqual([source, read]);
    expect(heard).toEqual([read]);
  });

  test.each<[string, JsonObject, string, JsonObject]>([
    ["a source that is read-only", {}, "Bad_ReadOnly", { readOnly: true }],
    ["a source that is disabled", {}, "Bad_Disabled", { enabled: false }],
    ["a write expression that fails", { deriveExpressionSetter: 'toDate("no date")' }, "Error_ExpressionEval", {}],
    ["a write expression that cannot be parsed", { deriveExpressionSetter: "{value} +" }, "Error_Configuration", {}],
    ["a value the source cannot take", { deriveExpressionSetter: '"x"' }, "Error_TypeConversion", {}],
    ["itself read-only", { readOnly: true }, "Bad_ReadOnly", {}],
    ["no source", { sourceTagPath: "[.]None" }, "Bad_NotFound", {}],
  ])("[OBS-QUAL-33] refused: %s", (_, more, expected, source) => {
    const tags = manageTags([atomic("S", 10, { dataType: "Float8", ...source }), derived("D", "[.]S", more)]);
    expect(answered(tags.write("D", 5)).name).toBe(expected);
    expect(tags.read("S").value).toBe(10);
  });

  test("a reference that is read-only passes no write on", () => {
    const tags = manageTags([
      atomic("S", 1),
      atomic("R", null, { valueSource: "reference", sourceTagPath: "S", readOnly: true }),
    ]);
    expect(answered(tags.write("R", 2)).name).toBe("Bad_ReadOnly");
    expect(tags.read("S").value).toBe(1);
  });

  test("[OBS-CONF-41] preserveSourceTimestamp keeps the timestamp of the source", () => {
    vi.useFakeTimers({ now: 1000 });
    const tags = manageTags([atomic("S", 1), derived("K", "S", { preserveSourceTimestamp: true }), derived("N", "S")]);
    vi.advanceTimersByTime(4000);
    expect([tags.read("K").timestamp, tags.read("N").timestamp]).toEqual([1000, 5000]);
    vi.useRealTimers();
  });
});

describe("[TAG12] execution modes", () => {
  const mode = (executionMode: string, executionRate: number) => {
    const tags = manageTags([atomic("S", 1), expr("E", "{[.]S} * 10", { dataType: "Int4", executionMode, executionRate })]);
    const heard: PropertyValue[] = [];
    tags.subscribe("E", ({ value }) => heard.push(value));
    return { tags, heard };
  };
  test.each<[string, number, PropertyValue[][]]>([
    [
      "EventDriven",
      0,
      [
        [20, 30],
        [20, 30],
        [20, 30],
      ],
    ],
    ["FixedRate", 3000, [[], [], [30]]],
    ["FixedRate", 500, [[], [30], [30]]],
    ["TagGroupRate", 0, [[], [30], [30]]],
  ])("[OBS-EXPR-126] %s %d", (executionMode, rate, expected) => {
    vi.useFakeTimers({ now: 0 });
    const { tags, heard } = mode(executionMode, rate);
    tags.write("S", 2);
    tags.write("S", 3);
    const after = [[...heard]];
    vi.advanceTimersByTime(1000);
    after.push([...heard]);
    vi.advanceTimersByTime(2000);
    after.push([...heard]);
    expect(after).toEqual(expected);
    vi.useRealTimers();
  });

  test.each<[JsonObject, string]>([
    [{ executionMode: "Sometimes" }, 'executionMode "Sometimes" is unknown'],
    [{ executionMode: "FixedRate", executionRate: 0 }, "executionRate must be a number of milliseconds"],
  ])("%j is an error of the tag", (more, message) => {
    const tags = manageTags([expr("E", "1", { dataType: "Int4", ...more })]);
    expect(shown(tags, "E")).toBe("null Error_Configuration");
    expect(tags.problems[0]?.message).toContain(message);
  });
});

describe("[TAG13] tags that depend on themselves", () => {
  test("[OBS-EXPR-137] with listeners too, and all recover when one link is changed", () => {
    const link = (expression: string) => [
      atomic("S", 10),
      expr("A", expression, { dataType: "Int4" }),
      expr("B", "{[.]A} + 1", { dataType: "Int4" }),
    ];
    const tags = manageTags(link("{[.]S} + 1"));
    const heard: PropertyValue[] = [];
    for (const path of ["A", "B"]) tags.subscribe(path, ({ value }) => heard.push(value));
    tags.load("default", provider(link("{[.]B} + 1")));
    expect(shown(tags, "A")).toBe("null Error_ExpressionEval");
    tags.load("default", provider(link("{[.]S} + 1")));
    expect(["A", "B"].map((path) => shown(tags, path))).toEqual(["11 Good", "12 Good"]);
    tags.write("S", 20);
    expect(heard.slice(-2)).toEqual([21, 22]);
  });
});

describe("[TAG14] unknown sources", () => {
  test.each([
    ["guess", "Error_Configuration"],
    ["opc", "Error_Configuration"],
    ["db", "Error_Configuration"],
  ])("[OBS-CONF-8] %s reads %s", (valueSource, expected) => {
    expect(shown(manageTags([atomic("T", 1, { valueSource })]), "T")).toBe(`null ${expected}`);
  });

  test("[OBS-CONF-13] an expression that cannot be parsed is an error when read, and a problem", () => {
    const tags = manageTags([expr("E", "1 +", { dataType: "Int4" })]);
    expect(shown(tags, "E")).toBe("null Error_Configuration");
    expect(tags.problems).toEqual([{ path: "[default]E", message: expect.stringContaining("Invalid expression") }]);
  });

  test("[OBS-CONF-9] an unknown property is kept and can be read", () => {
    const tags = manageTags([atomic("T", 1, { plantCode: "P-7" })]);
    expect(tags.read("T.plantCode").value).toBe("P-7");
    expect(tags.problems).toEqual([]);
  });
});

test("[TAG10] a tag begins with its value, or with its defaultValue where it has none", () => {
  const tags = manageTags([atomic("A", null, { defaultValue: 5 }), atomic("B", 1, { defaultValue: 5 })]);
  expect(["A", "B", "A.dataType"].map((path) => tags.read(path).value)).toEqual([5, 1, "Int4"]);
});

describe("[TAG6] problems of tags", () => {
  test.each<[JsonObject, string]>([
    [{ historyEnabled: true }, "historyEnabled has no effect"],
    [{ alarms: [{ name: "High" }] }, "alarms have no effect"],
    [{ executionMode: "TagGroupRate", tagGroup: "Fast" }, "tagGroup has no effect"],
    [{ scalemode: "Linear" }, "the property is called scaleMode"],
    [{ historytaggroup: "Fast" }, "the property is called historyTagGroup"],
    [{ accessRights: "Read_Only" }, "accessRights has no effect"],
    [{ expressionType: "SQL" }, "expressionType has no effect"],
  ])("%j is named", (more, message) => {
    const tags = manageTags([atomic("T", 1, more)]);
    expect(tags.problems).toEqual([{ path: "[default]T", message: expect.stringContaining(message) }]);
    expect(tags.read("T.problems").value).toEqual([expect.stringContaining(message)]);
  });

  test("problems go with what caused them", () => {
    const tags = manageTags([atomic("T", 1, { historyEnabled: true })]);
    tags.load("default", provider([atomic("T", 1)]));
    expect(tags.problems).toEqual([]);
  });
});
