import type { ComponentSchema } from "../ComponentSchema.ts";

/** A text. */
export const label: ComponentSchema = {
  type: "ia.display.label",
  defaults: { props: { text: "", alignVertical: "center", textStyle: {}, style: {} } },
  writable: [],
  events: [],
};
