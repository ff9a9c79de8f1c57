import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  {
    instances: [
      { viewPath: "a", viewParams: { x: 1 }, left: 10, top: 20, zIndex: 1, position: "absolute", style: {} },
      { viewPath: "b", right: 5, bottom: 6, width: 50, height: 60 },
    ],
  },
];
