import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A tank that is filled to `value` of `capacity`. */
export const schema: ComponentSchema = {
  type: "ia.display.cylindrical-tank",
  defaults: {
    props: {
      value: 50,
      capacity: 100,
      warningThreshold: 90,
      tankColor: "",
      tankWarningColor: "",
      liquidColor: "",
      liquidWarningColor: "",
      liquidOpacity: 0.75,
      strokeWidth: 1,
      valueDisplay: { enabled: true, format: "0,0.##", style: {} },
      style: {},
    },
  },
  writable: [],
  events: [],
};
