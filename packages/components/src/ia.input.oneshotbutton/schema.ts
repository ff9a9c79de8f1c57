import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A button that sets a value and waits until something else sets it back. */
export const schema: ComponentSchema = {
  type: "ia.input.oneshotbutton",
  defaults: {
    props: {
      value: 0,
      setValue: 1,
      enabled: true,
      primary: true,
      readyState: { text: "One-Shot Button", icon: { path: "", color: "" }, style: {} },
      writingState: { text: "Writing...", icon: { path: "", color: "" }, style: {} },
      confirm: { enabled: false, text: "Are you sure?" },
      disabledStyle: {},
      style: {},
    },
  },
  writable: ["props.value"],
  events: ["onActionPerformed"],
};
