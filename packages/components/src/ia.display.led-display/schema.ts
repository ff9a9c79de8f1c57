import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A number or text in glowing characters. */
export const schema: ComponentSchema = {
  type: "ia.display.led-display",
  defaults: {
    props: {
      value: 0,
      numberFormat: "0,0.##",
      diodeOnColor: "#47FF47",
      diodeOffColor: "",
      backgroundColor: "#000000",
      style: {},
    },
  },
  writable: [],
  events: [],
};
