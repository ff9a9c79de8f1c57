import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  {
    states: [
      { text: "Off", value: 0, selectedStyle: {}, unselectedStyle: {} },
      { text: "On", value: 1 },
    ],
    indicatorValue: 1,
    controlValue: 0,
  },
];
