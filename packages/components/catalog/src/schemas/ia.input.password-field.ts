import type { ComponentSchema } from "../ComponentSchema.ts";

/** One line of text that is not shown while typed. */
export const passwordField: ComponentSchema = {
  type: "ia.input.password-field",
  defaults: {
    props: { text: "", enabled: true, placeholder: "", deferUpdates: true, rejectUpdatesWhileFocused: true, style: {} },
  },
  writable: ["props.text"],
  events: [],
};
