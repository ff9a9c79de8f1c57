import { Dataset, float, type PropertyValue } from "@sightline/model";
import { at, type Description, type FunctionDefinition, simple } from "../define/defineFunction.ts";
import { columnIndex } from "../values/access.ts";
import { operations } from "../values/operators.ts";
import {
  compare,
  compareDigits,
  describe,
  digitsOf,
  ExpressionFault,
  isFloatValue,
  isNumber,
  toDate,
  toNumber,
  toText,
  tryNumber,
  type Value,
  type Zone,
} from "../values/values.ts";

/** Aggregates of a column, a list or the arguments, without nulls. */
export const aggregateFunctions: readonly FunctionDefinition[] = [
  folded(["sum(values: any, ...more: any): number", "The sum of a column, a list or the arguments."], (a, b, zone) =>
    operations["+"](a, b, zone),
  ),
  folded(["max(values: any, ...more: any): number", "The largest of a column, a list or the arguments."], (a, b, zone) =>
    compare(a, b, zone) < 0 ? b : a,
  ),
  folded(["min(values: any, ...more: any): number", "The smallest of a column, a list or the arguments."], (a, b, zone) =>
    compare(a, b, zone) > 0 ? b : a,
  ),
  aggregate(["mean(values: any, ...more: any): float", "The arithmetic mean of a column, a list or the arguments."], mean),
  aggregate(["median(values: any, ...more: any): float", "The median of a column, a list or the arguments."], median),
  aggregate(
    [
      "stdDev(values: any, ...more: any): float",
      "The standard deviation of the whole population: a column, a list or the arguments.",
    ],
    standardDeviation,
  ),
  simple(["maxDate(values: any, ...more: any): date", "The latest date of a column, a list or the arguments."], (args, zone) =>
    extremeDate(args, zone, Math.max),
  ),
  simple(["minDate(values: any, ...more: any): date", "The earliest date of a column, a list or the arguments."], (args, zone) =>
    extremeDate(args, zone, Math.min),
  ),
  simple(
    [
      "groupConcat(values: any, columnOrSeparator: any, [separator: string]): string",
      "The values of a list, or of a column of a dataset, joined with a separator.",
    ],
    groupConcat,
  ),
];

/** Folds numbers of their own kinds into one; the aggregate of no values is null [EXP35]. */
function folded(description: Description, fold: (a: Value, b: Value, zone: Zone) => Value): FunctionDefinition {
  return simple(description, (args, zone) => {
    const numbers = members(args).map(numeric);
    if (numbers.length === 0) return null;
    const result = numbers.reduce((a, b) => fold(a, b, zone));
    return numbers.some(isFloatValue) ? float(toNumber(result)) : result;
  });
}

/** A number in its own kind; texts and dates as numbers. */
function numeric(value: Value): Value {
  if (isNumber(value)) return value;
  return digitsOf(value) === undefined ? float(toNumber(value)) : toNumber(value);
}

/** Computes a float of numbers; of no numbers null [EXP35]. */
function aggregate(description: Description, compute: (numbers: readonly number[]) => number): FunctionDefinition {
  return simple(description, (args) => {
    const numbers = members(args).map(toNumber);
    return numbers.length === 0 ? null : float(compute(numbers));
  });
}

/** `f(dataset, column)`, `f(list)` or `f(a, b, …)`. */
function members(args: readonly Value[]): readonly Value[] {
  const first = at(args, 0);
  if (first instanceof Dataset && args.length > 2) throw new ExpressionFault("an aggregate of a dataset takes one column");
  if (Array.isArray(first) && args.length > 1) throw new ExpressionFault("an aggregate of a list takes no further arguments");
  if (first instanceof Dataset) return column(first, args.length > 1 ? at(args, 1) : 0);
  const values = Array.isArray(first) ? (first as readonly PropertyValue[]) : args;
  return values.filter((value) => value !== null);
}

function column(dataset: Dataset, name: Value): readonly PropertyValue[] {
  const index = columnIndex(dataset, name);
  return dataset.rows.map((row) => row[index] ?? null).filter((value) => value !== null);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? (sorted[Math.floor(middle)] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The standard deviation of the whole population. */
function standardDeviation(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return Math.sqrt(numbers.reduce((sum, number) => sum + (number - middle) ** 2, 0) / numbers.length);
}

function extremeDate(args: readonly Value[], zone: Zone, choose: (...times: number[]) => number): Value {
  const times = members(args).map((value) => toDate(value, zone).getTime());
  return times.length ? new Date(times.reduce((best, time) => choose(best, time))) : null;
}

function groupConcat(args: readonly Value[], zone: Zone): string {
  const from = at(args, 0);
  if (!(from instanceof Dataset) && !Array.isArray(from))
    throw new ExpressionFault(`groupConcat needs a dataset or list but got ${describe(from)}`);
  const expected = from instanceof Dataset ? 3 : 2;
  if (args.length !== expected)
    throw new ExpressionFault(`groupConcat of ${describe(from)} takes ${expected} arguments but got ${args.length}`);
  const separator = toText(at(args, args.length - 1), zone);
  const values = from instanceof Dataset ? column(from, at(args, 1)) : members([from]);
  return values.map((value) => toText(value, zone)).join(separator);
}

/** Compares cells for sorting: numbers by size, others as text, nulls after all others [EXP35]. */
export function compareCells(a: PropertyValue, b: PropertyValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const left = tryNumber(a);
  const right = tryNumber(b);
  if (left !== undefined && right !== undefined) return left === right ? compareDigits(a, b) : left - right;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}
