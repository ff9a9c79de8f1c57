import { defineComponent } from "../schemas/defineComponent.ts";

/** A grid of twelve columns whose arrangement depends on its own width. */
export const schema = defineComponent({
  type: "ia.container.column",
  text: "A grid of twelve columns whose arrangement depends on its own width.",
  props: {
    "gutters.vertical": { type: "css-length", default: "0", text: "Pixels between columns." },
    "gutters.horizontal": { type: "css-length", default: "0", text: "Pixels between rows." },
    currentBreakpoint: {
      type: "string",
      default: "",
      writer: "browser",
      reported: true,
      text: "Name of the breakpoint that holds; written by the container.",
    },
    breakpoints: {
      type: "array",
      default: [
        { name: "sm", minWidth: 0 },
        { name: "md", minWidth: 480 },
        { name: "lg", minWidth: 996 },
      ],
      text: "Named widths; the widest one not above the container width wins.",
    },
    "breakpoints[].minWidth": { type: "number", text: "Pixels from which it applies." },
    "breakpoints[].name": { type: "string", text: "Name that children refer to." },
  },
  childPosition: {
    breakpoints: { type: "array", default: [], text: "Where the child stands, for each breakpoint." },
    "breakpoints[].name": { type: "string", text: "Name of the breakpoint." },
    "breakpoints[].colIndex": { type: "number", text: "First column, from 0." },
    "breakpoints[].rowIndex": { type: "number", text: "Row; children follow one another by row, then by order." },
    "breakpoints[].span": { type: "number", text: "Number of columns, up to 12." },
    "breakpoints[].order": { type: "number", text: "Order within the row." },
    height: { type: "css-length", default: "auto", text: "Height." },
  },
});
