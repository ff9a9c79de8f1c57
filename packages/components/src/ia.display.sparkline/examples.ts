import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  { points: [1, 5, 3], desired: { low: 2, high: 4 } },
  {
    points: [
      { x: 1, y: 2 },
      { x: 2, y: 5 },
    ],
  },
];
