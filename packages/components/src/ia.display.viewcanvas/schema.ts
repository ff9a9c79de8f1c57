import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** Views placed freely: each item of `instances` has `viewPath`, `viewParams` and where it stands. */
export const schema: ComponentSchema = {
  type: "ia.display.viewcanvas",
  defaults: {
    props: { instances: [], enableTransitions: false, useDefaultViewWidth: false, useDefaultViewHeight: false, style: {} },
  },
  writable: [],
  events: [],
  embeds: [{ path: "instances[].viewPath", params: "instances[].viewParams" }],
};
