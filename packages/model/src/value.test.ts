import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Float, float, floatText, integer, Long, numberOf } from "./numbers.ts";
import { compareValues, Dataset, fromJson, type Json, type PropertyValue, sameValue, toJson } from "./value.ts";

const columns = [
  { name: "t", type: "DateTime" },
  { name: "v", type: "Double" },
];
const dataset = (last: number) =>
  new Dataset(columns, [
    [new Date(0), 1.5],
    [new Date(1), last],
  ]);

/** Any value a property can hold; `$` is left out of keys, it marks the JSON form of dates and datasets. */
const value = fc.letrec<{ value: PropertyValue; dataset: PropertyValue }>((tie) => ({
  dataset: fc
    .array(fc.array(tie("value"), { minLength: 2, maxLength: 2 }), { maxLength: 3 })
    .map((rows) => new Dataset(columns, rows)),
  value: fc.oneof(
    { depthSize: "small" },
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(
      fc.string().filter((key) => key !== "$" && key !== "__proto__"),
      tie("value"),
      { maxKeys: 3 },
    ),
    tie("dataset"),
  ),
})).value;

describe("sameValue", () => {
  test.each<[string, PropertyValue | undefined, PropertyValue | undefined, boolean]>([
    ["equal objects whose keys stand in another order", { a: 1, b: [2] }, { b: [2], a: 1 }, true],
    ["an object with one key more", { a: 1 }, { a: 1, b: null }, false],
    ["objects of as many other keys", { a: 1 }, { b: 1 }, false],
    ["a key against an inherited one", { toString: null }, {}, false],
    ["arrays in another order", [1, 2], [2, 1], false],
    ["an array and an object", [], {}, false],
    ["dates of one instant", new Date(5), new Date(5), true],
    ["dates of two instants", new Date(5), new Date(6), false],
    ["a date and its number", new Date(5), 5, false],
    ["a date and an empty object", new Date(5), {}, false],
    ["datasets of equal rows", dataset(2), dataset(2), true],
    ["datasets of other rows", dataset(2), dataset(3), false],
    ["datasets of other columns", new Dataset([{ name: "a", type: "String" }], []), new Dataset([], []), false],
    ["NaN and itself", Number.NaN, Number.NaN, true],
    ["a number and its text", 1, "1", false],
    ["a float and the same number", new Float(5), 5, true],
    ["a float and another", new Float(5), new Float(6), false],
    ["a float and its text", new Float(5), "5.0", false],
    ["a float and null", new Float(0), null, false],
    ["a float and an empty object", new Float(5), {}, false],
    ["long integers of other last digits", new Long(2n ** 60n), new Long(2n ** 60n + 1n), false],
    ["equal long integers", new Long(2n ** 60n), new Long(2n ** 60n), true],
    ["objects of such", { a: [new Float(1)] }, { a: [1] }, true],
    ["null and nothing", null, undefined, false],
  ])("[PT16] %s", (_what, a, b, expected) => {
    expect(sameValue(a, b)).toBe(expected);
    expect(sameValue(b, a)).toBe(expected);
  });

  test("[PT16] holds between any value and its copy", () => {
    const check = (any: PropertyValue) => {
      expect(sameValue(any, fromJson(toJson(any)))).toBe(true);
    };
    fc.assert(fc.property(value, check));
  });
});

