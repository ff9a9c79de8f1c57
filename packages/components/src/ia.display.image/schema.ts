import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A picture by its address. */
export const schema: ComponentSchema = {
  type: "ia.display.image",
  eager: true,
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
