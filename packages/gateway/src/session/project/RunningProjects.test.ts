import { afterEach, beforeEach, expect, test } from "vitest";
import { perspective, temporaryFolder, viewJson, writeFiles } from "../../projects/testing/testProject.ts";
import { RunningProjects } from "./RunningProjects.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

function loading() {
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
    projects: new RunningProjects(() => [{ name: "plant", path: folder.path }], log, { changed: silent, loaded: async () => [] }),
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
  const counts = { project: "plant", views: 1, errors: 1, warnings: 1, wrongValues: 0, missing: 2, cosmetic: 1 };
  expect(lines).toEqual([["project loaded", counts]]);
  await projects.load();
  expect(lines).toHaveLength(1);
  writeFiles(folder.path, { [`${perspective}/views/B/view.json`]: viewJson({}) });
  await projects.load();
  expect(lines[1]).toEqual(["project reloaded", { ...counts, views: 2, errors: 0 }]);
});
