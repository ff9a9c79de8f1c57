import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** The course of values as a line without axes. */
export const schema: ComponentSchema = {
  type: "ia.display.sparkline",
  defaults: {
    props: {
      points: [],
      color: "",
      width: 1,
      dashArray: "",
      range: { low: null, high: null },
      desired: { low: null, high: null, fill: { color: "", opacity: 0.3 } },
      style: {},
    },
  },
  writable: [],
  events: [],
};
