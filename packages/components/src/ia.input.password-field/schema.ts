import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** One line of text that is not shown while typed. */
export const schema: ComponentSchema = {
  type: "ia.input.password-field",
  eager: true,
  defaults: {
    props: { text: "", enabled: true, placeholder: "", deferUpdates: true, rejectUpdatesWhileFocused: true, style: {} },
  },
  writable: ["props.text"],
  events: [],
};
