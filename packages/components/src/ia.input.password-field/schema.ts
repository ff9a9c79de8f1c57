import { defineComponent } from "../schemas/defineComponent.ts";
import { textInput } from "../schemas/fragments.ts";

/** One line of text that is not shown while typed. */
export const schema = defineComponent({
  type: "ia.input.password-field",
  text: "One line of text that is not shown while typed.",
  eager: true,
  props: {
    ...textInput,
  },
  unsupported: {
    allowReveal: { type: "boolean", default: true, text: "Show an eye button." },
  },
});
