import type { JsonObject } from "@sightline/model";

const axis = {
  show: true,
  minValue: 0,
  maxValue: 50,
  ranges: [{ start: 10, end: 20, width: 8, color: "red" }],
};

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  { value: 20, secondaryValue: 30, outerAxis: axis, innerAxis: { ...axis, percentRadius: 60 } },
  {},
];
