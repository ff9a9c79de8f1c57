import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  {
    viewBox: "0 0 100 100",
    elements: [
      {
        type: "rect",
        id: "r",
        name: "box",
        x: 1,
        y: 2,
        width: 30,
        height: 20,
        rx: 2,
        ry: 2,
        fill: { paint: "red", opacity: 0.5, rule: "evenodd" },
        stroke: { paint: "blue", width: 2, linecap: "round", linejoin: "round", miterlimit: 4, dasharray: "2 2", opacity: 1 },
        style: { cursor: "pointer" },
        opacity: 0.9,
        transform: "rotate(3)",
      },
      {
        type: "group",
        id: "g",
        elements: [
          { type: "circle", cx: 5, cy: 6, r: 7, fill: "green" },
          { type: "line", x1: 1, y1: 2, x2: 3, y2: 4, stroke: "black" },
          { type: "path", d: "M0 0 L5 5" },
          { type: "polygon", points: "0,0 5,5 0,5" },
          { type: "text", text: "Hello", x: 1, y: 1 },
          { type: "image", href: "/a.png" },
        ],
      },
    ],
    fill: { paint: "gray" },
    stroke: { paint: "black", width: 1 },
  },
];
