import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A button with a text, an icon or a picture. */
export const schema: ComponentSchema = {
  type: "ia.input.button",
  eager: true,
  defaults: {
    props: {
      text: "Button",
      enabled: true,
      primary: true,
      align: "center",
      justify: "center",
      image: { source: "", icon: { path: "", color: "" }, width: 24, height: 24, position: "left", style: {} },
      textStyle: {},
      style: {},
    },
  },
  writable: [],
  events: ["onActionPerformed"],
};
