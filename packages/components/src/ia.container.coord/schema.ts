import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** Children at coordinates, in pixels or as fractions of the container. */
export const schema: ComponentSchema = {
  type: "ia.container.coord",
  eager: true,
  defaults: {
    props: { mode: "fixed", aspectRatio: "", pipes: [], style: {} },
    position: { x: 0, y: 0, width: 0, height: 0, rotate: { angle: "0deg", anchor: "50% 50%" } },
  },
  writable: [],
  events: ["onPipeClicked"],
  eventFields: { onPipeClicked: { name: "name of the pipe" } },
};
