import type { ClientTemplate, PageState } from "@sightline/model";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { PageContext } from "./PageContext.ts";
import { PageMirror } from "./PageMirror.ts";
import { TemplateCache } from "./TemplateCache.ts";
import { View } from "./ViewRenderer.tsx";

afterEach(() => vi.unstubAllGlobals());

const template: ClientTemplate = {
  hash: "h",
  viewPath: "a",
  props: {},
  components: [
    { type: "ia.container.flex", name: "root", props: {}, position: {}, meta: {} },
    { type: "ia.display.label", name: "L", parent: 0, props: { text: "shown" }, position: {}, meta: {} },
  ],
};

/** The page as HTML, with this value of the label's `meta.visible`. */
async function drawn(visible: boolean | null): Promise<string> {
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(template)));
  const templates = new TemplateCache("Plant");
  await templates.load("h");
  const mirror = new PageMirror(templates, { isPending: () => false, pendingWrites: [] }, () => undefined);
  const view = { id: "v", template: "h", viewPath: "a", changes: [[1, "meta.visible", visible] as const] };
  const page: PageState = {
    path: "/",
    title: "",
    primary: "v",
    docks: [],
    popups: [],
    views: [{ ...view, changes: view.changes.map((change) => [...change]) }],
    session: { theme: "light", locale: "en", timeZone: "UTC" },
    cornerPriority: "top-bottom",
  };
  mirror.apply({ type: "page", page });
  const link = { mirror, write: () => true, inSight: () => undefined, emit: () => undefined, report: () => undefined };
  return renderToStaticMarkup(
    <PageContext value={link}>
      <View id="v" />
    </PageContext>,
  );
}

test.each([
  [null, false],
  [true, false],
  [false, true],
])("[BND14] a component whose meta.visible is %s is hidden: %s", async (visible, hidden) => {
  const html = await drawn(visible);
  expect(html).toContain("shown");
  expect(html.includes("visibility:hidden")).toBe(hidden);
});
