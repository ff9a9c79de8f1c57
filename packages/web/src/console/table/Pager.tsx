import { addressWith, go, type UrlState } from "../urlState.ts";
import { pageSizes } from "./listQuery.ts";

interface PagerProps {
  readonly state: UrlState;
  readonly matching: number;
  readonly limit: number;
  readonly offset: number;
}

/** The part of a list that is shown, and buttons for the other parts. */
export function Pager({ state, matching, limit, offset }: PagerProps) {
  const page = Math.floor(offset / limit) + 1;
  const pages = Math.max(1, Math.ceil(matching / limit));
  const to = (target: number) => go(addressWith(state, { page: target === 1 ? "" : String(target) }));
  return (
    <nav className="pager" aria-label="Pages of the list">
      <span>
        {matching === 0 ? "0" : `${Math.min(offset + 1, matching)}–${Math.min(offset + limit, matching)}`} of {matching}
      </span>
      <button type="button" className="quiet" disabled={page <= 1} onClick={() => to(Math.min(page, pages + 1) - 1)}>
        Previous
      </button>
      <span>
        Page {page} of {pages}
      </span>
      <button type="button" className="quiet" disabled={page >= pages} onClick={() => to(page + 1)}>
        Next
      </button>
      <label>
        Rows{" "}
        <select value={limit} onChange={(event) => go(addressWith(state, { size: event.target.value, page: "" }))}>
          {pageSizes.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </select>
      </label>
    </nav>
  );
}
