import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "@sightline/project";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadProject, loadProjects } from "./loadProject.ts";
import {
  loadFiles,
  perspective,
  projectJson,
  type TestFiles,
  temporaryFolder,
  viewJson,
  writeFiles,
} from "./testing/testProject.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const load = (files: TestFiles) => loadFiles(folder.path, files);

describe("[PRJ120] resources that nothing reads", () => {
  const files = {
    "project.json": projectJson,
    [`${perspective}/views/A/view.json`]: viewJson({}),
    [`${perspective}/themes/blue/index.css`]: "",
    [`${perspective}/icons/plant/resource.json`]: { files: ["plant.svg"] },
    "com.inductiveautomation.vision/windows/Main/window.bin": "x",
    "com.inductiveautomation.vision/windows/Main/thumbnail.png": "x",
    "com.inductiveautomation.reporting/reports/Day/data.bin": "x",
    "ignition/designer-properties/data.bin": "x",
    "com.vendor.module/things/One/data.json": {},
    "notes.md": "not a resource",
    ".git/config": "not a resource",
    "docs/a/b.txt": "not a resource",
  };
  const expected = [
    ["com.inductiveautomation.perspective/icons/plant", "missing behaviour"],
    ["com.inductiveautomation.perspective/themes/blue", "cosmetic"],
    ["com.inductiveautomation.reporting/reports/Day", "missing behaviour"],
    ["com.inductiveautomation.vision/windows/Main", "missing behaviour"],
    ["com.vendor.module/things/One", "missing behaviour"],
    ["ignition/designer-properties", "cosmetic"],
  ];
  const told = ({ problems }: Project) => problems.map(({ resource, severity }) => [resource, severity]);

  test("each is named once, with what is missing", async () => {
    const project = await load(files);
    expect(told(project)).toEqual(expected);
    expect(project.problems.every(({ kind }) => kind === "resource")).toBe(true);
    expect(project.problems[2]?.message).toBe("Reports are not generated.");
    expect(project.problems[4]?.message).toContain('"com.vendor.module/things"');
  });

  test("those of an archive, and of a parent", async () => {
    const bytes = Object.entries(files).map(([path, file]) => [
      path,
      strToU8(typeof file === "string" ? file : JSON.stringify(file)),
    ]);
    writeFileSync(join(folder.path, "a.zip"), zipSync(Object.fromEntries(bytes)));
    expect(told(await loadProject({ name: "a", path: join(folder.path, "a.zip") }))).toEqual(expected);
    const parent = { ...files, "project.json": { ...projectJson, inheritable: true } };
    writeFiles(join(folder.path, "parent"), parent);
    writeFiles(join(folder.path, "child"), { "project.json": { ...projectJson, parent: "parent" } });
    const sources = ["parent", "child"].map((name) => ({ name, path: join(folder.path, name) }));
    expect(told((await loadProjects(sources))[1] as Project)).toEqual(expected);
  });

  test("one more makes a new generation", async () => {
    const first = await load(files);
    const second = await load({ "com.inductiveautomation.vision/windows/Other/window.bin": "x" });
    expect(second.generation).not.toBe(first.generation);
  });

  test("a view whose file is missing is named", async () => {
    const project = await load({ [`${perspective}/views/Lost/resource.json`]: { files: ["view.json"] } });
    expect(project.problems).toMatchObject([{ resource: `${perspective}/views/Lost`, severity: "warning" }]);
  });
});

test("[PRJ121] scripts of session events that never run are named, in both generations", async () => {
  const named = async (files: TestFiles) => {
    const { problems } = await load(files);
    return problems.map(({ severity, kind, property }) => [severity, kind, property]);
  };
  const scripts = {
    onStartup: "\tpass",
    onAuthChallengeCompleted: "\tpass",
    onBarcodeDataReceived: "\tpass",
    onNdefDataReceived: "\t",
    messageHandlers: [{ name: "a", enabled: true, script: "\tpass" }],
  };
  expect(await named({ [`${perspective}/session-scripts/data.bin`]: scripts })).toEqual([
    ["missing behaviour", "script", "onAuthChallengeCompleted"],
    ["missing behaviour", "script", "onBarcodeDataReceived"],
  ]);
  folder.remove();
  folder = temporaryFolder();
  const file = `${perspective}/auth-challenge/onAuthChallengeCompleted.py`;
  expect(await named({ [file]: "def onAuthChallengeCompleted(session, payload, result):\n\tpass" })).toEqual([
    ["missing behaviour", "script", "onAuthChallengeCompleted"],
  ]);
});
