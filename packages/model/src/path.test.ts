import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPath, overlaps, type PropertyPath, parsePath } from "./path.ts";

const segments = fc.array(
  fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("'", '"', 'it\'s "5.5"', ".", "]", ""), fc.nat()),
  {
    maxLength: 5,
  },
);

describe("parsePath", () => {
  test.each([
    ["props.text", ["props", "text"]],
    ["props.data[0].x", ["props", "data", 0, "x"]],
    ["custom['OP Finish'].y", ["custom", "OP Finish", "y"]],
    ['custom["a.b"]', ["custom", "a.b"]],
    ["custom.OP Finish", ["custom", "OP Finish"]],
    ["a[1][2]", ["a", 1, 2]],
    ["a['it''s']", ["a", "it's"]],
    ["a['']", ["a", ""]],
    ["a.0", ["a", "0"]],
    ["", []],
  ])("[PT12] reads %s", (text, path) => {
    expect(parsePath(text)).toEqual(path);
  });

  test.each([
    ["props.", "."],
    ["a..b", "..b"],
    ["a[x]", "[x]"],
    ["a[1", "[1"],
    ["a]", "]"],
    ["a['b]", "['b]"],
  ])("[PT14] refuses %s where it cannot be read", (text, rest) => {
    expect(() => parsePath(text)).toThrow(`"${text}" is not a property path: cannot read it from "${rest}"`);
  });

  test("[PT14] refuses or reads any text, and never hangs", () => {
    const check = (text: string) => {
      try {
        parsePath(text);
      } catch (error) {
        expect((error as Error).message).toContain("is not a property path");
      }
    };
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("a", ".", "[", "]", "'", '"', "0") }), check));
  });
});

describe("formatPath", () => {
  test.each([
    [["props", "data", 0, "x"], "props.data[0].x"],
    [["custom", "a.b"], "custom['a.b']"],
    [["custom", "it's"], "custom['it''s']"],
    [[0, "a"], "[0].a"],
    [[], ""],
  ])("[PT13] writes %j as %s", (path, text) => {
    expect(formatPath(path)).toBe(text);
  });

  test("[PT13] is the inverse of parsePath for any names", () => {
    const check = (path: PropertyPath) => {
      expect(parsePath(formatPath(path))).toEqual(path);
    };
    fc.assert(fc.property(segments, check));
  });
});

describe("overlaps", () => {
  test.each([
    ["props", "props.text", true],
    ["props.text", "props", true],
    ["props.text", "props.text", true],
    ["props.text", "props.style", false],
    ["props.data[0].x", "props.data[1]", false],
    ["", "anything", true],
  ])("[PT15] of %s and %s is %s", (a, b, expected) => {
    expect(overlaps(parsePath(a), parsePath(b))).toBe(expected);
  });
});
