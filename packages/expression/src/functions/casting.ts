import { Dataset, float, isObject, type PropertyObject, type PropertyValue } from "@sightline/model";
import type { Evaluation } from "../evaluation/Evaluation.ts";
import { describe, ExpressionFault, toBoolean, toDate, toNumber, toText, type Value } from "../values/values.ts";
import { cssColor } from "./colors.ts";
import { at, type FunctionDefinition, simple } from "./define.ts";

type Cast = (value: Value, evaluation: Evaluation) => Value;

/** A cast with a failover for what cannot be cast [EXP11]. */
function cast(name: string, convert: Cast): FunctionDefinition {
  return simple(name, [1, 2], (args, evaluation) => {
    try {
      return convert(at(args, 0), evaluation);
    } catch (error) {
      if (args.length < 2 || !(error instanceof ExpressionFault)) throw error;
      return at(args, 1);
    }
  });
}

/** Casts. */
export const castFunctions: readonly FunctionDefinition[] = [
  cast("toBoolean", (value) => toBoolean(value)),
  cast("toInt", (value) => whole(value, 2 ** 31)),
  cast("toInteger", (value) => whole(value, 2 ** 31)),
  cast("toLong", (value) => whole(value, 2 ** 63)),
  cast("toFloat", (value) => float(toNumber(present(value)))),
  cast("toDouble", (value) => float(toNumber(present(value)))),
  cast("toStr", (value, zone) => toText(value, zone)),
  cast("toString", (value, zone) => toText(value, zone)),
  cast("toDate", (value, zone) => toDate(present(value), zone)),
  cast("toDataSet", (value) => toDataset(value)),
  cast("toColor", (value, zone) => cssColor(toText(present(value), zone))),
  cast("toFont", (value, zone) => toText(present(value), zone)),
  cast("toBorder", (value, zone) => toText(present(value), zone)),
];

/** What is null cannot be cast, so that a failover is taken. */
function present(value: Value): Value {
  if (value === null) throw new ExpressionFault("null cannot be cast", "Error_TypeConversion");
  return value;
}

function whole(value: Value, limit: number): number {
  const number = Math.trunc(toNumber(present(value)));
  if (Number.isNaN(number)) throw new ExpressionFault(`${describe(value)} is no whole number`);
  return Math.min(Math.max(number, -limit), limit - 1) + 0;
}

/** Lists of objects and single objects become rows, as scripts and JSON hold them. */
function toDataset(value: Value): Dataset {
  if (value instanceof Dataset) return value;
  const list = Array.isArray(value)
    ? (value as readonly PropertyValue[])
    : isObject(value)
      ? [value as PropertyObject]
      : undefined;
  if (!list) throw new ExpressionFault(`${describe(value)} is no dataset`);
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
