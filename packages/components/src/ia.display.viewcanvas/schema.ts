import { defineComponent } from "../schemas/defineComponent.ts";
import { style } from "../schemas/fragments.ts";

/** Views placed freely: each item of instances has viewPath, viewParams and where it stands. */
export const schema = defineComponent({
  type: "ia.display.viewcanvas",
  text: "Views placed freely: each item of instances has viewPath, viewParams and where it stands.",
  props: {
    instances: { type: "array", default: [], text: "One object per placed view." },
    "instances[].bottom": { type: "css-length", text: "Offset or auto." },
    "instances[].right": { type: "css-length", text: "Offset or auto." },
    "instances[].viewPath": { type: "view-path", text: "View to mount." },
    "instances[].top": { type: "css-length", text: "Offset or auto." },
    "instances[].left": { type: "css-length", text: "Offset or auto." },
    "instances[].width": { type: "css-length", text: "Width." },
    ...style("instances[].style", "an instance"),
    "instances[].position": {
      type: "string",
      default: "absolute",
      enum: ["relative", "absolute"],
      text: "Absolute places by offsets; relative flows.",
    },
    "instances[].viewParams": { type: "object", text: "Params for that view." },
    "instances[].zIndex": { type: ["string", "number"], text: "Stacking order." },
    "instances[].height": { type: "css-length", text: "Height." },
    useDefaultViewWidth: { type: "boolean", default: false, text: "Use the view's own width." },
    useDefaultViewHeight: { type: "boolean", default: false, text: "Use the view's own height." },
  },
  unsupported: {
    ...style("defaultStyle", "each instance"),
    "transitionSettings.timingFunction": { type: "string", text: "CSS easing." },
    "transitionSettings.duration": { type: "string", text: "CSS time." },
    "transitionSettings.delay": { type: "string", text: "CSS time." },
    enableTransitions: { type: "boolean", default: false, text: "Turn transitions on or off." },
  },
  events: {
    onInstanceClicked: {
      text: "The user clicked a view.",
      fields: {
        index: "index of the instance",
        params: "its parameters",
        path: "path of its view",
        size: "its width and height",
        position: "its left and top",
      },
      support: "none",
    },
  },
  embeds: [{ path: "instances[].viewPath", params: "instances[].viewParams" }],
});
