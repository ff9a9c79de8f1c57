import { defineComponent } from "../schemas/defineComponent.ts";

/** Another web page, shown in this place. */
export const schema = defineComponent({
  type: "ia.display.iframe",
  text: "Another web page, shown in this place.",
  props: {
    src: { type: "string", default: "", text: "Page URL to embed." },
    source: { type: "string", default: "", text: "Address, where src is empty." },
  },
  unsupported: {
    referrerPolicy: {
      type: "string",
      default: "no-referrer",
      enum: ["no-referrer", "no-referrer-when-downgrade", "origin", "origin-when-cross-origin", "unsafe-url"],
      text: "Referrer sent with the request.",
    },
    allowFullScreen: { type: "boolean", default: false, text: "Page may go full screen." },
  },
});
