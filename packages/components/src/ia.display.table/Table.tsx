// biome-ignore-all lint/a11y/useSemanticElements: rows in sight are placed freely, which the elements of a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: rows are chosen by pointer; a cell takes the focus when it is edited
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, Fragment, type ReactNode, useLayoutEffect, useRef } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Icon } from "../base/Icon.tsx";
import { Root } from "../base/Root.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { numberOf, objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import { cellValue, type Row } from "../schemas/tableRows.ts";
import { Cell } from "./Cell.tsx";
import { gridTracks } from "./columns.ts";
import { Pager } from "./Pager.tsx";
import { Expander, Subview } from "./Subview.tsx";
import type { Column } from "./types.ts";
import { slotsOf, useInSight } from "./useInSight.ts";
import { type TableModel, useTable } from "./useTable.ts";
import "./table.css";

/** Rows of a list of objects or a dataset: ordered, filtered, paged, selected, edited; only those in sight are drawn. */
export default function Table(props: ComponentProps): ReactNode {
  const model = useTable(props);
  const { filter, pager } = props.props;
  return (
    <Root of={props} className="sl-table">
      {truthy(objectOf(filter).enabled) ? <Filter of={props} /> : null}
      {truthy(objectOf(pager).top) ? <Pager of={props} model={model} /> : null}
      <Grid of={props} model={model} />
      {truthy(objectOf(pager).bottom) ? <Pager of={props} model={model} /> : null}
    </Root>
  );
}

interface PartProps {
  readonly of: ComponentProps;
  readonly model: TableModel;
}

function Filter({ of }: { readonly of: ComponentProps }): ReactNode {
  return (
    <div className="sl-table-filter">
      <Icon path="material/search" />
      <input
        type="search"
        aria-label={`Filter ${of.name}`}
        value={stringOf(objectOf(of.props.filter).text)}
        onChange={(event) => of.write("props.filter.text", event.target.value)}
      />
    </div>
  );
}

function Grid({ of, model }: PartProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const height = numberOf(objectOf(of.props.rows).height, 33);
  const virtual = useVirtualizer({
    count: model.page.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => height + model.subviews.heightBelow(model.page[index] as Row),
    overscan: 8,
  });
  const heights = model.page.map(model.subviews.heightBelow).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other heights are the occasion
  useLayoutEffect(() => virtual.measure(), [height, heights]);
  const items = virtual.getVirtualItems().filter(({ index }) => index < model.page.length);
  useInSight(
    of,
    slotsOf(
      model,
      items.map(({ index }) => [model.page[index] as Row, index]),
    ),
  );
  const tracks = gridTracks(model.columns);
  const grid: CSSProperties = { gridTemplateColumns: model.subviews.enabled ? `36px ${tracks}` : tracks };
  return (
    <div ref={scroller} className="sl-table-scroll" role="table" aria-label={of.name} aria-rowcount={model.rows.length}>
      {truthy(of.props.enableHeader) && model.hasData ? <Header of={of} model={model} grid={grid} /> : null}
      <div role="rowgroup" className="sl-table-body" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = model.page[item.index] as Row;
          const at: CSSProperties = { ...grid, height, transform: `translateY(${item.start}px)` };
          const below = { height: item.size - height, transform: `translateY(${item.start + height}px)` };
          return (
            <Fragment key={row.index}>
              <TableRow of={of} model={model} row={row} place={model.firstOfPage + item.index} at={at} />
              {model.subviews.isOpen(row) ? <Subview of={of} row={row} style={below} /> : null}
            </Fragment>
          );
        })}
      </div>
      {model.page.length === 0 ? <Nothing of={of} /> : null}
    </div>
  );
}

function Header({ of, model, grid }: PartProps & { readonly grid: CSSProperties }): ReactNode {
  const look = resolveStyle(of.props.headerStyle);
  return (
    <div role="row" className={classList("sl-table-row sl-table-header", look.className)} style={{ ...grid, ...look.style }}>
      {model.subviews.enabled ? <div role="columnheader" aria-label="View of the row" /> : null}
      {model.columns.map((column) => (
        <HeaderCell key={column.field} model={model} column={column} />
      ))}
    </div>
  );
}

function HeaderCell({ model, column }: { readonly model: TableModel; readonly column: Column }): ReactNode {
  const header = objectOf(column.config.header);
  const look = resolveStyle(header.style);
  const sorted = model.sorting?.field === column.field ? (model.sorting.descending ? "descending" : "ascending") : "none";
  const justify = (stringOf(header.justify) || column.justify || sideOfValues(model, column)) as CSSProperties["textAlign"];
  return (
    <div role="columnheader" aria-sort={sorted} className={classList("sl-table-cell", look.className)} style={look.style}>
      <button type="button" style={{ textAlign: justify }} disabled={!column.sortable} onClick={() => model.sortBy(column)}>
        {column.title}
        {sorted === "none" ? "" : sorted === "ascending" ? " ▲" : " ▼"}
      </button>
    </div>
  );
}

/** A header stands over its values: numbers are on the right. */
function sideOfValues({ rows: [first] }: TableModel, { field }: Column): string {
  return first && typeof cellValue(first, field) === "number" ? "right" : "left";
}

interface TableRowProps extends PartProps {
  readonly row: Row;
  readonly place: number;
  readonly at: CSSProperties;
}

function TableRow({ of, model, row, place, at }: TableRowProps): ReactNode {
  const rows = objectOf(of.props.rows);
  const striped = objectOf(rows.striped);
  const common = resolveStyle(rows.style);
  const own = resolveStyle(row.style);
  const marked = model.selected.has(row.index);
  const mark = marked ? resolveStyle(objectOf(of.props.selection).style) : undefined;
  const odd = place % 2 === 1;
  const stripe = truthy(striped.enabled) ? stringOf(objectOf(striped.color)[odd ? "odd" : "even"]) : "";
  return (
    <div
      role="row"
      aria-rowindex={place + 1}
      aria-selected={marked}
      className={classList(
        "sl-table-row",
        odd && truthy(striped.enabled) && "sl-table-odd",
        common.className,
        own.className,
        mark?.className,
      )}
      style={{ ...at, ...(stripe ? { background: stripe } : {}), ...common.style, ...own.style, ...mark?.style }}
    >
      {model.subviews.enabled ? <Expander subviews={model.subviews} row={row} /> : null}
      {model.columns.map((column) => (
        <Cell key={column.field} of={of} model={model} row={row} column={column} />
      ))}
    </div>
  );
}

function Nothing({ of }: { readonly of: ComponentProps }): ReactNode {
  const filtered = truthy(objectOf(of.props.filter).enabled) && stringOf(objectOf(of.props.filter).text) !== "";
  const message = objectOf(objectOf(of.props.emptyMessage)[filtered ? "noFilterResults" : "noData"]);
  return <div className="sl-table-nothing">{textOf(message.text)}</div>;
}
