import { seriesColors, timeAxis, valueAxis } from "../schemas/chartFragments.ts";
import { defineComponent } from "../schemas/defineComponent.ts";

/** Values over time, over which the user chooses a range. */
export const schema = defineComponent({
  type: "ia.chart.chartrangeselector",
  text: "Values over time, over which the user chooses a range.",
  props: {
    data: { type: ["array", "dataset"], default: [], text: "Rows with a time and numbers, each of which is a surface." },
    selectedRange: {
      type: "object",
      default: {},
      writer: "browser",
      text: "The chosen range; all of the data is written to it where it is not chosen.",
    },
    "selectedRange.start": { type: ["date", "number"], default: -1, text: "Its start: a date, or epoch milliseconds." },
    "selectedRange.end": { type: ["date", "number"], default: -1, text: "Its end: a date, or epoch milliseconds." },
    enablePanZoom: { type: "boolean", default: true, text: "The wheel changes the time in sight; the chosen range stays." },
    ...timeAxis("timeAxis", 5),
    ...valueAxis("yAxis"),
    "yAxis.visible": { type: "boolean", default: true, text: "Draw the value axis." },
    "yAxis.label.visible": { type: "boolean", default: true, text: "Draw the axis label." },
    ...seriesColors("areaStyles"),
    "brushRange.visible": { type: "boolean", default: true, text: "Show which range is chosen." },
    "brushRange.dateFormat": { type: "string", default: "M-D-YYYY", text: "Pattern of its dates, or None." },
    "brushRange.timeFormat": { type: "string", default: "h:mm:ss", text: "Pattern of its times, or None." },
  },
});
