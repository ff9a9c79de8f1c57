import { defineComponent } from "../schemas/defineComponent.ts";
import { icon, style } from "../schemas/fragments.ts";

/** Nodes within nodes: each item has label, icon, data, expanded and items. */
export const schema = defineComponent({
  type: "ia.display.tree",
  text: "Nodes within nodes: each item has label, icon, data, expanded and items.",
  props: {
    ...style("appearance.unselectedStyle", "the other items"),
    ...icon("appearance.defaultNodeIcons.collapsed", "Appearance default nodes collapsed icon", "material/folder"),
    ...icon("appearance.defaultNodeIcons.empty", "Appearance default nodes empty icon", "material/stop"),
    ...icon("appearance.defaultNodeIcons.expanded", "Appearance default nodes expanded icon", "material/folder_open"),
    ...icon("appearance.expandIcons.collapsed", "Appearance expands collapsed icon", "material/arrow_right"),
    ...icon("appearance.expandIcons.expanded", "Appearance expands expanded icon", "material/arrow_drop_down"),
    ...style("appearance.selectedStyle", "selected items"),
    selection: {
      type: "array",
      default: [],
      writer: "browser",
      text: "Index paths of chosen nodes, e.g. 0/1; read and written.",
    },
    branchNodeSelectable: { type: "boolean", default: true, text: "Nodes with children can be chosen." },
    "appearance.textOverflow": {
      type: "string",
      default: "scroll",
      enum: ["scroll", "truncate"],
      text: "Scroll or cut long captions.",
    },
    "appearance.rowHeight": { type: "number", default: 24, text: "Pixels per row." },
    interactable: { type: "boolean", default: true, text: "User may click." },
    selectionData: { type: "array", default: [], writer: "browser", text: "[{itemPath,value}] of chosen nodes; written." },
    items: { type: "array", default: [], text: "Nodes, nested." },
    "items[].data": { type: "any", text: "Free data returned on click." },
    ...icon("items[].icon", "icon"),
    "items[].label": { type: "string", text: "Caption." },
    "items[].expanded": { type: "boolean", writer: "browser", text: "Open; written on toggle." },
    "items[].items": { type: "array", recursive: true, text: "Child nodes." },
  },
  unsupported: {
    ...icon("appearance.expandIcons.empty", "Appearance expands empty icon"),
  },
  events: {
    onItemClicked: {
      text: "The user clicked an item.",
      fields: { label: "text of the item", data: "its data", itemPath: "indices that lead to it" },
    },
  },
});
