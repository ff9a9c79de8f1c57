import { defineComponent } from "../schemas/defineComponent.ts";
import { icon, style } from "../schemas/fragments.ts";

/** Bodies under headers that open them; a body is a view, a header a text or a view. */
export const schema = defineComponent({
  type: "ia.display.accordion",
  text: "Bodies under headers that open them; a body is a view, a header a text or a view.",
  props: {
    expansionMode: { type: "string", default: "multiple", enum: ["single", "multiple"], text: "One or many open sections." },
    ...style("unusedSpaceStyle", "the space below the items"),
    items: { type: "array", default: [], text: "Sections in order." },
    "items[].body.viewPath": { type: "view-path", text: "View inside the section." },
    "items[].body.useDefaultViewHeight": { type: "boolean", text: "Use the view's own height." },
    ...style("items[].body.style", "the body of an item"),
    "items[].body.viewParams": { type: "object", text: "Params for that view." },
    "items[].body.height": { type: ["string", "number"], text: "Body height, auto or length." },
    "items[].expanded": { type: "boolean", writer: "browser", text: "Open or not; written on user toggle." },
    "items[].header.toggle.enabled": { type: "boolean", text: "Show the header toggle." },
    ...icon("items[].header.toggle.collapsedIcon", "Header toggle collapsed icon"),
    ...icon("items[].header.toggle.expandedIcon", "Header toggle expanded icon"),
    "items[].header.reverse": { type: "boolean", text: "Icon on the other side." },
    "items[].header.content.type": { type: "string", enum: ["text", "view"], text: "Header is text or a view." },
    "items[].header.content.viewPath": { type: "view-path", text: "View to mount." },
    ...style("items[].header.content.style", "the header content of an item"),
    "items[].header.content.text": { type: ["string", "number"], text: "Text." },
    "items[].header.content.viewParams": { type: "object", text: "Params for that view." },
    ...style("items[].header.style", "the header of an item"),
    "items[].header.height": { type: ["string", "number"], text: "Height." },
  },
  unsupported: {
    "items[].body.useDefaultViewWidth": { type: "boolean", text: "Use the view's own width." },
    "items[].header.content.useDefaultViewWidth": { type: "boolean", text: "Use the view's own width." },
    "items[].header.content.useDefaultViewHeight": { type: "boolean", text: "Use the view's own height." },
  },
  events: {
    onItemExpanded: { text: "A body was opened.", fields: { index: "index of the item" } },
    onItemCollapsed: { text: "A body was closed.", fields: { index: "index of the item" } },
  },
  embeds: [
    {
      path: "items[].body.viewPath",
      params: "items[].body.viewParams",
      when: { path: "items[].expanded", is: true, kept: true },
    },
    {
      slot: ".header",
      path: "items[].header.content.viewPath",
      params: "items[].header.content.viewParams",
      when: { path: "items[].header.content.type", is: "view" },
    },
  ],
});
