import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { Float } from "./numbers.ts";
import { freezeDeep, PropertyTree, pathProblem, readAt, writeAt } from "./PropertyTree.ts";
import { formatPath, type PropertyPath, parsePath, readPath } from "./path.ts";
import { good, quality } from "./quality.ts";
import { fromJson, type PropertyObject, type PropertyValue, toJson } from "./value.ts";

const base = (): PropertyObject => freezeDeep({ props: { text: "a", data: [{ x: 1 }, { x: 2 }] }, custom: { n: 1 } });

/** Few names and small indices, so that random writes meet one another. */
const path = fc.array(fc.oneof(fc.constantFrom("a", "b", "constructor", "0"), fc.nat(3)), { minLength: 1, maxLength: 4 });
const leaf = fc.oneof(
  fc.integer({ max: 9 }),
  fc.integer({ max: 9 }).map((n) => new Float(n)),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
);
const value = fc.letrec<{ value: PropertyValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "constructor", "0"), tie("value"), { maxKeys: 3 }),
  ),
})).value;
const object = fc.dictionary(fc.constantFrom("a", "b", "0"), value, { maxKeys: 3 });
const writes = fc.array(fc.tuple(path, fc.option(value, { nil: undefined })), { maxLength: 8 });

describe("write", () => {
  test("[PT1] says false and keeps the root when the value is equal", () => {
    const tree = new PropertyTree(base());
    const before = tree.root;
    expect(tree.write(["props", "data"], [{ x: 1 }, { x: 2 }])).toBe(false);
    expect(tree.root).toBe(before);
    expect(tree.write(["props", "text"], "b")).toBe(true);
    expect(tree.read(["props", "text"])).toBe("b");
  });

  test("[PT1] of what was read changes nothing, whatever was written before", () => {
    const check = (start: PropertyObject, history: [PropertyPath, PropertyValue | undefined][], at: PropertyPath) => {
      const tree = new PropertyTree(start);
      for (const [where, what] of history) tree.write(where, what);
      expect(tree.write(at, tree.read(at))).toBe(false);
    };
    fc.assert(fc.property(object, writes, path, check));
  });

  test("[PT2] makes objects and arrays on its way and fills gaps with null", () => {
    const tree = new PropertyTree({});
    tree.write(["rows", 2, "name"], "pump");
    expect(tree.root).toEqual({ rows: [null, null, { name: "pump" }] });
    tree.write(["rows", 2, "name", "first"], "P");
    expect(tree.read(["rows", 2, "name"])).toEqual({ first: "P" });
  });

  test("[PT2] is read back at its path", () => {
    const check = (start: PropertyObject, at: PropertyPath, what: PropertyValue) => {
      const tree = new PropertyTree(start);
      tree.write(at, what);
      expect(tree.read(at)).toEqual(what);
    };
    fc.assert(fc.property(object, path, value, check));
  });

  test("[PT3] shares what is off its way and leaves the base alone", () => {
    const start = base();
    const tree = new PropertyTree(start);
    tree.write(["props", "data", 0, "x"], 9);
    expect(tree.root.custom).toBe(start.custom);
    expect(tree.read(["props", "data", 1])).toBe(readAt(start, ["props", "data", 1]));
    expect(start).toEqual(base());
  });

  test("[PT4] of undefined removes keys and items", () => {
    const tree = new PropertyTree(base());
    expect(tree.write(["props", "text"], undefined)).toBe(true);
    expect(Object.keys(tree.root.props as PropertyObject)).toEqual(["data"]);
    tree.write(["props", "data", 0], undefined);
    expect(tree.read(["props", "data"])).toEqual([{ x: 2 }]);
    expect(tree.write(["props", "gone"], undefined)).toBe(false);
  });

  test("[PT4] of undefined behind the end of an array does not lengthen it", () => {
    expect(writeAt({ a: [1] }, ["a", 5], 0, undefined)).toEqual({ a: [1] });
  });

  test("[PT5] refuses __proto__ and pollutes nothing", () => {
    const tree = new PropertyTree({});
    expect(() => tree.write(["__proto__", "polluted"], true)).toThrow("__proto__ is not a property name");
    expect(() => tree.write(["a", "__proto__", "polluted"], true)).toThrow("__proto__");
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test("[PT5] reads nothing inherited, from objects, arrays or texts", () => {
    const root = { o: {}, a: [1], t: "text" };
    for (const at of [["constructor"], ["o", "toString"], ["a", "length"], ["a", "0"], ["t", "length"], ["t", 0]]) {
      expect(readAt(root, at), at.join(".")).toBeUndefined();
    }
  });

  test("[PT6] refuses an index that would allocate the machine", () => {
    const tree = new PropertyTree({});
    expect(() => tree.write(["a", 1_000_000], 1)).toThrow("index 1000000 is over the limit of 1000000");
    expect(tree.root).toEqual({});
  });

  test("[PT7] counts changes, not writes", () => {
    const tree = new PropertyTree(base());
    tree.write(["custom", "n"], 1);
    expect(tree.version).toBe(0);
    tree.write(["custom", "n"], 2);
    tree.write(["custom", "n"], 2);
    tree.write(["custom", "n"], undefined);
    expect(tree.version).toBe(2);
  });
});

describe("differences", () => {
  test("[PT8] name the changed places only", () => {
    const tree = new PropertyTree(base());
    tree.write(["props", "data", 1, "x"], 3);
    tree.write(["custom", "n"], undefined);
    expect(tree.differences()).toEqual([
      { path: ["props", "data", 1, "x"], value: 3 },
      { path: ["custom", "n"], value: undefined },
    ]);
  });

  test("[PT8] are none when the old values are back", () => {
    const tree = new PropertyTree(base());
    tree.write(["props", "data"], []);
    tree.write(["props", "data"], [{ x: 1 }, { x: 2 }]);
    expect(tree.differences()).toEqual([]);
  });

  test("[PT3, PT8] over the base give the tree, after any writes", () => {
    const check = (start: PropertyObject, history: [PropertyPath, PropertyValue | undefined][]) => {
      const frozen = freezeDeep(fromJson(toJson(start)) as PropertyObject);
      const before = toJson(frozen);
      const tree = new PropertyTree(frozen);
      for (const [at, what] of history) tree.write(at, what);
      const copy = new PropertyTree(frozen);
      for (const change of tree.differences()) copy.write(change.path, change.value);
      expect(copy.root).toEqual(tree.root);
      expect(toJson(frozen)).toEqual(before);
    };
    fc.assert(fc.property(object, writes, check));
  });
});

describe("quality", () => {
  const stale = quality("Bad_Stale", "no answer for 10 s");

  test("[PT9] comes from the nearest parent that has one", () => {
    const tree = new PropertyTree(base());
    tree.setQuality(["props", "data"], stale);
    tree.setQuality(["props", "data", 0, "x"], quality("Uncertain"));
    expect(tree.qualityAt(["props", "data", 0, "x"]).name).toBe("Uncertain");
    expect(tree.qualityAt(["props", "data", 1, "x"])).toEqual(stale);
    expect(tree.qualityAt(["props", "text"])).toEqual(good);
  });

  test("[PT10] is a change only when it differs, message included", () => {
    const tree = new PropertyTree(base());
    expect(tree.setQuality(["props", "text"], good)).toBe(false);
    expect(tree.setQuality(["props", "text"], stale)).toBe(true);
    expect(tree.setQuality(["props", "text"], { ...stale })).toBe(false);
    expect(tree.setQuality(["props", "text"], quality("Bad_Stale", "no answer for 20 s"))).toBe(true);
  });

  test("[PT10] good takes the mark away", () => {
    const tree = new PropertyTree(base());
    tree.setQuality(["props", "text"], stale);
    expect([...tree.qualities.keys()]).toEqual(['["props","text"]']);
    expect(tree.setQuality(["props", "text"], good)).toBe(true);
    expect(tree.qualities.size).toBe(0);
  });
});

describe("freezeDeep", () => {
  test("[PT19] freezes objects and arrays at every depth", () => {
    const frozen = freezeDeep({ a: [{ b: {} }], when: new Date(0) });
    expect(Object.isFrozen(frozen.a)).toBe(true);
    expect(Object.isFrozen(readAt(frozen, ["a", 0, "b"]))).toBe(true);
    expect(() => Object.assign(frozen.a[0] as object, { c: 1 })).toThrow(TypeError);
  });
});

test("[PT20] a float written over the same whole number is kept, and told apart from other changes", () => {
  const tree = new PropertyTree(base());
  expect([tree.write(["custom", "n"], new Float(1)), tree.version]).toEqual(["kinds", 1]);
  expect(tree.read(["custom", "n"])).toEqual(new Float(1));
  expect([tree.write(["custom", "n"], new Float(1)), tree.write(["custom"], { n: new Float(1) })]).toEqual([false, false]);
  expect(tree.differences()).toEqual([{ path: ["custom", "n"], value: new Float(1) }]);
  expect([tree.write(["custom"], { n: 1 }), tree.differences()]).toEqual(["kinds", []]);
  expect(tree.write(["custom", "n"], new Float(2))).toBe(true);
});

test.each([
  ["props.text.__proto__.x", "props.text", /__proto__/],
  ["props.list[1000000]", "props.list", /over the limit/],
  [`props${".a".repeat(250)}`, `props${".a".repeat(199)}`, /levels deep/],
])("[PT22] what a tree cannot hold of %s is answered, not thrown", (text, usable, why) => {
  const problem = pathProblem(parsePath(text));
  expect(problem && formatPath(problem.usable)).toBe(usable);
  expect(problem?.why).toMatch(why);
  expect(pathProblem(parsePath(usable))).toBeUndefined();
});

test("[PT22] text that is no path is answered with what could not be read", () => {
  expect(readPath("props..text")).toEqual({ unread: "..text" });
  expect(readPath("props.text")).toEqual({ path: ["props", "text"] });
});

describe("[PT23] case: python 5, many writes in a row", () => {
  test("copy no object for each new key", () => {
    const tree = new PropertyTree({ custom: {}, list: [] });
    let copied = 0;
    const spy = vi.spyOn(Map.prototype, "set").mockImplementation(function (this: Map<unknown, unknown>, key, value) {
      if (!this.has(key)) copied++;
      return set.call(this, key, value);
    });
    for (let n = 0; n < 1000; n++) {
      tree.read(["custom", `k${n}`]);
      tree.write(["custom", `k${n}`], n);
      tree.write(["list", n], n);
    }
    spy.mockRestore();
    expect(copied).toBe(3);
    expect(Object.keys(tree.read(["custom"]) as object)).toHaveLength(1000);
    expect(tree.read(["list"])).toHaveLength(1000);
  });

  test("an object that has as many keys as it may gets no more, and keeps what it has", () => {
    const full = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`k${n}`, n]));
    const tree = new PropertyTree({ custom: full });
    expect(() => tree.write(["custom", "more"], 1)).toThrow("an object in a property has at most 100000 keys");
    expect(tree.write(["custom", "k1"], "x")).toBe(true);
    tree.write(["custom", "k0"], undefined);
    expect(tree.write(["custom", "more"], 1)).toBe(true);
    expect(() => tree.write(["custom", "evenMore"], 1)).toThrow("100000");
    expect(tree.read(["custom", "k1"])).toBe("x");
  });

  test("what was read, by whatever way, does not change afterwards", () => {
    const tree = new PropertyTree({ a: { b: { c: 1 } }, list: [1] });
    const ways: readonly (() => unknown)[] = [
      () => tree.read(["a"]),
      () => tree.read(["a", "b"]),
      () => tree.root,
      () => tree.read(["list"]),
      () => tree.differences(),
    ];
    for (let n = 2; n < 40; n++) {
      tree.write(["a", "b", `k${n}`], n);
      tree.write(["list", n - 1], n);
      const seen = (ways[n % ways.length] as () => unknown)();
      const before = JSON.stringify(seen);
      tree.write(["a", "b", "c"], n);
      tree.write(["a", "b", `k${n}`], undefined);
      tree.write(["list", 0], -n);
      tree.write(["list", n], n);
      tree.write(["list", n], undefined);
      expect(JSON.stringify(seen)).toBe(before);
      expect(tree.read(["a", "b", "c"])).toBe(n);
    }
  });

  test("a value that was given is never changed, nor is the base", () => {
    const base = { a: { x: 1 } };
    const given = { y: 1, deep: { z: 1 } };
    const tree = new PropertyTree(base);
    tree.write(["b"], given);
    tree.write(["b", "deep", "z"], 2);
    tree.write(["b", "y"], 2);
    tree.write(["a", "x"], 2);
    expect(given).toEqual({ y: 1, deep: { z: 1 } });
    expect(base).toEqual({ a: { x: 1 } });
    expect(tree.root).toEqual({ a: { x: 2 }, b: { y: 2, deep: { z: 2 } } });
  });
});

const { set } = Map.prototype;
