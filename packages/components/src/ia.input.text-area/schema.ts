import { defineComponent } from "../schemas/defineComponent.ts";
import { textInput } from "../schemas/fragments.ts";

/** Several lines of text to type in. */
export const schema = defineComponent({
  type: "ia.input.text-area",
  text: "Several lines of text to type in.",
  props: {
    ...textInput,
    spellcheck: { type: "boolean", default: true, text: "Browser spell checking." },
    resize: {
      type: "string",
      default: "none",
      enum: ["none", "both", "horizontal", "vertical"],
      text: "Directions the user may drag.",
    },
    wrap: {
      type: "string",
      default: "soft",
      enum: ["hard", "soft", "off"],
      unsupportedValues: ["hard"],
      text: "Line wrapping as in HTML.",
    },
  },
});
