import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  { source: "/a.png", altText: "A", fit: { mode: "absolute" }, tint: { enabled: true } },
  { source: "/b.png", fit: { mode: "none" } },
];
