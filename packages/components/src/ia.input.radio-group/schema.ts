import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** One choice of several that are all shown. */
export const schema: ComponentSchema = {
  type: "ia.input.radio-group",
  defaults: { props: { radios: [], index: -1, value: "", enabled: true, orientation: "row", align: "right", style: {} } },
  writable: ["props.value", "props.index", "props.radios"],
  events: ["onActionPerformed"],
};
