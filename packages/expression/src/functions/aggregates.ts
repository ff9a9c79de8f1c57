import { Dataset, float, type PropertyValue } from "@sightline/model";
import { at, type Description, type FunctionDefinition, simple } from "../define/defineFunction.ts";
import { columnIndex } from "../values/access.ts";
import {
  describe,
  ExpressionFault,
  isFloatValue,
  toDate,
  toNumber,
  toText,
  tryNumber,
  type Value,
  type Zone,
} from "../values/values.ts";

/** Aggregates of a column, a list or the arguments, without nulls. */
export const aggregateFunctions: readonly FunctionDefinition[] = [
  aggregate(["sum(values: any, ...more: any): number", "The sum of a column, a list or the arguments."], (numbers) =>
    numbers.reduce((sum, number) => sum + number, 0),
  ),
  aggregate(
    ["max(values: any, ...more: any): number", "The largest of a column, a list or the arguments."],
    orNull((numbers) => numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY)),
  ),
  aggregate(
    ["min(values: any, ...more: any): number", "The smallest of a column, a list or the arguments."],
    orNull((numbers) => numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY)),
  ),
  aggregate(
    ["mean(values: any, ...more: any): float", "The arithmetic mean of a column, a list or the arguments."],
    orNull(mean),
    "float",
  ),
  aggregate(
    ["median(values: any, ...more: any): float", "The median of a column, a list or the arguments."],
    orNull(median),
    "float",
  ),
  aggregate(
    ["stdDev(values: any, ...more: any): float", "The standard deviation of a sample: a column, a list or the arguments."],
    orNull(standardDeviation),
    "float",
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

type Compute = (numbers: readonly number[]) => number | null;

function aggregate(description: Description, compute: Compute, result: "same" | "float" = "same"): FunctionDefinition {
  return simple(description, (args) => {
    const values = members(args);
    const answer = compute(values.map(toNumber));
    if (answer === null) return null;
    return result === "float" || values.some(isFloatValue) ? float(answer) : answer;
  });
}

/** The aggregate of no values is null. Only `sum` is defined then. */
function orNull(compute: (numbers: readonly number[]) => number): Compute {
  return (numbers) => (numbers.length === 0 ? null : compute(numbers));
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

/** The standard deviation of a sample. */
function standardDeviation(numbers: readonly number[]): number {
  const middle = mean(numbers);
  if (numbers.length < 2) return 0;
  return Math.sqrt(numbers.reduce((sum, number) => sum + (number - middle) ** 2, 0) / (numbers.length - 1));
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

/** Compares cells for sorting: numbers by size, others as text, nulls first. */
export function compareCells(a: PropertyValue, b: PropertyValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  const left = tryNumber(a);
  const right = tryNumber(b);
  if (left !== undefined && right !== undefined) return left - right;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}
