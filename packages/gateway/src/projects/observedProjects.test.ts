import { afterEach, beforeEach, expect, test } from "vitest";
import { loadProject } from "./loadProject.ts";
import { perspective, type TestFiles, temporaryFolder, viewJson, writeFiles } from "./testing/testProject.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

async function load(files: TestFiles) {
  writeFiles(folder.path, { "project.json": { title: "Plant", enabled: true, parent: "" }, ...files });
  return loadProject({ name: "plant", path: folder.path });
}

const resource = (file: string) => ({ scope: "G", version: 1, restricted: false, overridable: true, files: [file] });
const style = (path: string) => `${perspective}/style-classes/${path}/style.json`;

test("[PRJ103] [OBS-STYLE-1, OBS-STYLE-3, OBS-STYLE-6] style classes stand in the order of their paths, whatever the order of the files", async () => {
  const hover = [{ pseudo: "hover", style: { color: "green" } }];
  const { css } = await load({
    [style("a/z")]: { base: { style: { color: "red", fontSize: "20px" } } },
    [style("b")]: { base: { style: { color: "blue" } }, variants: hover },
    [style("a/b")]: { base: { style: { color: "black" } } },
  });
  const at = [".psc-a\\/b {", ".psc-a\\/z {", ".psc-b {", ".psc-b:hover {"].map((selector) => css.indexOf(selector));
  expect(at).not.toContain(-1);
  expect(at.toSorted((one, other) => one - other)).toEqual(at);
});

test("[PRJ19] [OBS-PROJ-1, OBS-PROJ-8, OBS-PROJ-16] views and library scripts of a folder are taken, in UTF-8 without a mark", async () => {
  const at = `${perspective}/views/Area/Main`;
  const project = await load({
    [`${at}/resource.json`]: resource("view.json"),
    [`${at}/view.json`]: viewJson({ props: { text: "Größe °C" } }),
    "ignition/script-python/calc/resource.json": resource("code.py"),
    "ignition/script-python/calc/code.py": "def f():\n\treturn u'°C'\n",
  });
  expect(project.views.get("Area/Main")?.components[0]?.base.props).toEqual({ text: "Größe °C" });
  expect(project.libraries).toEqual([{ path: "calc", source: "def f():\n\treturn u'°C'\n" }]);
  expect(project.problems).toEqual([]);
});
