import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** Another view, shown in this place. */
export const schema: ComponentSchema = {
  type: "ia.display.view",
  eager: true,
  defaults: { props: { path: "", params: {}, useDefaultViewWidth: false, useDefaultViewHeight: false, style: {} } },
  writable: [],
  events: [],
  embeds: [{ path: "path", params: "params" }],
  gatewayOnly: ["props.path", "props.params"],
};