describe("JSON", () => {
  test("[PT17] any value survives it as text", () => {
    const check = (any: PropertyValue) => {
      const text = JSON.stringify(toJson(any));
      expect(fromJson(JSON.parse(text) as Json)).toEqual(any);
    };
    fc.assert(fc.property(value, check));
  });

  test("[PT17] has the forms of view.json for dates and datasets", () => {
    expect(toJson(new Date(7))).toEqual({ $: ["ts", 192, 7], $ts: 7 });
    const json = { $: ["ds", 192, 0], $columns: [{ name: "v", type: "Integer", data: [1, 2] }] };
    expect(fromJson(json)).toEqual(new Dataset([{ name: "v", type: "Integer" }], [[1], [2]]));
    expect(toJson(fromJson(json))).toEqual(json);
  });

  test("[PT17] fills a dataset's short columns with null", () => {
    const short = { $: ["ds", 192, 0], $columns: [{ name: "a", type: "Integer", data: [1, 2] }, { name: "b" }] };
    expect(fromJson(short)).toEqual(
      new Dataset(
        [
          { name: "a", type: "Integer" },
          { name: "b", type: "String" },
        ],
        [
          [1, null],
          [2, null],
        ],
      ),
    );
  });

  test.each<[PropertyValue, string]>([
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [Number.NEGATIVE_INFINITY, "-Infinity"],
    [new Long(9007199254740993n), "9007199254740993"],
    [new Long(-(2n ** 63n)), "-9223372036854775808"],
  ])("[PT17, PT21] the number %s, which JSON cannot hold, survives it", (number, text) => {
    const json = toJson({ a: [number] });
    expect(json).toEqual({ a: [{ $: ["num", 192, 0], $num: text }] });
    expect(fromJson(JSON.parse(JSON.stringify(json)) as Json)).toEqual({ a: [number] });
  });

  test.each(["9223372036854775808", "1e5", "x", ""])("[PT17] %j in the place of such a number is left as it is", (text) => {
    const json = { $: ["num", 192, 0], $num: text };
    expect(fromJson(json)).toEqual(json);
  });

  test("[PT18] loses __proto__ at every depth", () => {
    const parsed = fromJson(JSON.parse('{"__proto__":{"x":1},"a":[{"__proto__":{"y":2},"b":3}]}') as Json);
    expect(parsed).toEqual({ a: [{ b: 3 }] });
    expect((parsed as { x?: number }).x).toBeUndefined();
  });
});

describe("numbers", () => {
  test.each<[string, PropertyValue, PropertyValue, boolean]>([
    ["5.0 and 5", new Float(5), 5, false],
    ["5.0 and 5.0", new Float(5), new Float(5), true],
    ["a list", [1, new Float(2)], [1, new Float(2)], true],
    ["a list with one float less", [1, new Float(2)], [1, 2], false],
    ["an object with one float more", { a: { b: 1 } }, { a: { b: new Float(1) } }, false],
    ["datasets", dataset(2), dataset(2), true],
    ["dates", new Date(5), new Date(5), true],
    ["floats that are not whole", 1.5, 1.5, true],
  ])("[PT20] the kinds of %s", (_what, a, b, expected) => {
    expect([compareValues(a, b), compareValues(b, a)]).toEqual(expected ? ["same", "same"] : ["kinds", "kinds"]);
  });

  test("[PT20] a float tells its number to arithmetic and JSON, and its point to text", () => {
    const five = new Float(5);
    expect([Number(five) + 1, JSON.stringify({ a: five }), toJson([five]), `${five}`]).toEqual([6, '{"a":5}', [5], "5.0"]);
    expect([float(5), float(1.5), numberOf(five), numberOf("5")]).toEqual([five, 1.5, 5, undefined]);
    expect([1e7, -0, 1e-4, Number.NaN, Number.NEGATIVE_INFINITY, 0.5].map(floatText)).toEqual([
      "1.0E7",
      "-0.0",
      "1.0E-4",
      "NaN",
      "-Infinity",
      "0.5",
    ]);
  });

  test("[PT21] an integer keeps every digit, as a plain number where that holds them", () => {
    expect([integer(7n), integer(2n ** 53n - 1n)]).toEqual([7, 2 ** 53 - 1]);
    const long = integer(2n ** 53n + 1n);
    expect([long, `${long}`, fromJson(toJson(long))]).toEqual([new Long(2n ** 53n + 1n), "9007199254740993", long]);
  });
});
