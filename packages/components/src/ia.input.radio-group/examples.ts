import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  {
    radios: [
      { text: "A", value: "a", selected: true },
      { text: "B", value: "b", selected: false },
    ],
    value: "",
  },
  {
    radios: [
      { text: "A", value: "a" },
      { text: "B", value: "b", enabled: true },
    ],
    value: "b",
  },
];
