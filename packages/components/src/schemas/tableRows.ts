import { Dataset, isObject, type PropertyObject, type PropertyValue } from "@sightline/model";

/** A row of a table. */
export interface Row {
  /** Its place in the data, which scripts know it by. */
  readonly index: number;
  readonly values: PropertyObject;
  readonly style: PropertyValue | undefined;
}

const made = new WeakMap<object, readonly Row[]>();

/**
 * The rows of a table's data: a list of objects, a dataset, or a list of plain values. An item `{value: {…}, style: {…}}`
 * is a row with a style of its own, as in the original.
 */
export function rowsOf(data: PropertyValue | undefined): readonly Row[] {
  if (typeof data !== "object" || data === null) return [];
  const known = made.get(data);
  if (known) return known;
  const rows = data instanceof Dataset ? datasetRows(data) : Array.isArray(data) ? data.map(rowOf) : [];
  made.set(data, rows);
  return rows;
}

function rowOf(item: PropertyValue, index: number): Row {
  if (!isObject(item)) return { index, values: { value: item }, style: undefined };
  const { value, style, ...others } = item as PropertyObject;
  if (!isObject(value) || Object.keys(others).length > 0) return { index, values: item as PropertyObject, style: undefined };
  return { index, values: value as PropertyObject, style };
}

function datasetRows({ columns, rows }: Dataset): readonly Row[] {
  return rows.map((row, index) => ({
    index,
    values: Object.fromEntries(columns.map((column, at) => [column.name, row[at] ?? null])),
    style: undefined,
  }));
}

/** A cell's value; one that is `{value, style, …}` says how it looks itself. */
export function cellValue(row: Row, field: string): PropertyValue | undefined {
  const cell = row.values[field];
  return isObject(cell) && "value" in cell ? (cell as PropertyObject).value : cell;
}

/** The row as an object of plain values, without the looks of its cells. */
export function plainRow(row: Row): PropertyObject {
  return Object.fromEntries(Object.keys(row.values).map((field) => [field, cellValue(row, field) ?? null]));
}
