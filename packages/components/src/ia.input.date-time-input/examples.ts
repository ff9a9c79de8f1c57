import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  { value: 1767225600000, minDate: 1735689600000, maxDate: 1893456000000 },
  { value: 1767225600000, pickerType: "date" },
  { value: 1767225600000, pickerType: "time" },
];
