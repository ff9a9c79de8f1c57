import type { ComponentSchema } from "../ComponentSchema.ts";

/** One line of text to type in. */
export const textField: ComponentSchema = {
  type: "ia.input.text-field",
  defaults: {
    props: {
      text: "",
      enabled: true,
      placeholder: "",
      deferUpdates: true,
      rejectUpdatesWhileFocused: true,
      spellcheck: true,
      style: {},
    },
  },
  writable: ["props.text"],
  events: [],
};
