import { defineComponent } from "../schemas/defineComponent.ts";

/** A link to a page or an address. */
export const schema = defineComponent({
  type: "ia.navigation.link",
  text: "A link to a page or an address.",
  props: {
    url: { type: "string", default: "", text: "Page path or URL." },
    target: { type: "string", default: "self", text: "Self, tab, or a window name." },
    text: { type: "string", default: "Link", text: "Link text." },
  },
  unsupported: {
    referrerPolicy: { type: "string", text: "Referrer sent with the request." },
    download: { type: "string", text: "File name to save as." },
    rel: { type: "string", text: "Link relation." },
  },
});
