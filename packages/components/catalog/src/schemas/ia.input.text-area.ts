import type { ComponentSchema } from "../ComponentSchema.ts";

/** Several lines of text to type in. */
export const textArea: ComponentSchema = {
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
