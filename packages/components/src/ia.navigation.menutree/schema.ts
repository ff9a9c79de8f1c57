import { defineComponent } from "../schemas/defineComponent.ts";
import { enabled, icon, menuItemEvent, style } from "../schemas/fragments.ts";

/** A menu whose items open submenus in their place. */
export const schema = defineComponent({
  type: "ia.navigation.menutree",
  text: "A menu whose items open submenus in their place.",
  props: {
    ...enabled,
    ...style("itemStyle", "each item"),
    items: { type: "array", default: [], text: "Menu nodes, nested." },
    "items[].visible": { type: "boolean", text: "Show the node." },
    "items[].backActionText": { type: "string", text: "Back caption in the submenu." },
    "items[].showHeader": { type: "boolean", text: "Caption as title of its submenu." },
    ...icon("items[].navIcon", "Nav icon"),
    ...icon("items[].label.icon", "Label icon"),
    "items[].label.text": { type: "string", text: "Caption." },
    "items[].enabled": { type: "boolean", text: "The user can choose the item." },
    "items[].target": { type: "string", text: "Page path or URL followed on click." },
    ...style("items[].style", "an item"),
    "items[].items": { type: "array", recursive: true, text: "Submenu; slides in." },
    ...icon("items[].icon", "icon"),
  },
  unsupported: {
    backActionText: { type: "string", default: "", text: "Default back caption." },
    ...style("backActionStyle", "the back action"),
    ...style("headerStyle", "the header"),
    layoutAlignment: { type: "string", default: "left", enum: ["left", "right"], text: "Side the root is on." },
    "items[].resetOnClick": { type: "boolean", text: "Go back to the root when chosen." },
  },
  events: { onItemClicked: menuItemEvent },
});
