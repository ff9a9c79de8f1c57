import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  { state: "running", label: { text: "T1", location: "top" }, value: { value: 30, capacity: 60 } },
  { value: { value: 30, displayValueAsPercent: false } },
];
