import { type ExpressionScope, Suspended } from "@sightline/expression";
import { good, type PropertyValue, type QualifiedValue, type Quality, quality } from "@sightline/model";
import type { TransformDefinition } from "@sightline/project";
import { describe, expect, test } from "vitest";
import { compileTransform } from "./compileTransform.ts";

function qualified(value: PropertyValue, q: Quality = good): QualifiedValue {
  return { value, quality: q, timestamp: 1000 };
}

/** A scope with references only; these transforms need nothing else. */
function scopeOf(references: Readonly<Record<string, QualifiedValue>>): ExpressionScope {
  const unexpected = () => {
    throw new Error("the transform needs more than references");
  };
  return {
    reference: (path) => references[path] ?? qualified(null, quality("Bad_NotFound", path)),
    timeZone: "America/Chicago",
    locale: "en-US",
    now: unexpected,
    tag: unexpected,
    scriptResult: unexpected,
    memory: unexpected,
    pollEvery: unexpected,
    hasRole: unexpected,
    rolesOf: unexpected,
    isAuthorized: unexpected,
    translate: unexpected,
  };
}

function apply(
  definition: TransformDefinition,
  value: QualifiedValue,
  references: Record<string, PropertyValue> = {},
): QualifiedValue {
  const transform = compileTransform(definition);
  if (transform.kind === "script") throw new Error("a script");
  const known = Object.entries(references).map(([path, each]) => [path, qualified(each)] as const);
  const result = transform.apply(value, scopeOf({ ...Object.fromEntries(known), value }));
  if (result instanceof Suspended) throw new Error("suspended");
  return result;
}

function map(overrides: Partial<Extract<TransformDefinition, { type: "map" }>>): TransformDefinition {
  return { type: "map", inputType: "scalar", outputType: "scalar", mappings: [], fallback: "other", ...overrides };
}

describe("[EXP22] maps", () => {
  const numbers = map({
    mappings: [
      { input: 1, output: "one" },
      { input: "2", output: "two" },
      { input: true, output: "yes" },
      { input: null, output: "nothing" },
      { input: "A", output: "letter" },
    ],
  });
  test.each([
    [1, "one"],
    ["1", "one"],
    [1.0, "one"],
    [2, "two"],
    [true, "one"],
    ["true", "yes"],
    [null, "nothing"],
    ["A", "letter"],
    ["a", "other"],
    [7, "other"],
    [false, "other"],
  ])("%s is %s", (value, expected) => {
    expect(apply(numbers, qualified(value)).value).toBe(expected);
  });

  const ranges = map({
    inputType: "range",
    mappings: [
      { input: { min: 0, max: 50, exclusiveMax: true }, output: "low" },
      { input: { min: 50, max: 60 }, output: "middle" },
      { input: { min: 60, exclusiveMin: true, max: null }, output: "high" },
    ],
  });
  test.each([
    [0, "low"],
    [49.9, "low"],
    [50, "middle"],
    ["60", "middle"],
    [61, "high"],
    [-1, "other"],
    [null, "other"],
    ["x", "other"],
  ])("%s lies %s", (value, expected) => {
    expect(apply(ranges, qualified(value)).value).toBe(expected);
  });

  test("inputs and outputs may be expressions", () => {
    const definition = map({
      inputType: "expression",
      outputType: "expression",
      mappings: [{ input: "{limit}", output: "{value} + {offset}" }],
      fallback: "'none'",
    });
    expect(apply(definition, qualified(5), { limit: 5, offset: 2 }).value).toBe(7);
    expect(apply(definition, qualified(4), { limit: 5, offset: 2 }).value).toBe("none");
    const compiled = compileTransform(definition);
    expect(compiled.kind === "sync" && compiled.references).toEqual(["limit", "value", "offset"]);
  });

  test("outputs are passed on unchanged, with the quality of the input", () => {
    const style = { classes: "alarm/low" };
    const definition = map({ outputType: "style-list", mappings: [{ input: 1, output: style }] });
    const result = apply(definition, qualified(1, quality("Bad_Stale", "old")));
    expect(result).toMatchObject({ value: style, quality: { name: "Bad_Stale" }, timestamp: 1000 });
  });
});

describe("[EXP23] formats", () => {
  const format = (formatType: string, formatValue: PropertyValue, value: PropertyValue) =>
    apply({ type: "format", formatType, formatValue }, qualified(value));
  const date = new Date(Date.UTC(2026, 10, 5, 15, 7, 9));

  test.each([
    ["#.#", 12.345, "12.3"],
    ["integer", 1234.5, "1,234"],
    ["number", 1234.56789, "1,234.568"],
    ["percent", 0.256, "26%"],
    ["currency", -5, "-$5.00"],
    ["", 1234.5, "1,234.5"],
    ["#0.0", "7.25", "7.2"],
  ])("%s of %s", (pattern, value, expected) => {
    expect(format("numeric", pattern, value).value).toBe(expected);
  });

  test.each([
    [{ date: "short", time: "short" }, "11/5/26, 9:07 AM"],
    [{ date: "medium" }, "Nov 5, 2026"],
    [{ time: "medium", date: "none" }, "9:07:09 AM"],
    ["MM/dd/yyyy HH:mm", "11/05/2026 09:07"],
  ])("%j of a date", (formatValue, expected) => {
    expect(format("datetime", formatValue, date).value).toBe(expected);
    expect(format("datetime", formatValue, date.getTime()).value).toBe(expected);
  });

  test("null stays null, a value of another kind is passed on with an error", () => {
    expect(format("numeric", "0", null)).toMatchObject({ value: null, quality: { name: "Good" } });
    expect(format("numeric", "0", "pump")).toMatchObject({ value: "pump", quality: { name: "Error_Formatting" } });
    expect(format("datetime", { date: "short" }, "pump").quality.name).toBe("Error_Formatting");
    expect(format("numeric", "0#0", 5)).toMatchObject({ value: 5, quality: { name: "Error_Formatting" } });
  });
});

test("[EXP21] an expression sees the input and its quality", () => {
  const definition: TransformDefinition = { type: "expression", expression: "{value} * 2" };
  expect(apply(definition, qualified(21))).toMatchObject({ value: 42, quality: { name: "Good" } });
  expect(apply(definition, qualified(21, quality("Bad_Stale"))).quality.name).toBe("Bad_Stale");
  expect(apply({ type: "expression", expression: "isGood({value})" }, qualified(1, quality("Bad"))).value).toBe(false);
});

test("[EXP20] an invalid transform returns the reason", () => {
  expect(apply({ type: "expression", expression: "1 +" }, qualified(1)).quality).toMatchObject({ name: "Error_Configuration" });
  expect(apply({ type: "unknown", name: "sorcery" }, qualified(1)).quality.message).toContain("sorcery");
  expect(compileTransform({ type: "script", code: "\treturn value" })).toEqual({ kind: "script", code: "\treturn value" });
});
