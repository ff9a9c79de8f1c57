import type { Json, JsonObject } from "@sightline/model";
import { pick, type Random } from "../e2e/sessions/seededRandom.ts";

const longText = "x".repeat(70_000);

/** Values of every type, at and over each edge that is known to matter. */
const oddValues: readonly Json[] = [
  ...[null, true, false, 0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, 5e-324, 1_000_000_000, 4_294_967_296],
  ...[
    "",
    " ",
    "0",
    "-1",
    "null",
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "\u0000",
    "\ud800",
    "é́",
    "‮x",
  ],
  ...[
    "../..",
    "/",
    "//",
    "?__proto__=1",
    "%00",
    "%c0%ae",
    "{view.custom}",
    "props.text[1000000000]",
    "props.__proto__.x",
    "a.b.c.d.e",
  ],
  ...["props.text[-1]", "props..text", "props[", "$ts", "1e999", "2024-02-30", longText, "\r\nX: y", "<script>", "' OR 1=1 --"],
  ...[
    [],
    {},
    [null],
    [[]],
    { length: 1e9 },
    { $: ["ts", 1] },
    { toJSON: 1 },
    JSON.parse('{"__proto__":{"a":1}}'),
    JSON.parse('{"then":1}'),
  ],
];

/** A value nested this deep, of lists or of objects. */
function nested(random: Random): Json {
  const depth = pick(random, [3, 30, 98, 99, 100, 101, 199, 200, 201, 1_000, 3_000]);
  let value: Json = 1;
  const isList = random() < 0.5;
  for (let level = 0; level < depth; level++) value = isList ? [value] : { a: value };
  return value;
}

function wide(random: Random): Json {
  const count = pick(random, [100, 1_000, 10_000]);
  return random() < 0.5
    ? Array.from({ length: count }, (_, index) => index)
    : Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));
}

function oddValue(random: Random): Json {
  const roll = random();
  if (roll < 0.08) return nested(random);
  return roll < 0.12 ? wide(random) : pick(random, oddValues);
}

/** Changes a JSON value in one place: another type, another key, something missing, something twice. */
export function mutateJson(random: Random, value: Json): Json {
  if (typeof value !== "object" || value === null || random() < 0.12) return mutateLeaf(random, value);
  if (Array.isArray(value)) return mutateList(random, value);
  const object = value as JsonObject;
  const keys = Object.keys(object);
  if (keys.length === 0) return { [String(pick(random, oddValues))]: oddValue(random) };
  const key = pick(random, keys);
  const { [key]: old = null, ...rest } = object;
  const roll = random();
  if (roll < 0.1) return rest;
  if (roll < 0.16) return { ...rest, [String(pick(random, oddValues)).slice(0, 500)]: old };
  if (roll < 0.2) return { ...object, [String(pick(random, oddValues)).slice(0, 500)]: oddValue(random) };
  return { ...object, [key]: mutateJson(random, old) };
}

function mutateList(random: Random, list: readonly Json[]): Json {
  const at = Math.floor(random() * list.length);
  const roll = random();
  if (list.length === 0 || roll < 0.1) return [...list, oddValue(random)];
  if (roll < 0.2) return list.filter((_, index) => index !== at);
  if (roll < 0.3) return Array.from({ length: pick(random, [2, 50, 999, 1_001]) }, () => list[at] as Json);
  if (roll < 0.35) return list.toReversed();
  return list.map((each, index) => (index === at ? mutateJson(random, each) : each));
}

function mutateLeaf(random: Random, value: Json): Json {
  if (typeof value === "string" && random() < 0.5) return mutateText(random, value);
  if (typeof value === "number" && random() < 0.4) return value + pick(random, [1, -1, 0.5, 1e9, -1e9, 2 ** 53]);
  return oddValue(random);
}

const oddPieces = [
  "\u0000",
  "'",
  '"',
  "\\",
  "/",
  "..",
  "%",
  "[",
  "]",
  "{",
  "}",
  ".",
  ",",
  ":",
  "🔥",
  "\ud800",
  "\n",
  "9".repeat(30),
  "-",
  " ",
];

/** Changes a text in one place. */
export function mutateText(random: Random, text: string): string {
  const at = Math.floor(random() * (text.length + 1));
  const to = Math.min(text.length, at + 1 + Math.floor(random() * 8));
  const roll = random();
  if (roll < 0.3) return text.slice(0, at) + pick(random, oddPieces) + text.slice(at);
  if (roll < 0.5) return text.slice(0, at) + text.slice(to);
  if (roll < 0.65) return text.slice(0, at);
  if (roll < 0.8) return text.slice(0, at) + text.slice(at, to).repeat(pick(random, [2, 20, 400])) + text.slice(to);
  return (
    text.slice(0, at) + pick(random, ["1e999", "-0", "NaN", "\\ud800", '"a":1,', "null", "[".repeat(300), "//"]) + text.slice(to)
  );
}

/** Changes some bytes. */
export function mutateBytes(random: Random, bytes: Buffer): Buffer {
  const at = Math.floor(random() * bytes.length);
  const roll = random();
  if (roll < 0.15) return bytes.subarray(0, at);
  if (roll < 0.25)
    return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(pick(random, [1, 100, 70_000]), at), bytes.subarray(at)]);
  const changed = Buffer.from(bytes);
  for (let count = 1 + Math.floor(random() * 4); count > 0 && changed.length > 0; count--) {
    changed[Math.floor(random() * changed.length)] = pick(random, [0, 1, 0x7f, 0x80, 0xff, Math.floor(random() * 256)]);
  }
  return changed;
}
