import { defineComponent } from "../schemas/defineComponent.ts";
import { style } from "../schemas/fragments.ts";

/** A bar that fills from min to max. */
export const schema = defineComponent({
  type: "ia.display.progress",
  text: "A bar that fills from min to max.",
  props: {
    max: { type: "number", default: 100, text: "Full end." },
    mode: {
      type: "string",
      default: "determinate",
      enum: ["determinate", "indeterminate"],
      text: "Indeterminate animates without a value.",
    },
    "valueDisplay.format": { type: ["string", "number"], default: "0,0.##", text: "Numeral.js pattern of the print." },
    "valueDisplay.enabled": { type: "boolean", default: true, text: "Print the value on the bar." },
    ...style("valueDisplay.style", "the value display"),
    "bar.color": { type: "color", default: "", text: "Bar colour." },
    "bar.indeterminate.color": { type: "color", default: "", text: "Colour, empty uses the theme." },
    ...style("bar.indeterminate.style", "the bar indeterminate"),
    "bar.determinate.color": { type: "color", default: "", text: "Colour, empty uses the theme." },
    ...style("bar.determinate.style", "the bar determinate"),
    ...style("bar.style", "the bar"),
    min: { type: "number", default: 0, text: "Empty end." },
    "track.color": { type: "color", default: "", text: "Background colour." },
    "track.indeterminate.color": { type: "color", default: "", text: "Colour, empty uses the theme." },
    ...style("track.indeterminate.style", "the track indeterminate"),
    "track.determinate.color": { type: "color", default: "", text: "Colour, empty uses the theme." },
    ...style("track.determinate.style", "the track determinate"),
    ...style("track.style", "the track"),
    value: { type: "number", default: 50, text: "Progress value." },
  },
  unsupported: {
    "valueDisplay.justify": {
      type: "string",
      default: "center",
      enum: ["left", "center", "right"],
      text: "Horizontal placement.",
    },
  },
});
