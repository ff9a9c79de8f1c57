import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A switch, on or off. */
export const schema: ComponentSchema = {
  type: "ia.input.toggle-switch",
  defaults: {
    props: {
      selected: false,
      enabled: true,
      label: { text: "", position: "right", style: {} },
      color: { selected: "", unselected: "" },
      style: {},
    },
  },
  writable: ["props.selected"],
  events: ["onActionPerformed"],
};
