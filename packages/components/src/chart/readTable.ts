import { Dataset, isObject, type PropertyObject, type PropertyValue, TypedNumber } from "@sightline/model";
import { readDate } from "../base/formatDate.ts";

/** Data of a chart under named columns, whatever form the project gave it. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PropertyValue[])[];
  /** Columns that a dataset declares as dates. */
  readonly dates: ReadonlySet<string>;
}

const empty: ChartTable = { columns: [], rows: [], dates: new Set() };
const made = new WeakMap<object, ChartTable>();

/**
 * The rows of a dataset, of a list of objects (columns in the order in which they first appear) or of a list of lists (columns
 * named by their index). Anything else has no rows. The same value in gives the same table out.
 */
export function readTable(data: PropertyValue | undefined): ChartTable {
  if (typeof data !== "object" || data === null) return empty;
  const known = made.get(data);
  if (known) return known;
  const table = data instanceof Dataset ? fromDataset(data) : Array.isArray(data) ? fromList(data) : empty;
  made.set(data, table);
  return table;
}

function fromDataset({ columns, rows }: Dataset): ChartTable {
  const dates = columns.filter(({ type }) => /date/i.test(String(type))).map(({ name }) => name);
  return { columns: columns.map(({ name }) => name), rows, dates: new Set(dates) };
}

function fromList(items: readonly PropertyValue[]): ChartTable {
  const names = new Map<string, number>();
  for (const item of items) {
    const keys = Array.isArray(item) ? item.map((_, index) => String(index)) : isObject(item) ? Object.keys(item) : [];
    for (const key of keys) if (!names.has(key)) names.set(key, names.size);
  }
  const columns = [...names.keys()];
  return { columns, rows: items.map((item) => columns.map((name) => cell(item, name))), dates: new Set() };
}

function cell(item: PropertyValue, name: string): PropertyValue {
  const found = Array.isArray(item) ? item[Number(name)] : isObject(item) ? (item as PropertyObject)[name] : null;
  return (isObject(found) && "value" in found ? (found as PropertyObject).value : found) ?? null;
}

/** The instant a value stands for, epoch milliseconds: a date, a number, or a text of either. Undefined where it stands for none. */
export function instantOf(value: PropertyValue | undefined): number | undefined {
  if (value instanceof Date) return finite(value.getTime());
  if (typeof value === "number" || value instanceof TypedNumber) return finite(Number(value));
  if (typeof value !== "string" || value.trim() === "") return undefined;
  return finite(Number(value)) ?? readDate(value)?.getTime();
}

/** The number a value stands for; null for everything that is none, so that it leaves a gap. */
export function numberOrGap(value: PropertyValue | undefined): number | null {
  if (typeof value === "boolean") return Number(value);
  const isText = typeof value === "string" && value.trim() !== "";
  if (typeof value !== "number" && !isText && !(value instanceof TypedNumber)) return null;
  return finite(Number(value)) ?? null;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** Values over time, oldest first. */
export interface TimeTable {
  readonly times: readonly number[];
  readonly columns: readonly TimeColumn[];
  /** Rows left out, since their time cannot be read. */
  readonly unreadable: number;
}

/** Values of one column, as many as there are times; null where there is none. */
export interface TimeColumn {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

const timed = new WeakMap<ChartTable, TimeTable>();

/** A table by time. The time is in the column `time` or `t_stamp`, else in the first one of dates, else in the first one. */
export function readTimes(table: ChartTable): TimeTable {
  const known = timed.get(table);
  if (known) return known;
  const at = timeColumn(table);
  const rows = table.rows
    .map((row) => ({ time: instantOf(row[at]), row }))
    .filter((each): each is { time: number; row: readonly PropertyValue[] } => each.time !== undefined);
  if (rows.some(({ time }, index) => index > 0 && time < (rows[index - 1]?.time ?? 0))) rows.sort((a, b) => a.time - b.time);
  const columns = table.columns
    .map((name, index) => ({ name, index }))
    .filter(({ index }) => index !== at)
    .map(({ name, index }) => ({ name, values: rows.map(({ row }) => numberOrGap(row[index])) }));
  const made: TimeTable = { times: rows.map(({ time }) => time), columns, unreadable: table.rows.length - rows.length };
  timed.set(table, made);
  return made;
}

function timeColumn({ columns, rows, dates }: ChartTable): number {
  const named = columns.findIndex((name) => /^(time|t_?stamp|timestamp)$/i.test(name));
  if (named >= 0) return named;
  const declared = columns.findIndex((name) => dates.has(name));
  if (declared >= 0) return declared;
  const first = rows[0] ?? [];
  return Math.max(
    0,
    first.findIndex((value) => value instanceof Date),
  );
}
