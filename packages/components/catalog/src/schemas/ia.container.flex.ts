import type { ComponentSchema } from "../ComponentSchema.ts";

/** Children in a row or a column. */
export const flexContainer: ComponentSchema = {
  type: "ia.container.flex",
  defaults: {
    props: { direction: "row", wrap: "nowrap", justify: "flex-start", alignItems: "stretch", alignContent: "stretch", style: {} },
    position: { basis: "auto", grow: 0, shrink: 1, align: "auto", display: true },
  },
  writable: [],
  events: [],
};
