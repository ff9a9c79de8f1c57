import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { GapMarks } from "./GapMarks.ts";
import { labelPage, labelTemplate } from "./testing/labelPage.tsx";

afterEach(() => vi.unstubAllGlobals());

test("[STA57] marks of a view are fetched once, when it is shown, and told by the path of the component", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    return new Response(JSON.stringify({ "root/L": "missing behaviour: a" }));
  });
  const marks = new GapMarks("Plant 1");
  const view = { path: "Area/Home", hash: "h" };
  const come = new Promise<void>((resolve) => marks.subscribe(view, resolve));
  marks.subscribe(view, () => undefined);
  expect(marks.of(view, "root/L")).toBeUndefined();
  await come;
  expect(marks.of(view, "root/L")).toBe("missing behaviour: a");
  expect(marks.of(view, "root")).toBeUndefined();
  expect(marks.of(view, "constructor")).toBeUndefined();
  expect(asked).toEqual(["/data/perspective/gaps/Plant%201?view=Area%2FHome"]);
});

test("[STA57] a page is drawn without marks where they cannot be fetched", async () => {
  const refused = Promise.resolve(new Response("", { status: 403 }));
  vi.stubGlobal("fetch", () => refused);
  const marks = new GapMarks("Plant");
  const heard = vi.fn();
  marks.subscribe({ path: "a", hash: "h" }, heard);
  await refused;
  await Promise.resolve();
  expect(heard).not.toHaveBeenCalled();
  expect(marks.of({ path: "a", hash: "h" }, "root/L")).toBeUndefined();
});

test("[STA57] only the component with a gap carries a mark, and only where marks are given", async () => {
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(labelTemplate)));
  const marks = new GapMarks("Plant");
  vi.spyOn(marks, "of").mockImplementation((view, component) => (component === "root/L" ? `${view.path}: gap` : undefined));
  const marked = renderToStaticMarkup(await labelPage({ gaps: marks }));
  expect(marked.match(/class="sl-gap"/g)).toHaveLength(1);
  expect(marked).toMatch(/data-component="ia.display.label"[\s\S]*title="a: gap"/);
  expect(renderToStaticMarkup(await labelPage({}))).not.toContain("sl-gap");
});
