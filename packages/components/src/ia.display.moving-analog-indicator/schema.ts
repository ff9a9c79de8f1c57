import { defineComponent } from "../schemas/defineComponent.ts";
import { style } from "../schemas/fragments.ts";

const limit = (text: string) => ({ type: ["number", "null"] as const, default: null, text });
const color = (text: string) => ({ type: "color" as const, default: "", text: `${text}; the theme's where empty.` });

/** A value beside a scale that shows where it should be, and its alarm limits. */
export const schema = defineComponent({
  type: "ia.display.moving-analog-indicator",
  text: "A value beside a scale that shows where it should be, and its alarm limits.",
  props: {
    processValue: { type: ["number", "null"], default: 50, text: "The value; its pointer moves along the scale." },
    minValue: { type: "number", default: 0, text: "Start of the scale." },
    maxValue: { type: "number", default: 100, text: "End of the scale." },
    setpointValue: limit("The value asked for; no mark without one."),
    desiredLow: limit("Start of the desired range."),
    desiredHigh: limit("End of the desired range."),
    lowAlarm: limit("At and below it is the low alarm."),
    highAlarm: limit("At and above it is the high alarm."),
    lowLowAlarm: limit("At and below it is the low-low alarm."),
    highHighAlarm: limit("At and above it is the high-high alarm."),
    lowInterlock: limit("Place of the low interlock."),
    highInterlock: limit("Place of the high interlock."),
    defaultRangeColor: color("Colour of the scale"),
    desiredRangeColor: color("Colour of the desired range"),
    inactiveAlarmColor: color("Colour of alarm ranges the value is not in"),
    level1AlarmColor: color("Colour of the high-high or low-low range the value is in"),
    level2AlarmColor: color("Colour of the high or low range the value is in"),
    interlockColor: color("Colour of the interlocks"),
    setpointColor: color("Colour of the setpoint"),
    indicatorColor: color("Colour of the pointer"),
    reverseIndicator: { type: "boolean", default: false, text: "The pointer is on the other side." },
    "sectionOutline.color": color("Colour of the outlines of ranges"),
    "sectionOutline.width": { type: "number", default: 2, text: "Width of the outlines of ranges." },
    "label.visible": { type: "boolean", default: false, text: "Print the value." },
    "label.format": {
      type: "string",
      default: "#,##0",
      enum: ["#,##0", "#,##0.0", "#,##0.00", "0", "0.0", "0.00", "#,##0%"],
      text: "Pattern of the printed value.",
    },
    ...style("label.style", "the printed value"),
  },
});
