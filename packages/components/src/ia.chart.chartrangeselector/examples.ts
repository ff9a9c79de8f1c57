import type { JsonObject } from "@sightline/model";

const start = 1767225600000;
const data = [5, 9, 4, 7].map((a, index) => ({ time: start + index * 3_600_000, a, b: 20 - index * 2 }));

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {
    data,
    selectedRange: { start: start + 3_600_000, end: start + 7_200_000 },
    yAxis: { label: { text: "bar" }, tick: { count: 1 }, grid: { visible: true } },
    timeAxis: { tickCount: 1, grid: { visible: true } },
  },
  {},
];
