import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A drawing of SVG elements held as data. */
export const schema: ComponentSchema = {
  type: "ia.shapes.svg",
  defaults: { props: { viewBox: "", preserveAspectRatio: "xMidYMid meet", elements: [], style: {} } },
  writable: [],
  events: ["onElementClicked"],
  eventFields: { onElementClicked: { id: "id of the element", name: "its name" } },
};
