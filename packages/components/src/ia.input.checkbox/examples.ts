import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  { text: "Yes", selected: false },
  { selected: true, triState: true },
  { selected: null },
  { selected: false, enabled: false },
  { selected: true, enabled: false },
  { selected: null, enabled: false },
];
