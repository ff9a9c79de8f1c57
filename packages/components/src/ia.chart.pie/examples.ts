import type { JsonObject } from "@sightline/model";

const data = [
  { count: 30, flavor: "Pumpkin and other long names" },
  { count: 20, flavor: "Apple" },
  { count: 50, flavor: "Cherry" },
];

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {
    data,
    title: "Flavors",
    sectionOutline: { width: 1 },
    labels: { inside: { percentLimit: 25 } },
    selection: { enabled: true },
  },
  { data, labels: { inside: { enabled: true, percentLimit: 25 }, wrap: { enabled: true, maxWidth: 90 } } },
];
