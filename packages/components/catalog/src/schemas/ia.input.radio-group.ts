import type { ComponentSchema } from "../ComponentSchema.ts";

/** One choice of several that are all shown. */
export const radioGroup: ComponentSchema = {
  type: "ia.input.radio-group",
  defaults: { props: { radios: [], index: -1, value: "", enabled: true, orientation: "row", align: "right", style: {} } },
  writable: ["props.value", "props.index", "props.radios"],
  events: ["onActionPerformed"],
};
