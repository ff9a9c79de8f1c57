import type { PropertySchemas } from "../schemas/ComponentSchema.ts";
import { defineComponent } from "../schemas/defineComponent.ts";

interface AxisDefaults {
  readonly show: boolean;
  readonly data: "value" | "secondaryValue";
  readonly percentRadius: number;
}

function axis(at: string, what: string, { show, data, percentRadius }: AxisDefaults): PropertySchemas {
  return {
    [`${at}.show`]: { type: "boolean", default: show, text: `Draw ${what}.` },
    [`${at}.data`]: { type: "string", default: data, enum: ["value", "secondaryValue"], text: `Which value its needle shows.` },
    [`${at}.minValue`]: { type: ["number", "string"], default: 0, text: `Start of ${what}.` },
    [`${at}.maxValue`]: { type: ["number", "string"], default: 100, text: `End of ${what}.` },
    [`${at}.percentRadius`]: { type: "number", default: percentRadius, text: `Radius of ${what} in percent of the gauge.` },
    [`${at}.color`]: { type: "color", default: "", text: `Colour of ${what}.` },
    [`${at}.width`]: { type: "number", default: 2, text: `Width of the line of ${what}, pixels.` },
    [`${at}.tickMarks.color`]: { type: "color", default: "", text: `Colour of the ticks of ${what}.` },
    [`${at}.tickMarks.thickness`]: { type: "number", default: 1, text: `Width of the ticks of ${what}.` },
    [`${at}.tickMarks.length`]: { type: "number", default: 10, text: `Length of the ticks of ${what}.` },
    [`${at}.needle.color`]: { type: "color", default: "", text: `Colour of the needle of ${what}.` },
    [`${at}.needle.origin`]: { type: "number", default: 0, text: "Where the needle begins, percent of the radius." },
    [`${at}.needle.reach`]: { type: "number", default: 100, text: "Where the needle ends, percent of the radius." },
    [`${at}.ranges`]: { type: "array", default: [], text: `Coloured parts of ${what}.` },
    [`${at}.ranges[].start`]: { type: "number", default: 0, text: "Value at which the part begins." },
    [`${at}.ranges[].end`]: { type: "number", default: 0, text: "Value at which the part ends." },
    [`${at}.ranges[].width`]: { type: "number", default: 0, text: "Width of the part in pixels." },
    [`${at}.ranges[].color`]: { type: "color", default: "", text: "Colour of the part; the theme's where empty." },
  };
}

/** One or two values, each with a needle on an arc. */
export const schema = defineComponent({
  type: "ia.chart.gauge",
  text: "One or two values, each with a needle on an arc.",
  props: {
    value: { type: "number", default: 0, text: "The value." },
    secondaryValue: { type: "number", default: 0, text: "A second value, for the second axis." },
    startAngle: { type: "number", default: 180, text: "Degrees at which the axes begin: 180 is left, 270 top." },
    endAngle: { type: "number", default: 360, text: "Degrees at which the axes end: 360 is right." },
    reverseScale: { type: "boolean", default: false, text: "The axes run from their end to their start." },
    animate: { type: "boolean", default: false, text: "Needles sweep to a new value." },
    backgroundColor: { type: "color", default: "", text: "Colour of the dial." },
    ...axis("outerAxis", "the outer axis", { show: true, data: "value", percentRadius: 100 }),
    ...axis("innerAxis", "the inner axis", { show: false, data: "secondaryValue", percentRadius: 85 }),
  },
});
