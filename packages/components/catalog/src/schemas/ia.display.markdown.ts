import type { ComponentSchema } from "../ComponentSchema.ts";

/** Text written in Markdown. */
export const markdown: ComponentSchema = {
  type: "ia.display.markdown",
  defaults: { props: { source: "", markdown: { escapeHtml: true }, style: {} } },
  writable: [],
  events: [],
};
