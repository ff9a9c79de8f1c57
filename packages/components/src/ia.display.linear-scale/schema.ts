import type { PropertySchemas } from "../schemas/ComponentSchema.ts";
import { defineComponent } from "../schemas/defineComponent.ts";
import { style } from "../schemas/fragments.ts";

function ticks(at: string, what: string): PropertySchemas {
  return {
    [`${at}.span`]: { type: "number", default: 20, text: `Distance of the ${what} ticks, in units of the scale.` },
    [`${at}.length`]: { type: "number", default: 20, text: `Length of the ${what} ticks in pixels; 0 draws none.` },
    [`${at}.stroke`]: { type: "number", default: 1, text: `Width of the ${what} ticks in pixels.` },
    [`${at}.color`]: { type: "color", default: "", text: `Colour of the ${what} ticks; the theme's where empty.` },
  };
}

/** A scale with marks and ranges on it. */
export const schema = defineComponent({
  type: "ia.display.linear-scale",
  text: "A scale with marks and ranges on it.",
  props: {
    minValue: { type: "number", default: 0, text: "Start of the scale." },
    maxValue: { type: "number", default: 100, text: "End of the scale." },
    reverse: { type: "boolean", default: false, text: "The scale runs from its end to its start." },
    mirror: { type: "boolean", default: false, text: "Ticks and labels are on the other side." },
    ...ticks("majorTicks", "major"),
    ...ticks("minorTicks", "minor"),
    ...ticks("fineTicks", "fine"),
    "labels.angle": { type: "number", default: 0, text: "Angle of the labels in degrees." },
    ...style("labels.style", "the labels"),
    indicators: { type: "array", default: [], text: "Marks and ranges on the scale." },
    "indicators[].value": { type: "number", default: 0, text: "Place of the mark, or start of the range." },
    "indicators[].indicatorStyle": { type: "string", default: "line", enum: ["line", "wedge", "range"], text: "Kind of mark." },
    "indicators[].extent": { type: "number", default: 2, text: "Length of a range, in units of the scale." },
    "indicators[].length": { type: "number", default: 25, text: "How far the mark reaches from the scale, pixels." },
    "indicators[].stroke": { type: "number", default: 1, text: "Width of the line, or of the outline, pixels." },
    "indicators[].color": { type: "color", default: "", text: "Colour of the mark; the theme's where empty." },
    "indicators[].opacity": { type: "number", default: 1, text: "Opacity of the mark, 0 to 1." },
    "indicators[].label": { type: "string", default: "", text: "Text beside the mark." },
    "indicators[].labelColor": { type: "color", default: "", text: "Colour of that text." },
    "indicators[].labelAngle": { type: "number", default: 0, text: "Angle of that text in degrees." },
  },
});
