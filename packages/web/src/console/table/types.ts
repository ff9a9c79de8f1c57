import type { ListQuery } from "@sightline/model";
import type { ReactNode } from "react";

/** A column of a list: heading, cell content, and the field it sorts by. */
export interface Column<T> {
  readonly title: string;
  cell(item: T): ReactNode;
  /** Absent: the column cannot be sorted. */
  readonly sort?: string;
  readonly align?: "right";
  /** The full text of a cell that is cut off. */
  hint?(item: T): string;
}

/** A selection above a list that becomes a filter `field[eq]=value`. */
export interface Choice {
  readonly field: string;
  readonly title: string;
  readonly options: readonly (readonly [value: string, title: string])[];
}

/** The result of fetching a list. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly metadata: { readonly total: number; readonly matching: number };
}

/** A list page of the console: title, columns, fetch. */
export interface ListPage<T, L extends Listed<T> = Listed<T>> {
  readonly title: string;
  readonly columns: readonly Column<T>[];
  readonly choices?: readonly Choice[];
  /** The text of an empty list. */
  readonly empty: string;
  readonly searchHint: string;
  id(item: T): string;
  fetch(query: ListQuery): Promise<L>;
  /** A line of totals above the list. */
  totals?(listed: L): ReactNode;
}
