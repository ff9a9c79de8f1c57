import { expect, test } from "vitest";
import { jsonFileText, parseJsonFile, readJson, writeJson } from "./jsonText.ts";
import { Float, Long } from "./numbers.ts";
import { fromJson } from "./value.ts";

test.each([
  ['{"a":9007199254740993,"b":[5.0,5,-0.5]}', { a: new Long(9007199254740993n), b: [new Float(5), 5, -0.5] }],
  ['"9007199254740993 and 5.0"', "9007199254740993 and 5.0"],
  ['{"5.0":"\\"5.0"}', { "5.0": '"5.0' }],
  ["-9223372036854775808", new Long(-(2n ** 63n))],
])("[PT20, PT21] %s is read and written with its digits", (text, value) => {
  expect(readJson(text)).toEqual(value);
  expect(writeJson(value)).toBe(text);
});

test("[PT21] case: long-digits: a file of JSON is read and written with the digits of its integers", () => {
  const text =
    '{\n  "a": 9007199254740993,\n  "b": [\n    1.5,\n    5,\n    "9007199254740993"\n  ],\n  "c": -9223372036854775808\n}';
  const json = parseJsonFile(text);
  expect(fromJson(json)).toEqual({ a: new Long(9007199254740993n), b: [1.5, 5, "9007199254740993"], c: new Long(-(2n ** 63n)) });
  expect(jsonFileText(json)).toBe(text);
  expect(parseJsonFile("[99999999999999999999, 1e3]")).toEqual([1e20, 1000]);
});

test("[PT20] a number that 64 bits do not hold is a float, and infinity has no JSON", () => {
  expect(readJson("9223372036854775808")).toEqual(new Float(2 ** 63));
  expect(readJson("1e3")).toEqual(new Float(1000));
  expect(writeJson([Number.POSITIVE_INFINITY, Number.NaN])).toBe("[null,null]");
  expect(writeJson({ a: 1.5 }, 2)).toBe('{\n  "a": 1.5\n}');
  expect(() => readJson("{a:1}")).toThrow(SyntaxError);
});
