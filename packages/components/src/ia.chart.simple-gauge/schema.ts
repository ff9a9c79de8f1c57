import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** One value on an arc. */
export const schema: ComponentSchema = {
  type: "ia.chart.simple-gauge",
  defaults: {
    props: {
      value: 0,
      minValue: 0,
      maxValue: 100,
      startAngle: 180,
      endAngle: 360,
      animate: true,
      arc: { color: "", width: 20 },
      arcBackground: { color: "" },
      label: { visible: true, units: "", maxDecimal: 2, offsetY: 0, color: "", size: 24 },
      style: {},
    },
  },
  writable: [],
  events: [],
};
