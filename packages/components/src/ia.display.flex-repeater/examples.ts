import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  {
    path: "row",
    direction: "row",
    instances: [{ x: 1, instanceStyle: { color: "red" }, instancePosition: { grow: 1 } }, { x: 2 }],
    useDefaultViewWidth: false,
    useDefaultViewHeight: false,
  },
  { path: "row", instances: [{}] },
];
