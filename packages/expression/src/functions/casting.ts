import { Dataset, float, integer, isObject, Long, type PropertyObject, type PropertyValue } from "@sightline/model";
import { at, type Description, type FunctionDefinition, simple, special } from "../define/defineFunction.ts";
import type { Closure, Evaluation } from "../evaluation/Evaluation.ts";
import { rounded64 } from "../values/exact.ts";
import {
  describe,
  ExpressionFault,
  isFloatValue,
  toBoolean,
  toDate,
  toInteger,
  toNumber,
  toText,
  type Value,
} from "../values/values.ts";
import { cssColor } from "./colors.ts";

type Cast = (value: Value, evaluation: Evaluation) => Value;

/**
 * Defines a cast that returns its second argument when the first is null or cannot be cast; the quality of the first then counts
 * no more [EXP11].
 */
function cast(description: Description, convert: Cast): FunctionDefinition {
  return special(description, ({ args, depth, compiler }) => {
    const [value, failover] = args.map((arg) => compiler.compile(arg, depth)) as [Closure, Closure?];
    if (!failover) return (evaluation) => convert(value(evaluation), evaluation);
    return (evaluation) => {
      const before = evaluation.quality;
      const found = value(evaluation);
      const converted = found === null ? undefined : converting(convert, found, evaluation);
      if (converted !== undefined) return converted;
      evaluation.quality = before;
      return failover(evaluation);
    };
  });
}

/** Undefined when the value cannot be cast. */
function converting(convert: Cast, value: Value, evaluation: Evaluation): Value | undefined {
  try {
    return convert(value, evaluation);
  } catch (error) {
    if (error instanceof ExpressionFault) return undefined;
    throw error;
  }
}

/** Type conversions. */
export const castFunctions: readonly FunctionDefinition[] = [
  cast(["toBoolean(value: any, [failover: any]): boolean", "The value as a boolean."], (value) => toBoolean(value)),
  cast(["toInt(value: any, [failover: any]): integer", "The value as a 32-bit integer."], toInt),
  cast(["toInteger(value: any, [failover: any]): integer", "The value as a 32-bit integer."], toInt),
  cast(["toLong(value: any, [failover: any]): integer", "The value as a 64-bit integer."], toLong),
  cast(["toFloat(value: any, [failover: any]): float", "The value as a float."], (value) => float(toNumber(present(value)))),
  cast(["toDouble(value: any, [failover: any]): float", "The value as a float."], (value) => float(toNumber(present(value)))),
  cast(["toStr(value: any, [failover: any]): string", "The value as text."], (value, zone) => toText(value, zone)),
  cast(["toString(value: any, [failover: any]): string", "The value as text."], (value, zone) => toText(value, zone)),
  cast(["toDate(value: any, [failover: any]): date", "The value as a date."], (value, zone) => toDate(present(value), zone)),
  cast(["toDataSet(value: any, [failover: any]): dataset", "A list of objects as a dataset."], (value) => toDataset(value)),
  cast(["toColor(value: any, [failover: any]): color", "A color name or code as a CSS color."], (value, zone) =>
    cssColor(toText(present(value), zone)),
  ),
  cast(["toFont(value: any, [failover: any]): string", "A font as text."], (value, zone) => toText(present(value), zone)),
  cast(["toBorder(value: any, [failover: any]): string", "A border as text."], (value, zone) => toText(present(value), zone)),
  simple(["typeOf(value: any): string", "The name of the type of a value."], (args) => typeName(at(args, 0))),
];

/** Rejects null, which most casts cannot convert. */
function present(value: Value): Value {
  if (value === null) throw new ExpressionFault("null cannot be cast", "Error_TypeConversion");
  return value;
}

function toLong(value: Value): Value {
  return integer(rounded64(present(value)));
}

/** Only `toLong` takes the nearest limit instead. */
function toInt(value: Value): Value {
  const whole = rounded64(present(value));
  if (BigInt.asIntN(32, whole) !== whole) throw new ExpressionFault(`${describe(value)} is not a 32-bit integer`);
  return Number(whole);
}

/** Converts an object or a list of objects to rows, with their keys as columns. */
function toDataset(value: Value): Dataset {
  if (value instanceof Dataset) return value;
  const list = Array.isArray(value)
    ? (value as readonly PropertyValue[])
    : isObject(value)
      ? [value as PropertyObject]
      : undefined;
  if (!list) throw new ExpressionFault(`${describe(value)} cannot be converted to a dataset`);
  const rows = list.filter((row): row is PropertyObject => isObject(row));
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (rows.length === 0 && list.length > 0)
    return new Dataset(
      [{ name: "value", type: "Object" }],
      list.map((item) => [item]),
    );
  return new Dataset(
    names.map((name) => ({ name, type: "Object" })),
    rows.map((row) => names.map((name) => (Object.hasOwn(row, name) ? (row[name] as PropertyValue) : null))),
  );
}

function typeName(value: Value): string {
  if (value === null) return "null";
  if (isFloatValue(value)) return "Double";
  if (value instanceof Long) return "Long";
  if (typeof value === "number") return Math.abs(toInteger(value)) < 2 ** 31 ? "Integer" : "Long";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  if (value instanceof Date) return "Date";
  if (value instanceof Dataset) return "BasicDataset";
  return isObject(value) ? "ExtendedDocument" : "JsonArray";
}
