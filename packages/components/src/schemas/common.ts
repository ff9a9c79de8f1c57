import type { PropertySchemas } from "./ComponentSchema.ts";

/** What is known of `meta`, which all components have; projects keep further values of their own there. */
export const metaProps: PropertySchemas = {
  name: { type: "string", text: "Name of the component." },
  visible: { type: "boolean", default: true, text: "Whether the component is seen." },
  domId: { type: "string", default: "", text: "Id of the element." },
  hasDelegate: { type: "boolean", default: false, text: "Written by the Designer." },
  "tooltip.enabled": { type: "boolean", default: false, text: "Show the tooltip." },
  "tooltip.text": { type: "string", default: "", text: "Text of the tooltip." },
  "tooltip.location": { type: "string", default: "center-right", text: "Where it is shown.", support: "none", gap: "cosmetic" },
  "tooltip.delay": { type: "number", default: 500, text: "Milliseconds until it is shown.", support: "none", gap: "cosmetic" },
  "tooltip.sustain": { type: "number", default: 2000, text: "Milliseconds it is shown.", support: "none", gap: "cosmetic" },
  "tooltip.width": { type: "number", text: "Its width.", support: "none", gap: "cosmetic" },
  "tooltip.tail": { type: "boolean", default: true, text: "Whether it points.", support: "none", gap: "cosmetic" },
  "tooltip.style": { type: "style", default: { classes: "" }, text: "Its style.", support: "none" },
  "contextMenu.enabled": { type: "boolean", default: false, text: "Show a menu on a right click.", support: "none" },
  tabIndex: { type: ["number", "string"], text: "Order of the keyboard focus.", support: "none" },
};

/** What is known of the `props` of views. */
export const viewProps: PropertySchemas = {
  defaultSize: { type: "object", text: "Size the view was drawn for." },
  style: { type: "style", text: "CSS and style classes of the view." },
  loading: { type: "object", text: "How it is loaded.", support: "none", gap: "cosmetic" },
  dropConfig: { type: "object", text: "What may be dropped on the view in the Designer." },
  inputBehavior: { type: "string", default: "replace", text: "Whether new parameters are merged.", support: "none" },
};
