import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  {
    readyState: { text: "Go", icon: { path: "material/a", color: "#0000ff" } },
    writingState: { text: "Busy", icon: { path: "material/b", color: "#0000ff" } },
  },
  { value: 1, setValue: 1, writingState: { text: "Busy", icon: { path: "material/b", color: "#0000ff" } } },
  { enabled: false },
  { confirm: { enabled: true } },
];
