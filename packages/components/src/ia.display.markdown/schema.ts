import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** Text written in Markdown. */
export const schema: ComponentSchema = {
  type: "ia.display.markdown",
  defaults: { props: { source: "", markdown: { escapeHtml: true }, style: {} } },
  writable: [],
  events: [],
};
