import type { PropertyObject } from "@sightline/model";

/** A visible column of a table. */
export interface Column {
  /** Its place in `props.columns`. */
  readonly index: number;
  readonly field: string;
  readonly title: string;
  readonly sortable: boolean;
  readonly editable: boolean;
  readonly justify: "left" | "center" | "right" | undefined;
  /** Its cells show a view. */
  readonly showsView: boolean;
  readonly config: PropertyObject;
}

/** By which column rows are ordered, and how. */
export interface Sorting {
  readonly field: string;
  readonly descending: boolean;
}
