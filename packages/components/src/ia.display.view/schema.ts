import { defineComponent } from "../schemas/defineComponent.ts";

/** Another view, shown in this place. */
export const schema = defineComponent({
  type: "ia.display.view",
  text: "Another view, shown in this place.",
  eager: true,
  props: {
    useDefaultViewWidth: { type: "boolean", default: false, text: "Use the view's own default width." },
    params: { type: "object", default: {}, gatewayOnly: true, text: "Input/inout/output parameters of the mounted view." },
    path: { type: "view-path", default: "", gatewayOnly: true, text: "View to mount; empty shows nothing." },
    useDefaultViewHeight: { type: "boolean", default: false, text: "Use the view's own default height." },
  },
  unsupported: {
    "loading.order": {
      type: "string",
      gap: "cosmetic",
      default: "after-parent",
      enum: ["after-parent", "with-parent"],
      text: "Mount after the parent shows, or together with it.",
    },
  },
  embeds: [{ path: "path", params: "params" }],
});
