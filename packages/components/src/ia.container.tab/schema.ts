import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** Children behind tabs; a tab that is an object with `viewPath` shows a view (slot: its index) instead of a text. */
export const schema: ComponentSchema = {
  type: "ia.container.tab",
  defaults: {
    props: {
      tabs: [""],
      currentTabIndex: 0,
      menuType: "classic",
      tabSize: { width: 96, height: 36 },
      menuStyle: {},
      contentStyle: {},
      tabStyle: { active: {}, inactive: {}, disabled: {} },
      style: {},
    },
    position: { tabIndex: 0 },
  },
  writable: ["props.currentTabIndex"],
  events: [],
  embeds: [{ path: "tabs[].viewPath", params: "tabs[].viewParams" }],
};
