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
  embeds: [
    { path: "items[].body.viewPath", params: "items[].body.viewParams", when: { path: "items[].expanded", is: true } },
    {
      slot: ".header",
      path: "items[].header.content.viewPath",
      params: "items[].header.content.viewParams",
      when: { path: "items[].header.content.type", is: "view" },
    },
  ],
};
