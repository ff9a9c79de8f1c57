import { defineComponent } from "../schemas/defineComponent.ts";
import { orientation, symbol, unsupportedSymbol } from "../schemas/symbols.ts";

/** A sensor. */
export const schema = defineComponent({
  type: "ia.symbol.sensor",
  text: "A sensor.",
  props: symbol({ inside: true }),
  unsupported: { ...unsupportedSymbol, ...orientation("bottom") },
});
