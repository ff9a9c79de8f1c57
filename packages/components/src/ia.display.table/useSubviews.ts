import { toJson } from "@sightline/model";
import { useState } from "react";
import type { ComponentProps, EmbeddedView } from "../base/ComponentProps.ts";
import { objectOf, truthy } from "../base/values.ts";
import { plainRow, type Row } from "../schemas/tableRows.ts";

/** The views below rows: which rows show theirs, and what opens and closes them [CMP48]. */
export interface Subviews {
  readonly enabled: boolean;
  readonly isOpen: (row: Row) => boolean;
  readonly toggle: (row: Row) => void;
  /** How much of the table's height the view below a row takes. */
  readonly heightBelow: (row: Row) => number;
}

/** Until a view says how high it is. */
const usualHeight = 200;

/** Rows that show the view below them, of a table with `rows.subview`. */
export function useSubviews({ props, views, emit }: ComponentProps, shown: readonly Row[]): Subviews {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const config = objectOf(props.rows);
  const enabled = truthy(objectOf(config.subview).enabled);
  const isOpen = (row: Row) => enabled && open.has(row.index);
  const tell = (name: string, row: Row) =>
    emit(name, { row: row.index, rowIndex: shown.indexOf(row), value: toJson(plainRow(row)) });
  const close = (rows: readonly Row[]) => {
    for (const row of rows) tell("onSubviewCollapse", row);
  };
  const toggle = (row: Row) => {
    const others = config.subviewExpansionMode === "single" ? [] : [...open].filter((each) => each !== row.index);
    if (isOpen(row)) {
      setOpen(new Set(others));
      return close([row]);
    }
    setOpen(new Set([...others, row.index]));
    close(shown.filter((each) => isOpen(each) && !others.includes(each.index)));
    tell("onSubviewExpand", row);
  };
  const heightBelow = (row: Row) => (isOpen(row) ? (viewIn(views, String(row.index))?.size?.height ?? usualHeight) : 0);
  return { enabled, isOpen, toggle, heightBelow };
}

/** The view in a slot, if it is open. */
export function viewIn(views: readonly EmbeddedView[], slot: string): EmbeddedView | undefined {
  return views.find((view) => view.slot === slot);
}
