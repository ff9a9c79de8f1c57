import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  {
    items: [
      {
        label: "Home",
        target: "/",
        icon: { path: "material/home", color: "#0000ff" },
        navIcon: { path: "material/go", color: "#0000ff" },
      },
      {
        label: "More",
        target: "",
        items: [
          {
            label: "Below",
            target: "/below",
            icon: { path: "material/star", color: "#0000ff" },
            items: [{ label: "Deep", target: "/deep" }],
          },
        ],
      },
      { label: "Off", target: "/off", enabled: false },
    ],
  },
];
