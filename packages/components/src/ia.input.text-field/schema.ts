import { defineComponent } from "../schemas/defineComponent.ts";
import { textInput } from "../schemas/fragments.ts";

/** One line of text to type in. */
export const schema = defineComponent({
  type: "ia.input.text-field",
  text: "One line of text to type in.",
  eager: true,
  props: {
    ...textInput,
    spellcheck: { type: "boolean", default: true, text: "Browser spell checking." },
  },
});
