import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** An icon of a library: `material/home`. */
export const schema: ComponentSchema = {
  type: "ia.display.icon",
  eager: true,
  defaults: { props: { path: "", color: "", style: {} } },
  writable: [],
  events: [],
};
