import { defineComponent } from "../schemas/defineComponent.ts";
import { enabled, style } from "../schemas/fragments.ts";

/** A switch, on or off. */
export const schema = defineComponent({
  type: "ia.input.toggle-switch",
  text: "A switch, on or off.",
  props: {
    ...enabled,
    "color.unselected": { type: "color", default: "", text: "Knob colour when off." },
    "color.selected": { type: "color", default: "", text: "Knob colour when on." },
    ...style("label.style", "the label"),
    "label.text": { type: "string", default: "", text: "Caption." },
    "label.position": { type: "string", default: "right", enum: ["left", "right"], text: "Side of the caption." },
    selected: { type: "boolean", default: false, writer: "browser", text: "On/off; read and written." },
  },
  events: { onActionPerformed: { text: "The user switched it." } },
});
