import type { ComponentSchema } from "../ComponentSchema.ts";

/** A link to a page or an address. */
export const link: ComponentSchema = {
  type: "ia.navigation.link",
  defaults: { props: { text: "Link", url: "", target: "self", style: {} } },
  writable: [],
  events: [],
};
