import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A number to type in, within bounds. */
export const schema: ComponentSchema = {
  type: "ia.input.numeric-entry-field",
  defaults: {
    props: {
      value: "",
      enabled: true,
      mode: "direct",
      align: "right",
      format: "0,0.##",
      placeholder: "",
      inputBounds: { minimum: null, maximum: null, invalidStyle: {} },
      spinner: { enabled: true, increment: 1 },
      containerStyle: {},
      style: {},
    },
  },
  writable: ["props.value"],
  events: ["onActionPerformed"],
};
