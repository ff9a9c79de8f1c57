import { Dataset, Float, Long, PropertyTree, type PropertyValue } from "@sightline/model";
import { expect, test } from "vitest";
import { keptText, keptValues, valueOfText, writeKept } from "./keptValue.ts";

const rows = new Dataset(
  [
    { name: "t", type: "DateTime" },
    { name: "v", type: "Double" },
  ],
  [
    [new Date(5), 1.5],
    [null, Number.NaN],
  ],
);

test.each<[string, PropertyValue]>([
  ["a text", "München\n\u2028\ud800"],
  ["null", null],
  ["a float that is whole", new Float(5)],
  ["a float too large for all digits", new Float(1e21)],
  ["an integer beyond 2^53", new Long(9_007_199_254_740_993n)],
  ["what JSON has not", [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, new Float(-0)]],
  ["a date, and one that is none", [new Date(1_700_000_000_123), new Date(Number.NaN)]],
  ["a dataset in an object", { a: { rows } }],
  ["an object that looks like one of ours", { $: ["date", 5], $ts: 7 }],
  ["members with odd names", { constructor: 1, $: 2, "": [{}] }],
])("[SES61] %s is kept as it is", (_what, value) => {
  const text = keptText(value);
  expect(text).not.toContain("\n");
  expect(valueOfText(text)).toEqual(value);
});

test("[SES61] a name that no property can have does no harm", () => {
  const value = valueOfText('{"__proto__":{"polluted":true}}') as Record<string, unknown>;
  expect(value.polluted).toBeUndefined();
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("[SES61] what differs from the base is kept, what is gone too, and written into another tree", () => {
  const base = { props: { text: "a", gone: 1, list: [1, 2], made: 0 }, custom: {} };
  const tree = new PropertyTree(base);
  tree.write(["props", "text"], "typed");
  tree.write(["props", "gone"], undefined);
  tree.write(["custom", "n"], new Float(2));
  tree.write(["props", "made"], 9);
  const values = keptValues(tree, ([, name]) => name !== "made");
  const again = new PropertyTree({ ...base, props: { ...base.props, fresh: true } });
  writeKept(again, JSON.parse(JSON.stringify(values)));
  expect(again.root).toEqual({ props: { text: "typed", list: [1, 2], made: 0, fresh: true }, custom: { n: new Float(2) } });
});
