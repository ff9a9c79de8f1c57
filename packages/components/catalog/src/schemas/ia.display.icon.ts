import type { ComponentSchema } from "../ComponentSchema.ts";

/** An icon of a library: `material/home`. */
export const icon: ComponentSchema = {
  type: "ia.display.icon",
  defaults: { props: { path: "", color: "", style: {} } },
  writable: [],
  events: [],
};
