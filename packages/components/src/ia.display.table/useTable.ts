import type { JsonObject, PropertyObject, PropertyValue } from "@sightline/model";
import { toJson } from "@sightline/model";
import { type MouseEvent, useMemo, useState } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { listOf, numberOf, objectOf, stringOf, truthy } from "../base/values.ts";
import { cellValue, plainRow, type Row, rowsOf } from "../schemas/tableRows.ts";
import { columnsOf, configuredSorting } from "./columns.ts";
import { filterRows, sortRows } from "./rows.ts";
import type { Column, Sorting } from "./types.ts";
import { useSelection } from "./useSelection.ts";
import { type Subviews, useSubviews } from "./useSubviews.ts";

/** A cell being edited. */
export interface Editing {
  readonly row: number;
  readonly field: string;
}

/** A table's rows as shown, and what a user can do to them. */
export interface TableModel {
  readonly columns: readonly Column[];
  /** There are rows, whatever the filter leaves. */
  readonly hasData: boolean;
  /** After filter and order, of all pages. */
  readonly rows: readonly Row[];
  /** Of the current page. */
  readonly page: readonly Row[];
  readonly firstOfPage: number;
  readonly sorting: Sorting | undefined;
  readonly selected: ReadonlySet<number>;
  readonly editing: Editing | undefined;
  readonly subviews: Subviews;
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
  const subviews = useSubviews(component, rows);
  return {
    ...{ columns, rows, sorting, firstOfPage: first, hasData: all.length > 0 },
    page: rows.slice(first, first + size),
    sortBy: (column) => setChosen(nextSorting(column, sorting)),
    doubleClickRow: (row, column) => component.emit("onRowDoubleClick", rowEvent(rows, row, column)),
    ...editing,
    subviews,
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

/** Which page is shown, from 1, where it begins and how many rows it has; without a pager it has them all [CMP44]. */
export function pageOf(
  pager: PropertyObject,
  count: number,
): { readonly page: number; readonly first: number; readonly size: number; readonly pages: number } {
  if (!truthy(pager.bottom) && !truthy(pager.top)) return { page: 1, first: 0, size: count, pages: 1 };
  const size = Math.max(1, numberOf(pager.activeOption, 25));
  const pages = Math.max(1, Math.ceil(count / size));
  const page = Math.min(pages, Math.max(1, Math.trunc(numberOf(pager.activePage, 1))));
  return { page, first: (page - 1) * size, size, pages };
}

function rowEvent(rows: readonly Row[], row: Row, column: Column): JsonObject {
  return { row: row.index, rowIndex: rows.indexOf(row), column: column.field, value: toJson(plainRow(row)) };
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

/** Sizes that every table offers. */
const usualSizes = [50, 100];

/** The page sizes offered, each once: those configured, the usual ones, and the one in use [CMP44]. */
export function pageOptions(pager: PropertyObject): readonly number[] {
  const options = [
    ...listOf(pager.options).map((option) => numberOf(option, 0)),
    ...usualSizes,
    numberOf(pager.activeOption, 25),
  ];
  return [...new Set(options.filter((option) => option > 0))];
}
