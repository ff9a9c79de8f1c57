import type { JsonObject, PropertyObject, PropertyValue } from "@sightline/model";
import { toJson } from "@sightline/model";
import { type MouseEvent, useMemo, useState } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { listOf, numberOf, objectOf, stringOf, truthy } from "../base/values.ts";
import { columnsOf, configuredSorting } from "./columns.ts";
import { cellValue, filterRows, rowsOf, sortRows } from "./rows.ts";
import type { Column, Row, Sorting } from "./types.ts";

/** A cell being edited. */
export interface Editing {
  readonly row: number;
  readonly field: string;
}

/** A table's rows as shown, and what a user can do to them. */
export interface TableModel {
  readonly columns: readonly Column[];
  /** After filter and order, of all pages. */
  readonly rows: readonly Row[];
  /** Of the current page. */
  readonly page: readonly Row[];
  readonly firstOfPage: number;
  readonly sorting: Sorting | undefined;
  readonly selected: ReadonlySet<number>;
  readonly editing: Editing | undefined;
  readonly sortBy: (column: Column) => void;
  readonly clickRow: (event: MouseEvent, row: Row, column: Column) => void;
  readonly doubleClickRow: (row: Row, column: Column) => void;
  readonly startEdit: (row: Row, column: Column) => void;
  readonly commit: (row: Row, column: Column, value: PropertyValue) => void;
  readonly cancel: (row: Row, column: Column) => void;
}

/** Filter, order, paging, selection and editing of a table. */
export function useTable(component: ComponentProps): TableModel {
  const { props } = component;
  const all = rowsOf(props.data);
  const columns = useMemo(() => columnsOf(props.columns, all), [props.columns, all]);
  const [chosen, setChosen] = useState<Sorting | null>();
  const sorting = chosen === undefined ? configuredSorting(columns) : (chosen ?? undefined);
  const filter = objectOf(props.filter);
  const text = truthy(filter.enabled) ? stringOf(filter.text) : "";
  const rows = useMemo(() => sortRows(filterRows(all, columns, text), sorting), [all, columns, text, sorting]);
  const { first, size } = pageOf(objectOf(props.pager), rows.length);
  const selection = useSelection(component, all);
  const editing = useEditing(component, rows);
  return {
    ...{ columns, rows, sorting, firstOfPage: first },
    page: rows.slice(first, first + size),
    sortBy: (column) => setChosen(nextSorting(column, sorting)),
    doubleClickRow: (row, column) => component.emit("onRowDoubleClick", rowEvent(rows, row, column)),
    ...editing,
    selected: selection.selected,
    clickRow: (event, row, column) => {
      selection.choose(event, row, column);
      component.emit("onRowClick", rowEvent(rows, row, column));
    },
  };
}

/** Unordered → ascending → descending → unordered. */
function nextSorting({ field }: Column, now: Sorting | undefined): Sorting | null {
  if (now?.field !== field) return { field, descending: false };
  return now.descending ? null : { field, descending: true };
}

/** Where the current page begins and how many rows it has; without a pager it has them all. */
export function pageOf(
  pager: PropertyObject,
  count: number,
): { readonly first: number; readonly size: number; readonly pages: number } {
  if (!truthy(pager.bottom) && !truthy(pager.top)) return { first: 0, size: count, pages: 1 };
  const size = Math.max(1, numberOf(pager.activeOption, 25));
  const pages = Math.max(1, Math.ceil(count / size));
  const page = Math.min(pages - 1, Math.max(0, numberOf(pager.activePage, 0)));
  return { first: page * size, size, pages };
}

function rowEvent(rows: readonly Row[], row: Row, column: Column): JsonObject {
  return { row: row.index, rowIndex: rows.indexOf(row), column: column.field, value: toJson(plainRow(row)) };
}

/** The row as an object of plain values, without the looks of its cells. */
function plainRow(row: Row): PropertyObject {
  return Object.fromEntries(Object.keys(row.values).map((field) => [field, cellValue(row, field) ?? null]));
}

function useSelection(component: ComponentProps, all: readonly Row[]) {
  const { props } = component;
  const config = objectOf(props.selection);
  const [several, setSeveral] = useState<readonly number[]>();
  const stored = config.selectedRow;
  const selected = useMemo(() => {
    const marked = several?.includes(numberOf(stored, -1)) ? several : typeof stored === "number" ? [stored] : [];
    return new Set(marked);
  }, [several, stored]);
  const choose = (event: MouseEvent, row: Row, column: Column) => {
    if (!truthy(config.enableRowSelection)) return;
    const indices = nextSelection({ event, index: row.index, selected, multiple: String(config.mode).startsWith("multiple") });
    const data = indices.flatMap((index) => all.filter((each) => each.index === index).map(plainRow));
    const selectedRow = indices.includes(row.index) ? row.index : (indices.at(-1) ?? null);
    const selectedColumn = truthy(config.enableColumnSelection) ? column.field : null;
    setSeveral(indices);
    component.write("props.selection.selectedRow", selectedRow);
    component.write("props.selection.selectedColumn", selectedColumn);
    component.write("props.selection.data", data);
    component.emit("onSelectionChange", { selectedRow, selectedColumn, data: toJson(data) });
  };
  return { selected, choose };
}

interface SelectionStep {
  readonly event: MouseEvent;
  readonly index: number;
  readonly selected: ReadonlySet<number>;
  readonly multiple: boolean;
}

/** Alone; with Ctrl one more or less; with Shift up to here. */
function nextSelection({ event, index, selected, multiple }: SelectionStep): readonly number[] {
  if (multiple && (event.ctrlKey || event.metaKey)) {
    return selected.has(index) ? [...selected].filter((each) => each !== index) : [...selected, index];
  }
  const start = [...selected][0];
  if (!multiple || !event.shiftKey || start === undefined) return [index];
  const [low, high] = [Math.min(start, index), Math.max(start, index)];
  return Array.from({ length: high - low + 1 }, (_, at) => low + at);
}

function useEditing(component: ComponentProps, rows: readonly Row[]) {
  const [editing, setEditing] = useState<Editing>();
  const facts = (row: Row, column: Column, value: PropertyValue): JsonObject => ({
    ...{ row: row.index, rowIndex: rows.indexOf(row) },
    ...{ column: column.field, value: toJson(value) },
  });
  return {
    editing,
    startEdit: (row: Row, column: Column) => {
      setEditing({ row: row.index, field: column.field });
      component.emit("onEditCellStart", facts(row, column, cellValue(row, column.field) ?? null));
    },
    commit: (row: Row, column: Column, value: PropertyValue) => {
      setEditing(undefined);
      component.emit("onEditCellCommit", facts(row, column, value));
    },
    cancel: (row: Row, column: Column) => {
      setEditing(undefined);
      component.emit("onEditCellCancel", facts(row, column, cellValue(row, column.field) ?? null));
    },
  };
}

/** The page sizes offered. */
export function pageOptions(pager: PropertyObject): readonly number[] {
  return listOf(pager.options)
    .map((option) => numberOf(option, 0))
    .filter((option) => option > 0);
}
