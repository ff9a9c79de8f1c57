import { defineComponent } from "../schemas/defineComponent.ts";

/** Text written in Markdown. */
export const schema = defineComponent({
  type: "ia.display.markdown",
  text: "Text written in Markdown.",
  props: {
    source: { type: "string", default: "", text: "Markdown text to render." },
    "markdown.escapeHtml": { type: "boolean", default: true, text: "True shows HTML as text; false renders it." },
  },
  unsupported: {
    sectionSpacing: { type: "number", default: 24, text: "Pixels between blocks." },
    "markdown.allowedTypes": { type: "array", text: "Node kinds that may render." },
    "markdown.disallowedTypes": { type: "array", default: [], text: "Node kinds that may not render." },
    "markdown.skipHtml": { type: "boolean", default: false, text: "Drop HTML parts altogether." },
    "markdown.unwrapDisallowed": { type: "boolean", default: false, text: "Keep children of a dropped node." },
    "markdown.sourcePos": { type: "boolean", gap: "cosmetic", default: false, text: "Debug source positions." },
  },
});
