import { defineComponent } from "../schemas/defineComponent.ts";
import { style } from "../schemas/fragments.ts";

/** A tank that is filled to value of capacity. */
export const schema = defineComponent({
  type: "ia.display.cylindrical-tank",
  text: "A tank that is filled to value of capacity.",
  props: {
    strokeWidth: { type: "number", default: 1, text: "Stroke width." },
    tankColor: { type: "color", default: "", text: "Wall colour." },
    warningThreshold: { type: "number", default: 90, text: "Value from which the warning colours apply." },
    tankWarningColor: { type: "color", default: "", text: "Wall colour in warning." },
    capacity: { type: "number", default: 100, text: "Value of a full tank." },
    liquidOpacity: { type: "number", default: 0.75, text: "Content opacity." },
    "valueDisplay.format": { type: ["string", "number"], default: "0,0.##", text: "Numeral.js pattern of the printed value." },
    "valueDisplay.enabled": { type: "boolean", default: true, text: "Show the value display." },
    ...style("valueDisplay.style", "the value display"),
    liquidColor: { type: "color", default: "", text: "Content colour." },
    liquidWarningColor: { type: "color", default: "", text: "Content colour in warning." },
    value: { type: "number", default: 50, text: "What the tank holds." },
  },
  unsupported: {
    "valueDisplay.unit.enabled": { type: "boolean", gap: "wrong value", default: false, text: "Show the value display unit." },
    "valueDisplay.unit.fix": {
      type: "string",
      gap: "wrong value",
      default: "post",
      enum: ["pre", "post"],
      text: "Value display unit fix.",
    },
    "valueDisplay.unit.value": { type: "string", gap: "wrong value", default: "", text: "Value display unit value." },
  },
});
