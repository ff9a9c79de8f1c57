import type { PropertySchemas } from "./ComponentSchema.ts";
import { style } from "./fragments.ts";

const shownText = { type: ["string", "number", "boolean", "null", "object", "array"], default: "" } as const;
const beside = ["top", "bottom", "left", "right"] as const;

/** Properties of every equipment symbol: its state, its label and its value. `inside`: these can also be drawn on the symbol. */
export function symbol({ inside = false } = {}): PropertySchemas {
  const locations = [...beside, ...(inside ? ["inside"] : []), "hidden"];
  return {
    "label.location": { type: "string", default: "top", enum: locations, text: "Where the caption is." },
    ...style("label.style", "the label"),
    "label.text": { ...shownText, text: "Caption." },
    state: { type: "string", default: "default", text: "Visual state: default, running, stopped, faulted ... or own value." },
    "value.location": { type: "string", default: "bottom", enum: locations, text: "Where the value is." },
    ...style("value.style", "the value"),
    "value.text": { ...shownText, text: "Value shown." },
  };
}

/** Properties of every equipment symbol that nothing here follows yet. */
export const unsupportedSymbol: PropertySchemas = {
  "label.justify": {
    type: "string",
    default: "center",
    enum: ["left", "center", "right", "auto"],
    text: "Horizontal placement.",
  },
  animationSpeed: {
    type: ["string", "number"],
    default: "auto",
    text: "Percent; auto follows session.props.symbols.autoAnimationSpeed; 0 stops.",
  },
  appearance: {
    type: "string",
    default: "auto",
    enum: ["auto", "p&id", "mimic", "simple"],
    text: "Look; auto follows session.props.symbols.autoAppearance.",
  },
  "value.justify": { type: "string", default: "center", enum: ["left", "center", "right"], text: "Horizontal placement." },
};

/** The side a symbol faces. */
export function orientation(usual: "right" | "bottom"): PropertySchemas {
  return { orientation: { type: "string", default: usual, enum: beside, text: "Direction the symbol faces." } };
}

/** The feet of a machine. */
export const feet: PropertySchemas = {
  feet: { type: "string", default: "bottom", enum: [...beside, "none"], text: "Feet." },
};
