import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A handle on a scale. */
export const schema: ComponentSchema = {
  type: "ia.input.slider",
  defaults: {
    props: {
      value: 0,
      min: 0,
      max: 100,
      step: 1,
      enabled: true,
      orientation: "horizontal",
      labels: { show: false, interval: 20 },
      handleColor: "",
      railColor: "",
      trackColor: "",
      style: {},
    },
  },
  writable: ["props.value"],
  events: ["onActionPerformed"],
};
