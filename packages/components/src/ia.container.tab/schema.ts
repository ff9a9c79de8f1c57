import { defineComponent } from "../schemas/defineComponent.ts";
import { style } from "../schemas/fragments.ts";

/** Children behind tabs; a tab may show a view instead of a text. */
export const schema = defineComponent({
  type: "ia.container.tab",
  text: "Children behind tabs; a tab may show a view instead of a text.",
  props: {
    ...style("menuStyle", "the menu"),
    tabs: { type: "array", default: [""], text: "Tab captions, text or object each; index matches child tabIndex." },
    "tabs[].disabled": { type: "boolean", text: "Tab cannot be chosen." },
    "tabs[].text": { type: "string", text: "Caption." },
    "tabs[].viewPath": { type: "view-path", text: "View drawn as caption." },
    "tabs[].width": { type: "number", text: "Own width of this tab." },
    "tabs[].viewParams": { type: "object", text: "Params of the caption view." },
    "tabs[].runWhileHidden": { type: "boolean", text: "Its content stays once it was shown, also while another tab is chosen." },
    "tabSize.width": { type: "number", default: 96, text: "Default tab width." },
    "tabSize.height": { type: "number", default: 36, text: "Default tab height." },
    ...style("contentStyle", "the content"),
    menuType: { type: "string", default: "classic", enum: ["classic", "modern"], text: "Boxed tabs or underlined strip." },
    ...style("tabStyle.active", "the chosen tab"),
    ...style("tabStyle.inactive", "the other tabs"),
    ...style("tabStyle.disabled", "disabled tabs"),
    currentTabIndex: { type: "number", default: 0, writer: "browser", text: "Active tab; written on click." },
  },
  childPosition: { tabIndex: { type: "number", default: 0, text: "The tab that shows the child." } },
  chooses: { by: "currentTabIndex", child: "tabIndex", kept: "tabs[].runWhileHidden" },
  embeds: [{ path: "tabs[].viewPath", params: "tabs[].viewParams", chosenParam: { name: "selected", by: "currentTabIndex" } }],
});
