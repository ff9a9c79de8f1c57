import { defineComponent } from "../schemas/defineComponent.ts";
import { feet, orientation, symbol, unsupportedSymbol } from "../schemas/symbols.ts";

/** A pump. */
export const schema = defineComponent({
  type: "ia.symbol.pump",
  text: "A pump.",
  props: symbol(),
  unsupported: {
    ...unsupportedSymbol,
    ...feet,
    ...orientation("right"),
    variant: { type: "string", default: "centrifugal", enum: ["centrifugal", "vacuum"], text: "Form of the symbol." },
  },
});
