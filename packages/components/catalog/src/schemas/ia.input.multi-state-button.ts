import type { ComponentSchema } from "../ComponentSchema.ts";

/** A button for each state; the one that is so is marked. */
export const multiStateButton: ComponentSchema = {
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
