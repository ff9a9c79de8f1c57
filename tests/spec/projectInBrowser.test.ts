import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { bundleForBrowser } from "../support/bundleForBrowser.ts";

test("[PRJ32] documents are read and written in a browser, without Node", async () => {
  const script = await bundleForBrowser(
    "project",
    `
    import { buildProject, openDocument, setProperty, toBytes, toRawProject } from "./src/index.ts";
    const path = "com.inductiveautomation.perspective/views/A/view.json";
    const text = '{"root":{"type":"ia.display.label","meta":{"name":"root"},"props":{"width":1.0}}}';
    const files = new Map([[path, new TextEncoder().encode(text)], ["project.json", new TextEncoder().encode("{}")]]);
    const document = openDocument(path, files.get(path));
    setProperty(document, ["root", "props", "text"], "x");
    export const written = new TextDecoder().decode(toBytes(document));
    const known = { views: new Map(), problems: new Map() };
    export const project = buildProject(toRawProject({ name: "p", directory: "p" }, { files, unread: [], problems: [] }), {
      known, hash: (...parts) => parts.join(), pause: () => undefined,
    });
  `,
  );
  // The language and the two of the platform that browsers have: no process, Buffer, require, window or document.
  const { written, project } = runInNewContext(`${script}; result`, { TextDecoder, TextEncoder }) as {
    written: string;
    project: Promise<{ views: Map<string, { components: readonly { type: string }[] }>; problems: readonly object[] }>;
  };
  expect(written).toBe('{"root":{"type":"ia.display.label","meta":{"name":"root"},"props":{"width":1.0,"text":"x"}}}');
  const { views, problems } = await project;
  expect(views.get("A")?.components.map(({ type }) => type)).toEqual(["ia.display.label"]);
  expect(problems).toHaveLength(0);
});
