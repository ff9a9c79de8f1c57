import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  { value: 40, capacity: 100, valueDisplay: { enabled: true } },
  { value: 95, warningThreshold: 90 },
];
