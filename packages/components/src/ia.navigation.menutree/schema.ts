import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A menu whose items open submenus in their place. */
export const schema: ComponentSchema = {
  type: "ia.navigation.menutree",
  defaults: { props: { items: [], enabled: true, itemStyle: {}, style: {} } },
  writable: [],
  events: ["onItemClicked"],
  eventFields: {
    onItemClicked: {
      label: "text of the item",
      enabled: "whether it is",
      target: "its page or address",
      path: "indices that lead to it",
    },
  },
};
