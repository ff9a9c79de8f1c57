import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { labelPage, labelTemplate } from "./testing/labelPage.tsx";

afterEach(() => vi.unstubAllGlobals());

test.each([
  [null, false],
  [true, false],
  [false, true],
])("[BND14] a component whose meta.visible is %s is hidden: %s", async (visible, hidden) => {
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(labelTemplate)));
  const html = renderToStaticMarkup(await labelPage({ visible }));
  expect(html).toContain("shown");
  expect(html.includes("visibility:hidden")).toBe(hidden);
});
