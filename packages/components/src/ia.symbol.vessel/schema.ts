import { symbolSchema } from "../schemas/symbol.ts";

/** A tank, filled to `value.value` of `value.capacity`. */
export const schema = symbolSchema("vessel", {
  liquidColor: "",
  liquidWarningColor: "",
  value: { text: "", location: "bottom", justify: "center", style: {}, value: 50, capacity: 100, displayValueAsPercent: true },
});
