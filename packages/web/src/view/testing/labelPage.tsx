import type { ClientTemplate, Json, PageState } from "@sightline/model";
import type { ReactElement } from "react";
import type { GapMarks } from "../GapMarks.ts";
import { PageContext } from "../PageContext.ts";
import { PageMirror } from "../PageMirror.ts";
import { TemplateCache } from "../TemplateCache.ts";
import { View } from "../ViewRenderer.tsx";

/** What the page fetches. */
export const labelTemplate: ClientTemplate = {
  hash: "h",
  viewPath: "a",
  props: {},
  components: [
    { type: "ia.container.flex", name: "root", props: {}, position: {}, meta: {} },
    { type: "ia.display.label", name: "L", parent: 0, props: { text: "shown" }, position: {}, meta: {} },
  ],
};

/** A page that shows a view with one label, whose template is what is fetched. `visible`: of the label's `meta`. */
export async function labelPage({ visible, gaps }: { visible?: Json; gaps?: GapMarks }): Promise<ReactElement> {
  const templates = new TemplateCache("Plant");
  await templates.load("h");
  const mirror = new PageMirror(templates, { isPending: () => false, pendingWrites: [] }, () => undefined);
  const page: PageState = {
    path: "/",
    title: "",
    primary: "v",
    docks: [],
    popups: [],
    views: [{ id: "v", template: "h", viewPath: "a", changes: visible === undefined ? [] : [[1, "meta.visible", visible]] }],
    session: { theme: "light", locale: "en", timeZone: "UTC" },
    cornerPriority: "top-bottom",
  };
  mirror.apply({ type: "page", page });
  const nothing = () => undefined;
  const link = { mirror, write: () => true, inSight: nothing, emit: nothing, report: nothing, ...(gaps ? { gaps } : {}) };
  return (
    <PageContext value={link}>
      <View id="v" />
    </PageContext>
  );
}
