import type { SlotInSight } from "@sightline/model";
import { useEffect, useRef } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import type { Row } from "../schemas/tableRows.ts";
import type { TableModel } from "./useTable.ts";

/** Scrolling is over when nothing moved for this time. */
const settledMs = 60;
const nothing = "[]";

/** Tells the gateway which slots of views are in sight, so that it keeps these open and no others [CMP47]. */
export function useInSight({ inSight }: ComponentProps, slots: readonly SlotInSight[]): void {
  const told = useRef({ inSight, text: nothing });
  const text = JSON.stringify(slots);
  useEffect(() => {
    const before = told.current.inSight === inSight ? told.current.text : nothing;
    if (text === before) return;
    const tell = () => {
      told.current = { inSight, text };
      inSight(JSON.parse(text) as readonly SlotInSight[]);
    };
    if (before === nothing) return tell();
    const timer = setTimeout(tell, settledMs);
    return () => clearTimeout(timer);
  }, [inSight, text]);
  useEffect(() => () => void (told.current.text !== nothing && told.current.inSight([])), []);
}

/** The slots of the views of these rows: `3.1` for the cell of row 3 in column 1, `3` for the view below row 3. */
export function slotsOf(
  { columns, subviews, firstOfPage }: TableModel,
  rows: readonly (readonly [Row, number])[],
): readonly SlotInSight[] {
  const inCells = columns.filter((column) => column.showsView);
  return rows.flatMap(([row, index]) => {
    const place = firstOfPage + index;
    const cells = inCells.map((column) => ({ slot: cellSlot(row, column.index), place }));
    return subviews.isOpen(row) ? [...cells, { slot: String(row.index), place }] : cells;
  });
}

/** The slot of the view in a cell. */
export function cellSlot(row: Row, column: number): string {
  return `${row.index}.${column}`;
}
