import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  {
    items: [
      {
        expanded: true,
        body: { viewPath: "a", height: "auto", style: { color: "red" } },
        header: {
          content: { type: "text", text: "First", style: {} },
          toggle: {
            enabled: true,
            expandedIcon: { path: "material/a", color: "#0000ff" },
            collapsedIcon: { path: "material/b", color: "#0000ff" },
          },
          height: 40,
          reverse: false,
          style: {},
        },
      },
      { expanded: false, body: { viewPath: "b" }, header: { content: { type: "view", viewPath: "h", viewParams: { x: 1 } } } },
    ],
  },
  {
    items: [
      { expanded: false, header: { content: { type: "text", text: "First" } } },
      { expanded: true, header: { content: { type: "text", text: "Second" } } },
    ],
  },
];
