import { defineComponent } from "../schemas/defineComponent.ts";
import { feet, orientation, symbol, unsupportedSymbol } from "../schemas/symbols.ts";

/** A motor. */
export const schema = defineComponent({
  type: "ia.symbol.motor",
  text: "A motor.",
  props: symbol(),
  unsupported: { ...unsupportedSymbol, ...feet, ...orientation("right") },
});
