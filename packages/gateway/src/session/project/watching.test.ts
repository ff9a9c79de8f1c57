import { cpSync, existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { perspective, temporaryFolder, viewJson, writeFiles } from "../../projects/testing/testProject.ts";
import { RunningProjects } from "./RunningProjects.ts";

let folder: ReturnType<typeof temporaryFolder>;
let projects: RunningProjects;
let path: string;
beforeEach(async () => {
  folder = temporaryFolder();
  path = join(folder.path, "w");
  writeFiles(path, { "project.json": { title: "Plant", enabled: true, parent: "" } });
  writeFiles(path, { [viewFile("Main")]: viewOf("OLD"), [viewFile("Area/Other")]: viewOf("OLD") });
  cpSync(path, `${path}.copy`, { recursive: true });
  const log = () => undefined;
  projects = new RunningProjects(
    () => [{ name: "w", path }],
    { debug: log, info: log, warn: log, error: log },
    {
      loaded: async () => [],
      changed: () => undefined,
    },
  );
  await projects.load();
});
afterEach(async () => {
  await projects.close();
  folder.remove();
});

function viewFile(name: string): string {
  return `${perspective}/views/${name}/view.json`;
}

function viewOf(text: string) {
  return viewJson({ props: { text } });
}

const shown = (name = "Main") => projects.find("w")?.project.views.get(name)?.components[0]?.base.props;
const edit = (name: string, text: string) => writeFiles(path, { [viewFile(name)]: viewOf(text) });

test("[PRJ101] case: edit-right-after-start: what changes before the watch listens is taken up when it does", async () => {
  projects.watch({ lookMs: 50 });
  edit("Main", "NEW");
  await expect.poll(() => shown(), { timeout: 20_000 }).toEqual({ text: "NEW" });
});

describe("[PRJ100] case: project-folder-replaced: a folder that is replaced is read again, and so is every later edit", () => {
  const copy = (inside = "") => cpSync(`${path}.copy${inside}`, path + inside, { recursive: true });
  const remove = (inside = "") => rmSync(path + inside, { recursive: true });
  const move = (inside = "") => renameSync(path + inside, `${path}.old`);
  const views = `/${perspective}/views`;
  test.each([
    ["removed, seen to be gone, and put back", "", remove, true],
    ["removed and put back at once", "", remove, false],
    ["moved away and replaced at once", "", move, false],
    ["removed and put back at once inside of it", views, remove, false],
    ["moved away and replaced at once inside of it", `/${perspective}`, move, false],
    ["replaced around a single view", `${views}/Main`, remove, false],
  ])("%s", async (_way, inside, take, seen) => {
    projects.watch({ lookMs: 50 });
    edit("Main", "ready");
    await expect.poll(() => shown(), { timeout: 20_000 }).toEqual({ text: "ready" });
    take(inside);
    if (seen) await expect.poll(() => projects.problems("w").length, { timeout: 20_000 }).toBeGreaterThan(0);
    copy(inside);
    await expect.poll(() => shown(), { timeout: 20_000 }).toEqual({ text: "OLD" });
    // Two tellings may come with the new watch itself; all that follow come from the edits.
    for (const text of ["NEW 1", "NEW 2", "NEW 3", "NEW 4"]) {
      for (const name of ["Main", "Area/Other"]) {
        edit(name, text);
        await expect.poll(() => shown(name), { timeout: 20_000 }).toEqual({ text });
      }
    }
    expect(existsSync(path) && readdirSync(path).length > 0).toBe(true);
  });
});
