import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A choice from a list, single or multiple. */
export const schema: ComponentSchema = {
  type: "ia.input.dropdown",
  defaults: {
    props: {
      value: "",
      options: [],
      enabled: true,
      multiSelect: false,
      showClearIcon: false,
      allowCustomOptions: false,
      wrapMultiSelectValues: true,
      textAlign: "left",
      minMenuHeight: 150,
      maxMenuHeight: 350,
      search: { enabled: true, searchParam: "", noResultsText: "No results found", matching: "any" },
      placeholder: { text: "Select...", color: "", icon: { path: "", color: "" } },
      dropdownOptionStyle: {},
      style: {},
    },
  },
  writable: ["props.value", "props.search.searchParam"],
  events: ["onActionPerformed"],
};
