import { defineComponent } from "../schemas/defineComponent.ts";
import { symbol, unsupportedSymbol } from "../schemas/symbols.ts";

/** A tank, filled to value.value of value.capacity. */
export const schema = defineComponent({
  type: "ia.symbol.vessel",
  text: "A tank, filled to value.value of value.capacity.",
  props: {
    ...symbol(),
    liquidColor: { type: "color", default: "", text: "Colour, empty uses the theme." },
    "value.displayValueAsPercent": { type: "boolean", default: true, text: "Show the level as a percentage of the capacity." },
    "value.capacity": { type: "number", default: 100, text: "Value of a full vessel." },
    "value.value": { type: "number", default: 50, text: "Content of the vessel." },
    "value.text": { type: "string", default: "", text: "Text instead of the level." },
  },
  unsupported: {
    ...unsupportedSymbol,
    orientation: { type: "string", default: "vertical", enum: ["horizontal", "vertical"], text: "Direction the symbol faces." },
    displayFillLevel: { type: "boolean", default: true, text: "Display fill level." },
    bottom: { type: "string", default: "flat", enum: ["flat", "conical", "rounded"], text: "Bottom." },
    displayStand: { type: "boolean", default: true, text: "Display stand." },
    liquidOpacity: { type: "number", default: 0.7, text: "Opacity 0..1." },
    liquidWarningColor: { type: "color", default: "", text: "Colour, empty uses the theme." },
    displayAgitator: { type: "boolean", default: true, text: "Display agitator." },
  },
});
