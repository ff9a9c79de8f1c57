import type { JsonObject } from "@sightline/model";
import type { ComponentSchema } from "../ComponentSchema.ts";

/** What all symbols of equipment share: a state that colours them, a label and a value. */
function symbol(name: string, more: JsonObject = {}): ComponentSchema {
  const caption = { text: "", location: "top", justify: "center", style: {} };
  const props = {
    state: "default",
    animated: true,
    label: caption,
    value: { ...caption, location: "bottom" },
    style: {},
    ...more,
  };
  return { type: `ia.symbol.${name}`, defaults: { props }, writable: [], events: [] };
}

/** A tank, filled to `value.value` of `value.capacity`. */
export const vesselSymbol = symbol("vessel", {
  liquidColor: "",
  liquidWarningColor: "",
  value: { text: "", location: "bottom", justify: "center", style: {}, value: 50, capacity: 100, displayValueAsPercent: true },
});
export const pumpSymbol = symbol("pump");
export const valveSymbol = symbol("valve");
export const motorSymbol = symbol("motor");
export const sensorSymbol = symbol("sensor");
