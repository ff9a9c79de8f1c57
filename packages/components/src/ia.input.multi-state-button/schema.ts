import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A button for each state; the one that is so is marked. */
export const schema: ComponentSchema = {
  type: "ia.input.multi-state-button",
  defaults: {
    props: {
      states: [],
      controlValue: null,
      indicatorValue: null,
      orientation: "column",
      primary: false,
      enabled: true,
      buttonGap: 4,
      defaultSelectedStyle: {},
      defaultUnselectedStyle: {},
      style: {},
    },
  },
  writable: ["props.controlValue"],
  events: ["onActionPerformed"],
};
