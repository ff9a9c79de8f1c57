import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  {
    gutters: { horizontal: 4, vertical: 8 },
    breakpoints: [
      { name: "sm", minWidth: 0 },
      { name: "lg", minWidth: 500 },
    ],
  },
];
