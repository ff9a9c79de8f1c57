import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { numberOf, objectOf } from "../base/values.ts";
import { pageOf, pageOptions, type TableModel } from "./useTable.ts";

/** Which page of rows is shown and how many rows a page has. */
export function Pager({ of, model }: { readonly of: ComponentProps; readonly model: TableModel }): ReactNode {
  const pager = objectOf(of.props.pager);
  const { page, first, size, pages } = pageOf(pager, model.rows.length);
  const go = (to: number) => of.write("props.pager.activePage", to);
  const last = Math.min(model.rows.length, first + size);
  return (
    <div className="sl-table-pager">
      <select
        aria-label="Rows per page"
        value={numberOf(pager.activeOption, 25)}
        onChange={(event) => of.write("props.pager.activeOption", Number(event.target.value))}
      >
        {pageOptions(pager).map((option) => (
          <option key={option} value={option}>
            {option} rows
          </option>
        ))}
      </select>
      <span>
        {model.rows.length === 0 ? 0 : first + 1}–{last} of {model.rows.length}
      </span>
      <span className="sl-table-page" aria-current="page">
        Page {page} of {pages}
      </span>
      <button type="button" aria-label="Previous page" disabled={page <= 1} onClick={() => go(page - 1)}>
        ‹
      </button>
      <button type="button" aria-label="Next page" disabled={page >= pages} onClick={() => go(page + 1)}>
        ›
      </button>
    </div>
  );
}
