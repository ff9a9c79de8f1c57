import type { PropertyObject, PropertyValue } from "@sightline/model";
import { listOf, numberOf, objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import type { Row } from "../schemas/tableRows.ts";
import type { Column, Sorting } from "./types.ts";

/** The visible columns: those configured, or, where none are, one for each key of the data. */
export function columnsOf(columns: PropertyValue | undefined, rows: readonly Row[]): readonly Column[] {
  const configured = listOf(columns).map(objectOf);
  if (configured.length === 0) return keysOf(rows).map((field, index) => columnOf({ field }, index));
  return configured.map(columnOf).filter(({ config }) => config.visible === undefined || truthy(config.visible));
}

const sampled = 50;

function keysOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.slice(0, sampled).flatMap((row) => Object.keys(row.values)))];
}

function columnOf(config: PropertyObject, index: number): Column {
  const field = stringOf(config.field);
  const justify = stringOf(config.justify, "auto");
  return {
    index,
    field,
    title: textOf(objectOf(config.header).title) || field,
    sortable: config.sortable === undefined || truthy(config.sortable),
    editable: truthy(config.editable),
    justify: justify === "left" || justify === "center" || justify === "right" ? justify : undefined,
    showsView: config.render === "view" || (stringOf(config.render, "auto") === "auto" && stringOf(config.viewPath) !== ""),
    config,
  };
}

/** The order the configuration asks for: the first column that has one. */
export function configuredSorting(columns: readonly Column[]): Sorting | undefined {
  const column = columns.find(({ config }) => config.sort === "ascending" || config.sort === "descending");
  return column ? { field: column.field, descending: column.config.sort === "descending" } : undefined;
}

/** The CSS grid tracks of the columns: a width is the least and the share, with `strictWidth` it is exact. */
export function gridTracks(columns: readonly Column[]): string {
  return columns.map(({ config }) => trackOf(numberOf(config.width, 0), truthy(config.strictWidth))).join(" ");
}

/** The share of a column that has no width. */
const usualWidth = 120;

function trackOf(width: number, strict: boolean): string {
  if (width <= 0) return `minmax(80px, ${usualWidth}fr)`;
  return strict ? `${width}px` : `minmax(${Math.min(width, 80)}px, ${width}fr)`;
}
