import type { KeyboardEvent } from "react";
import { addressWith, go, type UrlState } from "../urlState.ts";
import { nextSort, type Sorting, sortingOf } from "./listQuery.ts";
import type { Column } from "./types.ts";

/** The selected rows, for lists with selection. */
export interface Selection<T> {
  readonly ids: ReadonlySet<string>;
  /** Why a row cannot be selected; undefined if it can. */
  refusal(item: T): string | undefined;
  choose(ids: readonly string[], chosen: boolean): void;
}

interface TableProps<T> {
  readonly label: string;
  readonly state: UrlState;
  readonly columns: readonly Column<T>[];
  readonly items: readonly T[];
  readonly selection?: Selection<T> | undefined;
  id(item: T): string;
}

/** A table with sortable headings; Enter opens a row, arrow keys move between rows, the space bar selects. */
export function Table<T>(props: TableProps<T>) {
  const { state, columns, items, selection, id } = props;
  const sorting = sortingOf(state);
  return (
    <div className="table-frame">
      <table aria-label={props.label}>
        <thead>
          <tr>
            {selection && <SelectAll items={items} selection={selection} id={id} />}
            {columns.map((column) => (
              <Heading key={column.title} column={column} sorting={sorting} state={state} />
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={id(item)} {...props} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadingProps<T> {
  readonly column: Column<T>;
  readonly sorting: Sorting | undefined;
  readonly state: UrlState;
}

function Heading<T>({ column, sorting, state }: HeadingProps<T>) {
  const { sort } = column;
  if (sort === undefined) return <th className={column.align}>{column.title}</th>;
  const active = sorting?.field === sort ? (sorting.descending ? "descending" : "ascending") : undefined;
  const change = () => go(addressWith(state, { sort: nextSort(sorting, sort), page: "" }));
  return (
    <th className={column.align} aria-sort={active ?? "none"}>
      <button type="button" className="heading" onClick={change}>
        {column.title}
        <span aria-hidden="true">{active === undefined ? "" : active === "ascending" ? " ▲" : " ▼"}</span>
      </button>
    </th>
  );
}

function SelectAll<T>({ items, selection, id }: { items: readonly T[]; selection: Selection<T>; id: (item: T) => string }) {
  const ids = items.filter((item) => selection.refusal(item) === undefined).map(id);
  const chosen = ids.filter((one) => selection.ids.has(one)).length;
  return (
    <th className="choose">
      <input
        type="checkbox"
        aria-label="Select all on this page"
        checked={ids.length > 0 && chosen === ids.length}
        disabled={ids.length === 0}
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && chosen < ids.length;
        }}
        onChange={(event) => selection.choose(ids, event.target.checked)}
      />
    </th>
  );
}

function Row<T>({ item, columns, selection, state, id }: TableProps<T> & { readonly item: T }) {
  const key = id(item);
  const open = state.query.get("open") === key;
  const toggle = () => go(addressWith(state, { open: open ? "" : key, view: "" }));
  const toggleChoice = () => {
    if (selection && selection.refusal(item) === undefined) selection.choose([key], !selection.ids.has(key));
  };
  return (
    <tr
      tabIndex={0}
      aria-selected={open}
      data-id={key}
      className={open ? "open" : ""}
      onClick={(event) => isControl(event.target) || toggle()}
      onKeyDown={(event) => rowKey(event, toggle, toggleChoice)}
    >
      {selection && (
        <td className="choose" data-label="Choose">
          <Choose item={item} selection={selection} id={key} toggle={toggleChoice} />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.title} data-label={column.title} className={column.align} title={column.hint?.(item)}>
          {column.cell(item)}
        </td>
      ))}
    </tr>
  );
}

interface ChooseProps<T> {
  readonly item: T;
  readonly id: string;
  readonly selection: Selection<T>;
  toggle(): void;
}

function Choose<T>({ item, id, selection, toggle }: ChooseProps<T>) {
  const refusal = selection.refusal(item);
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      aria-label={`Choose ${id}`}
      title={refusal}
      disabled={refusal !== undefined}
      checked={selection.ids.has(id)}
      onChange={toggle}
    />
  );
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button, input, a, .choose") !== null;
}

function rowKey(event: KeyboardEvent<HTMLTableRowElement>, open: () => void, choose: () => void): void {
  if (event.target !== event.currentTarget) return;
  const row = event.currentTarget;
  const action = rowActions(row, open, choose).get(event.key);
  if (action === undefined) return;
  event.preventDefault();
  action();
}

function rowActions(row: HTMLTableRowElement, open: () => void, choose: () => void): ReadonlyMap<string, () => void> {
  return new Map([
    ["Enter", open],
    [" ", choose],
    ["ArrowDown", () => focusRow(row.nextElementSibling)],
    ["ArrowUp", () => focusRow(row.previousElementSibling)],
    ["Home", () => focusRow(row.parentElement?.firstElementChild)],
    ["End", () => focusRow(row.parentElement?.lastElementChild)],
  ]);
}

function focusRow(row: Element | null | undefined): void {
  if (row instanceof HTMLElement) row.focus();
}
