import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  { value: 75, lowBound: -100, highBound: 120, intervals: [{ low: 50, high: 100, color: "red" }] },
  {},
];
