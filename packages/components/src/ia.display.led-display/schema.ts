import { defineComponent } from "../schemas/defineComponent.ts";

/** A number or text in glowing characters. */
export const schema = defineComponent({
  type: "ia.display.led-display",
  text: "A number or text in glowing characters.",
  props: {
    backgroundColor: { type: "color", default: "#000000", text: "Colour, empty uses the theme." },
    numberFormat: { type: "string", default: "0,0.##", text: "Decimal pattern for numbers." },
    diodeOnColor: { type: "color", default: "#47FF47", text: "Lit segments." },
    value: { type: ["number", "string"], default: 0, text: "Number or text to show." },
  },
  unsupported: {
    locale: { type: "string", gap: "wrong value", default: "en-US", text: "Separators of the number." },
    diodeOffColor: { type: "color", default: "", text: "Unlit segments." },
    segmentFormat: { type: "string", default: "14 segment", enum: ["7 segment", "14 segment"], text: "7 or 14 segments." },
  },
});
