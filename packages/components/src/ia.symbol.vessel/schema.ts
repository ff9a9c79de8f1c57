import { defineComponent } from "../schemas/defineComponent.ts";
import { style } from "../schemas/fragments.ts";

/** A tank, filled to value.value of value.capacity. */
export const schema = defineComponent({
  type: "ia.symbol.vessel",
  text: "A tank, filled to value.value of value.capacity.",
  props: {
    "label.location": {
      type: "string",
      default: "top",
      enum: ["top", "bottom", "left", "right", "hidden"],
      text: "Where the caption is.",
    },
    ...style("label.style", "the label"),
    "label.text": { type: ["string", "number", "boolean", "null", "object", "array"], default: "", text: "Caption." },
    liquidColor: { type: "color", default: "", text: "Colour, empty uses the theme." },
    state: { type: "string", default: "default", text: "Visual state: default, running, stopped, faulted ... or own value." },
    "value.displayValueAsPercent": { type: "boolean", default: true, text: "Show the level as a percentage of the capacity." },
    "value.capacity": { type: "number", default: 100, text: "Value of a full vessel." },
    "value.location": {
      type: "string",
      default: "bottom",
      enum: ["top", "bottom", "left", "right", "hidden"],
      text: "Where the value is.",
    },
    ...style("value.style", "the value"),
    "value.value": { type: "number", default: 50, text: "Content of the vessel." },
    "value.text": { type: "string", default: "", text: "Text instead of the level." },
  },
  unsupported: {
    orientation: { type: "string", default: "vertical", enum: ["horizontal", "vertical"], text: "Direction the symbol faces." },
    displayFillLevel: { type: "boolean", default: true, text: "Display fill level." },
    bottom: { type: "string", default: "flat", enum: ["flat", "conical", "rounded"], text: "Bottom." },
    displayStand: { type: "boolean", default: true, text: "Display stand." },
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
    liquidOpacity: { type: "number", default: 0.7, text: "Opacity 0..1." },
    appearance: {
      type: "string",
      default: "auto",
      enum: ["auto", "p&id", "mimic", "simple"],
      text: "Look; auto follows session.props.symbols.autoAppearance.",
    },
    liquidWarningColor: { type: "color", default: "", text: "Colour, empty uses the theme." },
    displayAgitator: { type: "boolean", default: true, text: "Display agitator." },
    "value.justify": { type: "string", default: "center", enum: ["left", "center", "right"], text: "Horizontal placement." },
  },
});
