import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** Shows its small child below a width, its large child from there on. */
export const schema: ComponentSchema = {
  type: "ia.container.breakpt",
  defaults: { props: { breakpoint: 640, determinant: "width", style: {} }, position: { size: "small" } },
  writable: [],
  events: [],
};
