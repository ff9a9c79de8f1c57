import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** Another web page, shown in this place. */
export const schema: ComponentSchema = {
  type: "ia.display.iframe",
  defaults: { props: { source: "", style: {} } },
  writable: [],
  events: [],
};
