import { expect, test } from "vitest";
import { readJson, writeJson } from "./jsonText.ts";
import { Float, Long } from "./numbers.ts";

test.each([
  ['{"a":9007199254740993,"b":[5.0,5,-0.5]}', { a: new Long(9007199254740993n), b: [new Float(5), 5, -0.5] }],
  ['"9007199254740993 and 5.0"', "9007199254740993 and 5.0"],
  ['{"5.0":"\\"5.0"}', { "5.0": '"5.0' }],
  ["-9223372036854775808", new Long(-(2n ** 63n))],
])("[PT20, PT21] %s is read and written with its digits", (text, value) => {
  expect(readJson(text)).toEqual(value);
  expect(writeJson(value)).toBe(text);
});

test("[PT20] a number that 64 bits do not hold is a float, and infinity has no JSON", () => {
  expect(readJson("9223372036854775808")).toEqual(new Float(2 ** 63));
  expect(readJson("1e3")).toEqual(new Float(1000));
  expect(writeJson([Number.POSITIVE_INFINITY, Number.NaN])).toBe("[null,null]");
  expect(writeJson({ a: 1.5 }, 2)).toBe('{\n  "a": 1.5\n}');
  expect(() => readJson("{a:1}")).toThrow(SyntaxError);
});
