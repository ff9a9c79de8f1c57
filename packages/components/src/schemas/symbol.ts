import type { JsonObject } from "@sightline/model";
import type { ComponentSchema } from "./ComponentSchema.ts";

/** What all symbols of equipment share: a state that colours them, a label and a value. */
export function symbolSchema(name: string, more: JsonObject = {}): ComponentSchema {
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
