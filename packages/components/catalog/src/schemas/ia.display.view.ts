import type { ComponentSchema } from "../ComponentSchema.ts";

/** Another view, shown in this place. */
export const embeddedView: ComponentSchema = {
  type: "ia.display.view",
  defaults: { props: { path: "", params: {}, useDefaultViewWidth: false, useDefaultViewHeight: false, style: {} } },
  writable: [],
  events: [],
  embeds: "one",
};
