import type { PropertyObject, PropertyValue } from "@sightline/model";

/** A row of a table. */
export interface Row {
  /** Its place in `props.data`, which scripts know it by. */
  readonly index: number;
  readonly values: PropertyObject;
  readonly style: PropertyValue | undefined;
}

/** A visible column of a table. */
export interface Column {
  readonly field: string;
  readonly title: string;
  readonly sortable: boolean;
  readonly editable: boolean;
  readonly justify: "left" | "center" | "right" | undefined;
  readonly config: PropertyObject;
}

/** By which column rows are ordered, and how. */
export interface Sorting {
  readonly field: string;
  readonly descending: boolean;
}
