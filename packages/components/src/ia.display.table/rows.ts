import { Dataset, isObject, type PropertyObject, type PropertyValue } from "@sightline/model";
import { formatDate } from "../base/formatDate.ts";
import { formatNumber } from "../base/formatNumber.ts";
import { listOf, numberOf, objectOf, stringOf, textOf } from "../base/values.ts";
import type { Column, Row, Sorting } from "./types.ts";

const made = new WeakMap<object, readonly Row[]>();

/**
 * The rows of `props.data`: a list of objects, a dataset, or a list of plain values. An item `{value: {…}, style: {…}}`
 * is a row with a style of its own, as in the original.
 */
export function rowsOf(data: PropertyValue | undefined): readonly Row[] {
  if (typeof data !== "object" || data === null) return [];
  const known = made.get(data);
  if (known) return known;
  const rows = data instanceof Dataset ? datasetRows(data) : listOf(data).map(rowOf);
  made.set(data, rows);
  return rows;
}

function rowOf(item: PropertyValue, index: number): Row {
  if (!isObject(item)) return { index, values: { value: item }, style: undefined };
  const object = item as PropertyObject;
  const styled = isObject(object.value) && Object.keys(object).every((key) => key === "value" || key === "style");
  return styled ? { index, values: objectOf(object.value), style: object.style } : { index, values: object, style: undefined };
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

/** The style of a cell that is `{value, style}`. */
export function cellStyle(row: Row, field: string): PropertyValue | undefined {
  const cell = row.values[field];
  return isObject(cell) && "value" in cell ? (cell as PropertyObject).style : undefined;
}

/** The row as an object of plain values, without the looks of its cells. */
export function plainRow(row: Row): PropertyObject {
  return Object.fromEntries(Object.keys(row.values).map((field) => [field, cellValue(row, field) ?? null]));
}

/** A cell as a person reads it, by the column's formats. */
export function cellText(value: PropertyValue | undefined, { config }: Column): string {
  if (value === null || value === undefined) return textOf(objectOf(config.nullFormat).nullFormatValue);
  const date = dateOf(value, config);
  if (date) return formatDate(date, stringOf(config.dateFormat) || "MM/DD/YYYY HH:mm");
  const number = config.render === "number" || typeof value === "number" ? numberOf(value, Number.NaN) : Number.NaN;
  return Number.isNaN(number) ? textOf(value) : formatNumber(number, stringOf(config.numberFormat) || "0,0.##");
}

function dateOf(value: PropertyValue, config: PropertyObject): Date | undefined {
  if (value instanceof Date) return value;
  const readable = config.render === "date" && (typeof value === "number" || typeof value === "string");
  const date = readable ? new Date(value) : undefined;
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}

/** The rows that have the text in one of the columns, case aside. */
export function filterRows(rows: readonly Row[], columns: readonly Column[], text: string): readonly Row[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return rows;
  return rows.filter((row) =>
    columns.some((column) => cellText(cellValue(row, column.field), column).toLowerCase().includes(wanted)),
  );
}

/** Rows in order: numbers and dates by size, texts by language; empty cells come last. */
export function sortRows(rows: readonly Row[], sorting: Sorting | undefined): readonly Row[] {
  if (!sorting) return rows;
  const { field, descending } = sorting;
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [cellValue(a, field) ?? null, cellValue(b, field) ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * compare(one, other);
  });
}

function compare(a: PropertyValue, b: PropertyValue): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  return textOf(a).localeCompare(textOf(b), undefined, { numeric: true });
}
