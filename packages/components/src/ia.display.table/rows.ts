import { isObject, type PropertyObject, type PropertyValue, TypedNumber } from "@sightline/model";
import { formatDate, readDate } from "../base/formatDate.ts";
import { formatNumber } from "../base/formatNumber.ts";
import { numberOf, objectOf, stringOf, textOf } from "../base/values.ts";
import { cellValue, type Row } from "../schemas/tableRows.ts";
import type { Column, Sorting } from "./types.ts";

/** The style of a cell that is `{value, style}`. */
export function cellStyle(row: Row, field: string): PropertyValue | undefined {
  const cell = row.values[field];
  return isObject(cell) && "value" in cell ? (cell as PropertyObject).style : undefined;
}

/** A cell as a person reads it, by the column's formats. */
export function cellText(value: PropertyValue | undefined, { config }: Column): string {
  if (value === null || value === undefined) return textOf(objectOf(config.nullFormat).nullFormatValue);
  const date = dateOf(value, config);
  if (date) return formatDate(date, stringOf(config.dateFormat) || "MM/DD/YYYY HH:mm");
  if (value instanceof TypedNumber) return String(value);
  const number = config.render === "number" || typeof value === "number" ? numberOf(value, Number.NaN) : Number.NaN;
  return Number.isNaN(number) ? textOf(value) : formatNumber(number, stringOf(config.numberFormat) || "0,0.##");
}

function dateOf(value: PropertyValue, config: PropertyObject): Date | undefined {
  if (value instanceof Date) return value;
  const readable = config.render === "date" && (typeof value === "number" || typeof value === "string");
  if (!readable) return undefined;
  return typeof value === "string" ? readDate(value) : new Date(value);
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

/** True for numbers of any kind, long integers included. */
export function isNumeric(value: PropertyValue | undefined): value is number | TypedNumber {
  return typeof value === "number" || value instanceof TypedNumber;
}

function compare(a: PropertyValue, b: PropertyValue): number {
  if (isNumeric(a) && isNumeric(b)) return Number(a) - Number(b);
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  return textOf(a).localeCompare(textOf(b), undefined, { numeric: true });
}
