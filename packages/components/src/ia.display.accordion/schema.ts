import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/**
 * Bodies under headers that open them. A body is a view, slot: the item's index; a header is a text or a view, slot: the
 * index and `.header`.
 */
export const schema: ComponentSchema = {
  type: "ia.display.accordion",
  defaults: { props: { items: [], expansionMode: "multiple", unusedSpaceStyle: {}, style: {} } },
  writable: ["props.items"],
  events: [],
  embeds: "items",
};
