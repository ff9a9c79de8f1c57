import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A text. */
export const schema: ComponentSchema = {
  type: "ia.display.label",
  eager: true,
  defaults: { props: { text: "", alignVertical: "center", textStyle: {}, style: {} } },
  writable: [],
  events: [],
};
