import { defineComponent } from "../schemas/defineComponent.ts";
import { flexLayout, flexPosition, style } from "../schemas/fragments.ts";

/** One instance of a view for each item of instances, whose keys are its parameters. */
export const schema = defineComponent({
  type: "ia.display.flex-repeater",
  text: "One instance of a view for each item of instances, whose keys are its parameters.",
  eager: true,
  props: {
    ...flexLayout,
    instances: { type: "array", default: [], text: "One object per copy; its keys are view params." },
    ...style("instances[].instanceStyle", "this instance"),
    ...flexPosition("instances[].instancePosition."),
    ...flexPosition("elementPosition.", { grow: 1, shrink: 1, basis: 0 }),
    useDefaultViewWidth: { type: "boolean", default: true, text: "Copies keep the view's default width." },
    path: { type: "view-path", default: "", gatewayOnly: true, text: "View mounted once per instance." },
    ...style("elementStyle", "each instance"),
    useDefaultViewHeight: { type: "boolean", default: true, text: "Copies keep the view's default height." },
    ...style("style", "the component", { overflow: "auto" }),
  },
  unsupported: {
    "loading.order": {
      type: "string",
      gap: "cosmetic",
      default: "after-parent",
      enum: ["after-parent", "with-parent"],
      text: "Mount copies after the parent shows, or together with it.",
    },
  },
  embeds: [{ path: "path", params: "instances[]", notParams: ["instanceStyle", "instancePosition"], indexParam: "index" }],
});
