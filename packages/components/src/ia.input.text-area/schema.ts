import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** Several lines of text to type in. */
export const schema: ComponentSchema = {
  type: "ia.input.text-area",
  defaults: {
    props: {
      text: "",
      enabled: true,
      placeholder: "",
      deferUpdates: true,
      rejectUpdatesWhileFocused: true,
      spellcheck: true,
      wrap: "soft",
      resize: "none",
      style: {},
    },
  },
  writable: ["props.text"],
  events: [],
};
