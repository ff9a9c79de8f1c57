import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A grid of twelve columns whose arrangement depends on its own width. */
export const schema: ComponentSchema = {
  type: "ia.container.column",
  defaults: {
    props: {
      gutters: { horizontal: "0", vertical: "0" },
      breakpoints: [
        { name: "sm", minWidth: 0 },
        { name: "md", minWidth: 480 },
        { name: "lg", minWidth: 996 },
      ],
      style: {},
    },
    position: { breakpoints: [], height: "auto" },
  },
  writable: [],
  events: [],
};
