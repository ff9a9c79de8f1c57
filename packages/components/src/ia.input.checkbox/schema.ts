import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** Yes or no, and with `triState` neither. */
export const schema: ComponentSchema = {
  type: "ia.input.checkbox",
  defaults: {
    props: {
      selected: false,
      triState: false,
      enabled: true,
      text: "text",
      textPosition: "right",
      checkedIcon: { path: "material/check_box", color: { enabled: "", disabled: "" }, style: {} },
      uncheckedIcon: { path: "material/check_box_outline_blank", color: { enabled: "", disabled: "" }, style: {} },
      indeterminateIcon: { path: "material/indeterminate_check_box", color: { enabled: "", disabled: "" }, style: {} },
      style: {},
    },
  },
  writable: ["props.selected"],
  events: ["onActionPerformed"],
};
