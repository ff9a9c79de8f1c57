import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  {
    items: [
      {
        label: "Plant",
        expanded: true,
        icon: { path: "material/factory", color: "#0000ff" },
        data: { id: 1 },
        items: [{ label: "Pump", data: 2 }],
      },
      { label: "Closed", expanded: false, items: [{ label: "Inside" }] },
      "plain",
    ],
  },
  {
    items: [
      {
        label: "Plant",
        expanded: true,
        icon: { path: "material/factory", color: "#0000ff" },
        data: { id: 1 },
        items: [{ label: "Pump", data: 2 }],
      },
      { label: "Closed", expanded: false, items: [{ label: "Inside" }] },
      "plain",
    ],
    selection: ["0"],
    branchNodeSelectable: false,
    appearance: { textOverflow: "truncate", rowHeight: 40 },
  },
];
