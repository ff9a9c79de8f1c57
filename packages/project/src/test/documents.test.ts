import type { Json } from "@sightline/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openDocument, setProperty, toBytes } from "../documents/openDocument.ts";
import { JsonDocument } from "../json/JsonDocument.ts";
import { parseLossless, renderJson } from "../json/JsonSyntax.ts";

const space = fc.constantFrom("", " ", "\n", "\r\n\t", "  \n    ");
const numbers = fc.constantFrom("0", "-0", "1.0", "1e5", "1E+05", "12345678901234567890", "0.10", "1e400");
const texts = fc.constantFrom('""', '"\\u00e4"', '"ä\\/"', '"\\ud83d\\n"', '"a\\"b"', '"__proto__"');
const scalars = fc.oneof(numbers, texts, fc.constantFrom("true", "false", "null"));
const joined = (parts: fc.Arbitrary<string>) => fc.array(parts, { maxLength: 4 }).map((items) => items.join(","));
const { value: jsonText } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalars,
    fc
      .tuple(space, joined(fc.tuple(space, tie("value"), space).map((parts) => parts.join(""))))
      .map(([gap, items]) => `[${items || gap}]`),
    fc
      .tuple(
        space,
        joined(fc.tuple(space, texts, space, fc.constant(":"), space, tie("value"), space).map((parts) => parts.join(""))),
      )
      .map(([gap, items]) => `{${items || gap}}`),
  ),
}));

/** Every place of a value that has one way to it. */
function paths(value: Json, at: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [[...at]];
  const entries = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return [[...at], ...entries.flatMap(([key, item]) => paths(item as Json, [...at, key]))];
}

describe("[PRJ32] documents are written back to the byte", () => {
  test("any JSON text, whatever its formatting", () => {
    fc.assert(
      fc.property(fc.tuple(fc.constantFrom("", "\ufeff"), space), jsonText, (before, text) => {
        const whole = `${before.join("")}${text}\r\n`;
        expect(new JsonDocument(whole).text()).toBe(whole);
        expect(JSON.parse(renderJson(parseLossless(text).root))).toEqual(JSON.parse(text));
      }),
    );
  });

  test("a value set to another and back has its original spelling again", () => {
    fc.assert(
      fc.property(jsonText, fc.nat(), (text, pick) => {
        const places = paths(JSON.parse(text));
        const path = places[pick % places.length] ?? [];
        const document = new JsonDocument(text);
        const before = document.get(path) as Json;
        document.set(path, { changed: [1] });
        expect(document.get(path)).toEqual({ changed: [1] });
        document.set(path, before);
        expect(document.text()).toBe(text);
      }),
    );
  });

  test("only the changed part differs", () => {
    const text = '\ufeff{\r\n\t"a": 1.0,\r\n\t"b": [ 1e5 ,12345678901234567890],\r\n\t"c": {}\r\n}\r\n';
    const document = openDocument("view.json", new TextEncoder().encode(text));
    setProperty(document, ["b", 0], { x: 1 });
    setProperty(document, ["c", "new"], "ä");
    setProperty(document, ["d"], null);
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(toBytes(document))).toBe(
      '\ufeff{\r\n\t"a": 1.0,\r\n\t"b": [ {\r\n\t"x": 1\r\n} ,12345678901234567890],\r\n\t"c": {\r\n\t\t"new": "ä"\r\n\t},\r\n\t"d": null\r\n}\r\n',
    );
  });

  test("what was added and removed again leaves no trace", () => {
    for (const text of ['{ "a": 1 }', "{}", "{ \n }", '{"a":[1,\n2\n]}']) {
      const document = new JsonDocument(text);
      document.set(["z"], [1]);
      expect(JSON.parse(document.text())).toMatchObject({ z: [1] });
      expect(document.remove(["z"])).toBe(true);
      expect(document.text()).toBe(text);
    }
  });

  test("a path that leads nowhere is refused", () => {
    expect(() => new JsonDocument("{}").set(["a", "b"], 1)).toThrow('Cannot set ["a","b"]');
    expect(() => new JsonDocument("[1]").set([2], 1)).toThrow("Cannot set [2]");
  });

  test.each([
    ["code.py", "def f():\r\n\tpass", "text"],
    ["view.json", '{"a":01}', "bytes"],
    ["data.bin", '{"a": 1}', "json"],
  ])("%s", (path, text, form) => {
    const bytes = new TextEncoder().encode(text);
    const document = openDocument(path, bytes);
    expect(document.form).toBe(form);
    expect(toBytes(document)).toEqual(bytes);
  });

  test("bytes that are not UTF-8 are kept as they are", () => {
    const bytes = Uint8Array.of(0x7b, 0xff, 0x7d);
    expect(openDocument("view.json", bytes)).toMatchObject({ form: "bytes", reason: expect.stringContaining("UTF-8") });
    expect(toBytes(openDocument("view.json", bytes))).toEqual(bytes);
  });
});
