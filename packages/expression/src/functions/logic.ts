import { Dataset, float, integer, isObject, type PropertyValue } from "@sightline/model";
import { at, type FunctionDefinition, simple, special } from "../define/defineFunction.ts";
import type { Closure, Evaluation } from "../evaluation/Evaluation.ts";
import type { CallSite } from "../evaluation/FunctionCompiler.ts";
import { columnIndex } from "../values/access.ts";
import { fromBits, rounded64, toBits } from "../values/exact.ts";
import {
  describe,
  ExpressionFault,
  equal,
  isFloatValue,
  isNumber,
  toBoolean,
  toInteger,
  toNumber,
  toText,
  type Value,
  type Zone,
} from "../values/values.ts";

/** Logic functions; only the chosen branch is evaluated, and only its quality counts [EXP8]. */
export const logicFunctions: readonly FunctionDefinition[] = [
  special(["if(condition: boolean, then: any, else: any): any", "One of two values, by a condition."], (call) => {
    const [condition, yes, no] = compileAll(call) as [Closure, Closure, Closure];
    return (evaluation) => (toBoolean(condition(evaluation)) ? yes(evaluation) : no(evaluation));
  }),
  special(
    [
      "case(value: any, match: any, result: any, ...matchesAndResults: any): any",
      "The result after the first match that equals the value; a last unpaired argument is the default.",
    ],
    compileCase,
  ),
  special(
    [
      "switch(value: any, match: any, result: any, default: any, ...more: any): any",
      "Like `case`, with all matches first, then all results, then the default.",
    ],
    compileSwitch,
  ),
  special(["coalesce(value: any, ...values: any): any", "The first value that is not null."], compileCoalesce),
  simple(["isNull(value: any): boolean", "True when the value is null."], (args) => at(args, 0) === null),
  simple(
    ["binEnc(bit: boolean, ...bits: boolean): integer", "The integer that the bits make, lowest first; at most 64."],
    (args) => encodeBits(args),
  ),
  simple(
    ["binEnum(bit: boolean, ...bits: boolean): integer", "The position, from 1, of the first true argument; 0 when none is."],
    (args) => args.findIndex((bit) => toBoolean(bit)) + 1,
  ),
  simple(["getBit(value: integer, position: integer): integer", "One bit of an integer, 0 or 1."], (args) =>
    Number((toBits(at(args, 0)) >> BigInt(toInteger(at(args, 1)))) & 1n),
  ),
  simple(["len(value: any): integer", "The length of a text, list, object or dataset."], ([value = null]) => length(value)),
  simple(
    ["indexOf(textOrList: any, wanted: any): integer", "The first position of a text or item, from 0; -1 when absent."],
    (args, evaluation) => search(args, evaluation, "first"),
  ),
  simple(
    ["lastIndexOf(textOrList: any, wanted: any): integer", "The last position of a text or item, from 0; -1 when absent."],
    (args, evaluation) => search(args, evaluation, "last"),
  ),
  simple(
    [
      "lookup(dataset: dataset, key: any, noMatch: any, [keyColumn: any], [valueColumn: any]): any",
      "The value in the first row whose key column equals the key.",
    ],
    lookup,
  ),
  simple(
    ["containsAll(list: list, value: any, ...values: any): boolean", "True when the list contains all of the values."],
    ([list = null, ...wanted]) => wanted.every((value) => contains(list, value)),
  ),
  simple(
    ["containsAny(list: list, value: any, ...values: any): boolean", "True when the list contains any of the values."],
    ([list = null, ...wanted]) => wanted.some((value) => contains(list, value)),
  ),
];

function encodeBits(bits: readonly Value[]): Value {
  if (bits.length > 64) throw new ExpressionFault(`binEnc takes at most 64 bits but got ${bits.length}`);
  return fromBits(bits.reduce((sum, bit, index) => sum | (toBoolean(bit) ? 1n << BigInt(index) : 0n), 0n));
}

function compileAll({ args, depth, compiler }: CallSite): Closure[] {
  return args.map((arg) => compiler.compile(arg, depth));
}

/** `case(value, match1, result1, …, default)`. */
function compileCase(call: CallSite): Closure {
  const [value, ...rest] = compileAll(call) as [Closure, ...Closure[]];
  const fallback = rest.length % 2 ? rest.pop() : undefined;
  return (evaluation) => {
    const found = value(evaluation);
    for (let i = 0; i < rest.length; i += 2) {
      if (equal(found, (rest[i] as Closure)(evaluation))) return (rest[i + 1] as Closure)(evaluation);
    }
    return fallback ? fallback(evaluation) : null;
  };
}

/** `switch(value, match1, …, matchN, result1, …, resultN, default)`. */
function compileSwitch(call: CallSite): Closure {
  const [value, ...rest] = compileAll(call) as [Closure, ...Closure[]];
  const count = Math.floor(rest.length / 2);
  const fallback = rest.length % 2 ? rest[rest.length - 1] : undefined;
  return (evaluation) => {
    const found = value(evaluation);
    for (let i = 0; i < count; i++) {
      if (equal(found, (rest[i] as Closure)(evaluation))) return (rest[count + i] as Closure)(evaluation);
    }
    return fallback ? fallback(evaluation) : null;
  };
}

/** The quality of arguments that were null does not affect the result, also when all were. */
function compileCoalesce(call: CallSite): Closure {
  const closures = compileAll(call);
  return (evaluation) => {
    const before = evaluation.quality;
    for (const closure of closures) {
      const value = closure(evaluation);
      if (value !== null) return value;
      evaluation.quality = before;
    }
    return null;
  };
}

function length(value: Value): number {
  if (value === null) return 0;
  if (typeof value === "string" || Array.isArray(value)) return value.length;
  if (value instanceof Dataset) return value.rows.length;
  if (isObject(value)) return Object.keys(value).length;
  throw new ExpressionFault(`${describe(value)} has no length`);
}

function search([where = null, what = null]: readonly Value[], zone: Evaluation, which: "first" | "last"): number {
  if (Array.isArray(where)) {
    const list = where as readonly PropertyValue[];
    return which === "first" ? list.findIndex((item) => equal(item, what)) : list.findLastIndex((item) => equal(item, what));
  }
  const text = where === null ? "" : toText(where, zone);
  return which === "first" ? text.indexOf(toText(what, zone)) : text.lastIndexOf(toText(what, zone));
}

function contains(list: Value, value: Value): boolean {
  return Array.isArray(list) && (list as readonly PropertyValue[]).some((item) => equal(item, value));
}

/** The result is converted to the type of `noMatch` [EXP11]. */
function lookup(args: readonly Value[], zone: Zone): Value {
  const [table = null, wanted = null, noMatch = null, keyColumn = 0, valueColumn = 1] = args;
  if (!(table instanceof Dataset)) throw new ExpressionFault(`lookup needs a dataset but got ${describe(table)}`);
  const from = columnIndex(table, keyColumn);
  const to = columnIndex(table, valueColumn);
  const row = table.rows.find((cells) => equal(cells[from] ?? null, wanted));
  return row ? like(row[to] ?? null, noMatch, zone) : noMatch;
}

function like(value: Value, example: Value, zone: Zone): Value {
  if (value === null || example === null) return value;
  if (typeof example === "string") return toText(value, zone);
  if (typeof example === "boolean") return toBoolean(value);
  if (isFloatValue(example)) return float(toNumber(value));
  return isNumber(example) ? integer(rounded64(value)) : value;
}
