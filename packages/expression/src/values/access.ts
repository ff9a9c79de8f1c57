import { Dataset, float, isObject, type PropertyObject, type PropertyValue } from "@sightline/model";
import { describe, ExpressionFault, equal, isNumber, plain, toInteger, tryNumber, type Value } from "./values.ts";

/** Evaluates `x[i]`, `x["key"]`, `dataset[column]` (in the first row) and `dataset[row, column]` [EXP9]. */
export function elementAt(target: Value, keys: readonly Value[]): Value {
  const [first, second] = keys;
  if (first === undefined || keys.length > 2) throw new ExpressionFault("brackets take one or two arguments");
  if (target instanceof Dataset) return second === undefined ? cell(target, 0, first) : cell(target, toInteger(first), second);
  const element = Array.isArray(target) ? item(target as readonly PropertyValue[], first) : keyed(target, first);
  return second === undefined ? element : elementAt(element, [second]);
}

function keyed(target: Value, key: Value): Value {
  if (!isObject(target)) throw new ExpressionFault(`${describe(target)} has no elements`);
  return member(target as PropertyObject, String(plain(key)));
}

function item(list: readonly PropertyValue[], key: Value): Value {
  const index = toInteger(key);
  const found = list[index];
  if (found === undefined) throw new ExpressionFault(`index ${index} is out of range for a list of ${list.length}`);
  return found;
}

/** Finds a column by number or by name, ignoring case. */
export function columnIndex(dataset: Dataset, column: Value): number {
  const index = isNumber(column)
    ? toInteger(column)
    : dataset.columns.findIndex((each) => equal(each.name.toLowerCase(), String(plain(column)).toLowerCase()));
  const named = index < 0 ? tryNumber(column) : index;
  if (named === undefined || named < 0 || named >= dataset.columns.length)
    throw new ExpressionFault(`the dataset has no column ${describe(column)}`);
  return named;
}

function cell(dataset: Dataset, row: number, column: Value): Value {
  const index = columnIndex(dataset, column);
  const cells = dataset.rows[row];
  if (!cells) throw new ExpressionFault(`row ${row} is out of range for a dataset of ${dataset.rows.length} rows`);
  const value = cells[index] ?? null;
  return typeof value === "number" && /^(double|float)$/i.test(dataset.columns[index]?.type ?? "") ? float(value) : value;
}

/** Reads a property of an object; null when it is missing. Inherited properties are not visible. */
export function member(target: Value, name: string): Value {
  if (isObject(target)) return Object.hasOwn(target, name) ? ((target as PropertyObject)[name] as PropertyValue) : null;
  if (target === null) return null;
  throw new ExpressionFault(`${describe(target)} has no property "${name}"`);
}
