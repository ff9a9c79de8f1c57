import { defineComponent } from "../schemas/defineComponent.ts";
import { enabled, icon, menuItemEvent, style } from "../schemas/fragments.ts";

/** A row of links to pages, with submenus. */
export const schema = defineComponent({
  type: "ia.navigation.horizontalmenu",
  text: "A row of links to pages, with submenus.",
  props: {
    ...enabled,
    ...style("itemStyle", "each item"),
    items: { type: "array", default: [], text: "Top menu entries." },
    ...icon("items[].icon", "icon"),
    "items[].label": { type: "string", text: "Caption." },
    "items[].enabled": { type: "boolean", text: "The user can choose the item." },
    "items[].target": { type: "string", text: "Page path or URL; used when it has no children." },
    ...style("items[].style", "an item"),
    "items[].items": { type: "array", recursive: true, text: "Submenu entries." },
    "items[].visible": { type: "boolean", text: "Show the item." },
    ...icon("items[].navIcon", "Nav icon"),
  },
  events: { onItemClicked: menuItemEvent },
});
