import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** Children in a row or a column. */
export const schema: ComponentSchema = {
  type: "ia.container.flex",
  eager: true,
  defaults: {
    props: { direction: "row", wrap: "nowrap", justify: "flex-start", alignItems: "stretch", alignContent: "stretch", style: {} },
    position: { basis: "auto", grow: 0, shrink: 1, align: "auto", display: true },
  },
  writable: [],
  events: [],
};
