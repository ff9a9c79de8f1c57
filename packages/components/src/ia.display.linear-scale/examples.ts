import type { JsonObject } from "@sightline/model";

const mark = { value: 30, label: "High", color: "red" };

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {
    minorTicks: { span: 5, length: 8 },
    fineTicks: { span: 1, length: 4 },
    indicators: [mark, { ...mark, indicatorStyle: "range", extent: 10 }, { ...mark, indicatorStyle: "wedge" }],
  },
  {},
];
