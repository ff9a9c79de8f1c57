import type { ComponentSchema } from "../ComponentSchema.ts";

/** A picture by its address. */
export const image: ComponentSchema = {
  type: "ia.display.image",
  defaults: {
    props: {
      source: "",
      altText: "",
      fit: { mode: "none", width: 100, height: 100, scroll: false },
      tint: { enabled: false, color: "#CCCCCC" },
      style: {},
    },
  },
  writable: [],
  events: [],
};
