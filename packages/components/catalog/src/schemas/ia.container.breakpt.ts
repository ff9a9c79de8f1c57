import type { ComponentSchema } from "../ComponentSchema.ts";

/** Shows its small child below a width, its large child from there on. */
export const breakpointContainer: ComponentSchema = {
  type: "ia.container.breakpt",
  defaults: { props: { breakpoint: 640, determinant: "width", style: {} }, position: { size: "small" } },
  writable: [],
  events: [],
};
