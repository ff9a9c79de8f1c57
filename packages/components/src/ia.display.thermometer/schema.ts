import { defineComponent } from "../schemas/defineComponent.ts";
import { style } from "../schemas/fragments.ts";

/** A temperature as the height of a column. */
export const schema = defineComponent({
  type: "ia.display.thermometer",
  text: "A temperature as the height of a column.",
  props: {
    value: { type: ["number", "null"], default: 25, text: "The temperature." },
    lowBound: { type: "number", default: 0, text: "Start of the scale." },
    highBound: { type: "number", default: 100, text: "End of the scale." },
    unit: { type: "string", default: "C", text: "Unit behind the degree sign: C, F." },
    intervals: { type: "array", default: [], text: "Colours of the column by its value." },
    "intervals[].low": {
      type: ["number", "null"],
      default: null,
      text: "From this value on; from the start where there is none.",
    },
    "intervals[].high": { type: ["number", "null"], default: null, text: "Up to this value; to the end where there is none." },
    "intervals[].color": { type: "color", default: "", text: "Colour of the column." },
    mercuryColor: { type: "color", default: "", text: "Colour of the column outside of all intervals." },
    thermometerColor: { type: "color", default: "", text: "Colour of the glass." },
    strokeWidth: { type: "number", default: 2, text: "Width of the outline in pixels." },
    valueFontColor: { type: "color", default: "", text: "Colour of the printed value." },
    ...style("valueFont", "the printed value", { fontSize: 25 }),
    axisLabelColor: { type: "color", default: "", text: "Colour of the labels of the scale." },
  },
});
