import { defineComponent } from "../schemas/defineComponent.ts";
import { style } from "../schemas/fragments.ts";

/** A motor. */
export const schema = defineComponent({
  type: "ia.symbol.motor",
  text: "A motor.",
  props: {
    "label.location": {
      type: "string",
      default: "top",
      enum: ["top", "bottom", "left", "right", "hidden"],
      text: "Where the caption is.",
    },
    ...style("label.style", "the label"),
    "label.text": { type: ["string", "number", "boolean", "null", "object", "array"], default: "", text: "Caption." },
    state: { type: "string", default: "default", text: "Visual state: default, running, stopped, faulted ... or own value." },
    "value.location": {
      type: "string",
      default: "bottom",
      enum: ["top", "bottom", "left", "right", "hidden"],
      text: "Where the value is.",
    },
    ...style("value.style", "the value"),
    "value.text": { type: ["string", "number", "boolean", "null", "object", "array"], default: "", text: "Value shown." },
  },
  unsupported: {
    feet: { type: "string", default: "bottom", enum: ["top", "bottom", "left", "right", "none"], text: "Feet." },
    orientation: {
      type: "string",
      default: "right",
      enum: ["top", "bottom", "left", "right"],
      text: "Direction the symbol faces.",
    },
    "label.justify": {
      type: "string",
      default: "center",
      enum: ["left", "center", "right", "auto"],
      text: "Horizontal placement.",
    },
    animationSpeed: {
      type: ["string", "number"],
      default: "auto",
      text: "Percent; auto follows session.props.symbols.autoAnimationSpeed; 0 stops.",
    },
    appearance: {
      type: "string",
      default: "auto",
      enum: ["auto", "p&id", "mimic", "simple"],
      text: "Look; auto follows session.props.symbols.autoAppearance.",
    },
    "value.justify": { type: "string", default: "center", enum: ["left", "center", "right"], text: "Horizontal placement." },
  },
});
