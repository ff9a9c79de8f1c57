import type { ComponentSchema } from "../ComponentSchema.ts";

/** Another web page, shown in this place. */
export const inlineFrame: ComponentSchema = {
  type: "ia.display.iframe",
  defaults: { props: { source: "", style: {} } },
  writable: [],
  events: [],
};
