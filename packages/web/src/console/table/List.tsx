import type { ReactNode } from "react";
import type { UrlState } from "../urlState.ts";
import { usePolled } from "../usePolled.ts";
import { listQueryOf } from "./listQuery.ts";
import { Pager } from "./Pager.tsx";
import { type Selection, Table } from "./Table.tsx";
import { Toolbar } from "./Toolbar.tsx";
import type { Listed, ListPage } from "./types.ts";

interface ListProps<T, L extends Listed<T>> {
  readonly page: ListPage<T, L>;
  readonly state: UrlState;
  readonly selection?: Selection<T>;
  readonly tools?: ReactNode;
  /** Changes when the list must be fetched at once. */
  readonly round?: number;
}

/** A live list: toolbar, totals, table, pager, and the text of an empty list. */
export function List<T, L extends Listed<T>>({ page, state, selection, tools, round = 0 }: ListProps<T, L>) {
  const query = listQueryOf(state, page.choices);
  const { data, fault } = usePolled(`${page.title} ${JSON.stringify(query)} ${round}`, () => page.fetch(query));
  return (
    <>
      <Toolbar state={state} choices={page.choices ?? []} searchHint={page.searchHint}>
        {tools}
      </Toolbar>
      {data && page.totals && <div className="totals">{page.totals(data)}</div>}
      {fault && (
        <p className="fault" role="alert">
          {fault.message} {data && "What you see is from before."}
        </p>
      )}
      <div className={fault && data ? "stale" : undefined}>
        {data ? rows({ page, state, selection, data }) : !fault && <Loading />}
      </div>
      {data && <Pager state={state} matching={data.metadata.matching} limit={query.limit} offset={query.offset} />}
    </>
  );
}

interface RowsProps<T, L extends Listed<T>> {
  readonly page: ListPage<T, L>;
  readonly state: UrlState;
  readonly selection: Selection<T> | undefined;
  readonly data: L;
}

function rows<T, L extends Listed<T>>({ page, state, selection, data }: RowsProps<T, L>) {
  if (data.metadata.total === 0) return <p className="empty">{page.empty}</p>;
  if (data.items.length === 0) return <p className="empty">No matches. Change the search or the filters above.</p>;
  return <Table label={page.title} state={state} columns={page.columns} items={data.items} selection={selection} id={page.id} />;
}

function Loading() {
  return (
    <p className="empty" aria-busy="true">
      Loading…
    </p>
  );
}
