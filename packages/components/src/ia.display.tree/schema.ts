import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** Nodes within nodes: each item has `label`, `icon`, `data`, `expanded` and `items`. */
export const schema: ComponentSchema = {
  type: "ia.display.tree",
  defaults: {
    props: {
      items: [],
      interactable: true,
      selection: [],
      selectionData: [],
      appearance: {
        expandIcons: {
          collapsed: { path: "material/arrow_right", color: "", style: {} },
          expanded: { path: "material/arrow_drop_down", color: "", style: {} },
        },
        defaultNodeIcons: {
          collapsed: { path: "material/folder", color: "", style: {} },
          expanded: { path: "material/folder_open", color: "", style: {} },
          empty: { path: "material/stop", color: "", style: {} },
        },
        selectedStyle: {},
        unselectedStyle: {},
      },
      style: {},
    },
  },
  writable: ["props.items", "props.selection", "props.selectionData"],
  events: ["onItemClicked"],
  eventFields: {
    onItemClicked: { label: "text of the item", data: "its data", itemPath: "indices that lead to it" },
  },
};
