import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A link to a page or an address. */
export const schema: ComponentSchema = {
  type: "ia.navigation.link",
  defaults: { props: { text: "Link", url: "", target: "self", style: {} } },
  writable: [],
  events: [],
};
