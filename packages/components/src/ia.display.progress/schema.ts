import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A bar that fills from `min` to `max`. */
export const schema: ComponentSchema = {
  type: "ia.display.progress",
  defaults: {
    props: {
      value: 50,
      min: 0,
      max: 100,
      mode: "determinate",
      variant: "bar",
      bar: { color: "", style: {} },
      track: { color: "", style: {} },
      valueDisplay: { enabled: true, format: "0,0.##", style: {} },
      style: {},
    },
  },
  writable: [],
  events: [],
};
