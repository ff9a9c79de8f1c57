import { defineComponent } from "../schemas/defineComponent.ts";
import { enabled, style } from "../schemas/fragments.ts";

/** A number to type in, within bounds. */
export const schema = defineComponent({
  type: "ia.input.numeric-entry-field",
  text: "A number to type in, within bounds.",
  props: {
    ...enabled,
    "inputBounds.maximum": { type: ["number", "null"], default: null, text: "Highest accepted value." },
    ...style("inputBounds.invalidStyle", "the input while what is typed is out of bounds"),
    "inputBounds.minimum": { type: ["number", "null"], default: null, text: "Lowest accepted value." },
    ...style("containerStyle", "the component around the input"),
    format: { type: ["string", "number"], default: "0,0.##", text: "Numeral.js pattern, or none." },
    align: { type: "string", default: "right", enum: ["right", "left"], text: "Text side." },
    mode: {
      type: "string",
      default: "direct",
      enum: ["direct", "protected", "button"],
      text: "Direct edit, double-click (protected), or a button.",
    },
    placeholder: { type: "string", default: "", text: "Hint while empty." },
    value: {
      type: ["number", "string", "null"],
      default: "",
      writer: "browser",
      text: "Number or numeric text; read and written on commit.",
    },
    "spinner.increment": { type: "number", default: 1, text: "Step of the buttons." },
    "spinner.enabled": { type: "boolean", default: true, text: "Show up/down buttons." },
  },
  unsupported: {
    tooltipText: { type: "string", default: "", text: "Hover text." },
  },
  events: { onActionPerformed: { text: "The user entered a number." } },
});
