import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  { value: 40, labels: { show: true, interval: 25 } },
  { value: 10, min: 0, max: 20, step: 5 },
];
