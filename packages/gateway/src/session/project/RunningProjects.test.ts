import type { ProjectProblem } from "@sightline/project";
import { afterEach, beforeEach, expect, test } from "vitest";
import { perspective, temporaryFolder, viewJson, writeFiles } from "../../projects/testing/testProject.ts";
import { RunningProjects } from "./RunningProjects.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** Gaps are found when the test says so. */
function looking() {
  const waiting: ((gaps: readonly ProjectProblem[]) => void)[] = [];
  const loaded = () => new Promise<readonly ProjectProblem[]>((resolve) => void waiting.push(resolve));
  const found = async (gaps: readonly ProjectProblem[]) => {
    while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    waiting.shift()?.(gaps);
  };
  return { ...loading(loaded), found };
}

function loading(loaded: () => Promise<readonly ProjectProblem[]> = async () => []) {
  const lines: [string, object][] = [];
  const silent = () => {};
  const log = {
    debug: silent,
    warn: silent,
    error: silent,
    info: (details: object, text: string) => void lines.push([text, details]),
  };
  return {
    lines,
    projects: new RunningProjects(() => [{ name: "plant", path: folder.path }], log, { changed: silent, loaded }),
  };
}

test("[STA55] one line of the log for each load of a project counts its problems by severity", async () => {
  writeFiles(folder.path, {
    "project.json": { title: "Plant" },
    [`${perspective}/views/A/view.json`]: viewJson({ children: [{ type: "ia.display.label" }] }),
    [`${perspective}/views/B/view.json`]: "{",
    [`${perspective}/fonts/Plant/plant.ttf`]: "x",
    "com.inductiveautomation.reporting/reports/Day/data.bin": "x",
    "com.inductiveautomation.reporting/reports/Night/data.bin": "x",
  });
  const { lines, projects } = loading();
  await projects.load();
  await projects.inspect();
  const counts = { project: "plant", views: 1, errors: 1, warnings: 1, wrongValues: 0, missing: 2, cosmetic: 1 };
  expect(lines).toEqual([["project loaded", counts]]);
  await projects.load();
  expect(lines).toHaveLength(1);
  writeFiles(folder.path, { [`${perspective}/views/B/view.json`]: viewJson({}) });
  await projects.load();
  await projects.inspect();
  expect(lines[1]).toEqual(["project reloaded", { ...counts, views: 2, errors: 0 }]);
});

test("[PRJ129, PRJ162] a project is served before its gaps are looked for, says so, and has them when they are found", async () => {
  writeFiles(folder.path, { "project.json": { title: "Plant" }, [`${perspective}/views/A/view.json`]: viewJson({}) });
  const { lines, projects, found } = looking();
  await projects.load();
  expect(projects.find("plant")?.template("A")).toBeDefined();
  expect(projects.problems("plant").map((each) => each.message.slice(0, 45))).toEqual([
    "What this project uses and this gateway does ",
  ]);
  expect(lines).toEqual([]);
  const inspected = projects.inspect();
  void found([{ severity: "wrong value", resource: "A", message: "a gap" }]);
  await inspected;
  expect(projects.problems("plant").map((each) => each.message)).toEqual(["a gap"]);
  expect(lines).toHaveLength(1);
  writeFiles(folder.path, { [`${perspective}/views/A/view.json`]: viewJson({ type: "ia.display.label" }) });
  await projects.load();
  expect(projects.problems("plant").map((each) => each.message)).toEqual([expect.any(String), "a gap"]);
});

test("[BND2, PRJ2] what was compiled of a view that did not change serves the next generation", async () => {
  const paths = { A: `${perspective}/views/A/view.json`, B: `${perspective}/views/B/view.json` };
  writeFiles(folder.path, {
    "project.json": { title: "Plant" },
    [paths.A]: viewJson({ type: "ia.display.table" }),
    [paths.B]: viewJson({}),
  });
  const { projects } = loading();
  await projects.load();
  const compiled = () => ["A", "B"].map((path) => projects.find("plant")?.template(path));
  const [a, b] = compiled();
  writeFiles(folder.path, { [paths.B]: viewJson({ type: "ia.display.label" }) });
  await projects.load();
  const [sameA, newB] = compiled();
  expect([sameA === a, newB === b]).toEqual([true, false]);
});
