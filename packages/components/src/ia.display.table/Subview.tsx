// biome-ignore-all lint/a11y/useSemanticElements: rows in sight are placed freely, which the elements of a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: rows are chosen by pointer; a cell takes the focus when it is edited
import type { CSSProperties, ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { objectOf, stringOf } from "../base/values.ts";
import type { Row } from "../schemas/tableRows.ts";
import { type Subviews, viewIn } from "./useSubviews.ts";

/** The cell that opens and closes the view below its row. */
export function Expander({ subviews, row }: { readonly subviews: Subviews; readonly row: Row }): ReactNode {
  const open = subviews.isOpen(row);
  return (
    <div role="cell" className="sl-table-cell sl-table-expander">
      <button type="button" aria-expanded={open} aria-label={open ? "Collapse" : "Expand"} onClick={() => subviews.toggle(row)}>
        {open ? "▾" : "▸"}
      </button>
    </div>
  );
}

interface SubviewProps {
  readonly of: ComponentProps;
  readonly row: Row;
  readonly style: CSSProperties;
}

/** The view below a row; says so where none is configured. */
export function Subview({ of, row, style }: SubviewProps): ReactNode {
  const { viewPath } = objectOf(objectOf(of.props.rows).subview);
  return (
    <div role="row" className="sl-table-subview" style={style}>
      <div role="cell" className="sl-table-view">
        {stringOf(viewPath) === "" ? "rows.subview.viewPath is empty" : viewIn(of.views, String(row.index))?.node}
      </div>
    </div>
  );
}
