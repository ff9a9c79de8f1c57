import { defineComponent } from "../schemas/defineComponent.ts";
import { enabled } from "../schemas/fragments.ts";

/** A handle on a scale. */
export const schema = defineComponent({
  type: "ia.input.slider",
  text: "A handle on a scale.",
  props: {
    ...enabled,
    orientation: {
      type: "string",
      default: "horizontal",
      enum: ["horizontal", "vertical"],
      text: "Direction of the rail; a vertical one has its lowest value at the bottom.",
    },
    handleColor: { type: "color", default: "", text: "Colour of the handle and, without a track colour, of the filled part." },
    max: { type: "number", default: 100, text: "Highest value." },
    trackColor: { type: "color", default: "", text: "Colour of the filled part." },
    "labels.show": { type: "boolean", default: false, text: "Show numbers along the rail." },
    "labels.interval": { type: "number", default: 20, text: "Distance between these numbers." },
    min: { type: "number", default: 0, text: "Lowest value." },
    railColor: { type: "color", default: "", text: "Colour of the part that is not filled." },
    step: { type: "number", default: 1, text: "Distance between the values the handle stops at." },
    value: { type: "number", default: 0, writer: "browser", text: "Position of the handle; written when it is released." },
  },
  events: { onActionPerformed: { text: "The user released the handle." } },
});
