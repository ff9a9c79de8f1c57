import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** One line of text to type in. */
export const schema: ComponentSchema = {
  type: "ia.input.text-field",
  eager: true,
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
