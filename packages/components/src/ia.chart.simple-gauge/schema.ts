import { defineComponent } from "../schemas/defineComponent.ts";

/** One value on an arc. */
export const schema = defineComponent({
  type: "ia.chart.simple-gauge",
  text: "One value on an arc.",
  props: {
    startAngle: { type: "number", default: 180, text: "Degrees, 180 is left." },
    maxValue: { type: "number", default: 100, text: "Scale end." },
    endAngle: { type: "number", default: 360, text: "Degrees, 360 is right." },
    "label.visible": { type: "boolean", default: true, text: "Shown or hidden." },
    "label.color": { type: "color", default: "", text: "Colour, empty uses the theme." },
    "label.maxDecimal": { type: ["number", "null"], default: 2, text: "Most decimals, null shows all." },
    "label.units": { type: "string", default: "", text: "Text after the value." },
    "label.offsetY": { type: "number", default: 0, text: "Label offset y." },
    "label.size": { type: "number", default: 24, text: "Font size in pixels." },
    animate: { type: "boolean", default: true, text: "Sweep on change." },
    minValue: { type: "number", default: 0, text: "Scale start." },
    "arc.color": { type: "color", default: "", text: "Colour, empty uses the theme." },
    "arc.width": { type: "number", default: 20, text: "Arc thickness." },
    "arcBackground.color": { type: "color", default: "", text: "Colour, empty uses the theme." },
    value: { type: "number", default: 0, text: "Value shown by the arc." },
  },
  unsupported: {
    "label.offsetX": { type: "number", default: 0, text: "Label offset x." },
    "arc.cornerRadius": { type: "number", default: 0, text: "Radius of the corners in pixels." },
    "arcBackground.opacity": { type: "number", default: 0.2, text: "Opacity 0..1." },
  },
});
