import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  { state: "faulted", label: { text: "Pump", location: "top" }, value: { text: "1", location: "bottom" } },
];
