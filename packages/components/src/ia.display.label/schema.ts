import { defineComponent } from "../schemas/defineComponent.ts";
import { style } from "../schemas/fragments.ts";

/** A text. */
export const schema = defineComponent({
  type: "ia.display.label",
  text: "A text.",
  eager: true,
  props: {
    alignVertical: {
      type: "string",
      default: "center",
      enum: ["top", "center", "bottom"],
      text: "Vertical place of the text inside the box.",
    },
    text: {
      type: ["string", "number", "boolean", "null", "object", "array"],
      default: "",
      text: "Shown text; non-strings are turned into text, objects shown as JSON.",
    },
    ...style("textStyle", "the text"),
  },
});
