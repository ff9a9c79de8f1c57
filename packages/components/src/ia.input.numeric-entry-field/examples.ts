import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  { value: 1234.5 },
  { value: 3, inputBounds: { minimum: 0, maximum: 10 } },
  { value: 3, mode: "button" },
  { value: "" },
];
