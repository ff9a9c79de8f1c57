import { defineComponent } from "../schemas/defineComponent.ts";
import { symbol, unsupportedSymbol } from "../schemas/symbols.ts";

/** A valve. */
export const schema = defineComponent({
  type: "ia.symbol.valve",
  text: "A valve.",
  props: symbol(),
  unsupported: {
    ...unsupportedSymbol,
    reverseFlow: { type: "boolean", default: false, text: "Mirror the flow direction." },
    valve: { type: "string", default: "top", enum: ["top", "bottom", "left", "right"], text: "Valve." },
  },
});
