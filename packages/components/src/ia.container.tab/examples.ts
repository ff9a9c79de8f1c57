import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  {
    tabs: [
      "One",
      { text: "Two", width: 50, disabled: false },
      { text: "Three", disabled: true },
      { viewPath: "tab", viewParams: {} },
    ],
    currentTabIndex: 1,
  },
];
