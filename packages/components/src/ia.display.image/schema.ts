import { defineComponent } from "../schemas/defineComponent.ts";

/** A picture by its address. */
export const schema = defineComponent({
  type: "ia.display.image",
  text: "A picture by its address.",
  eager: true,
  props: {
    altText: { type: "string", default: "", text: "Fallback text when the image cannot load." },
    source: { type: "string", default: "", text: "URL, gateway image path or data URI." },
    "tint.color": { type: "color", default: "#CCCCCC", text: "Colour of the overlay." },
    "tint.enabled": { type: "boolean", default: false, text: "Lay a colour over the image." },
    "fit.scroll": { type: "boolean", default: false, text: "Show scrollbars when the image is larger than the box." },
    "fit.mode": {
      type: "string",
      default: "none",
      enum: ["none", "fill", "contain", "cover", "percent", "absolute"],
      text: "How image meets the box; percent/absolute use width and height.",
    },
    "fit.width": { type: "number", default: 100, text: "Image width in percent or px, by mode." },
    "fit.height": { type: "number", default: 100, text: "Image height in percent or px, by mode." },
  },
});
