import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProjectProblem } from "@sightline/project";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CheckGateway } from "../check/checkProjects.ts";
import { loadProject } from "../projects/loadProject.ts";
import { projectJson, temporaryFolder, writeFiles } from "../projects/testing/testProject.ts";
import { runCli } from "./testing/testTerminal.ts";

let folder: ReturnType<typeof temporaryFolder>;
let gaps: readonly ProjectProblem[];
beforeEach(() => {
  folder = temporaryFolder();
  gaps = [];
  writeFiles(folder.path, { "plant/project.json": { ...projectJson, enabled: false } });
});
afterEach(() => folder.remove());

/** A gateway whose project is not opened, since it is disabled; what it does not honour is the test's. */
async function start(): Promise<CheckGateway> {
  const project = await loadProject({ name: "plant", path: join(folder.path, "plant") });
  return { project: () => project, gaps: async () => gaps, close: async () => undefined } as unknown as CheckGateway;
}

const run = (rest = "") => runCli(`check ${join(folder.path, "plant")} --quiet${rest}`, folder.path, { check: start });
const wrong: ProjectProblem = { severity: "wrong value", resource: "view", message: "It shows 5." };

test("[CHK5] the exit code says whether something fails: errors, wrong values, missing behaviour, and nothing else", async () => {
  expect(await run()).toMatchObject({ code: 0, err: "", out: expect.stringContaining("plant works to 100 %.") });
  gaps = [
    { ...wrong, severity: "cosmetic" },
    { ...wrong, severity: "warning" },
  ];
  expect((await run()).code).toBe(0);
  for (const severity of ["error", "wrong value", "missing behaviour"] as const) {
    gaps = [{ ...wrong, severity }];
    expect(await run()).toMatchObject({ code: 1, err: "", out: expect.stringContaining("It shows 5.") });
  }
});

test("[CHK5] a wrong path, format or baseline is a wrong command line", async () => {
  const elsewhere = await runCli(`check ${folder.path}/nowhere`, folder.path, { check: start });
  expect(elsewhere).toMatchObject({ code: 2, err: `There is no ${folder.path}/nowhere.\n` });
  expect(await run(" --format yaml")).toMatchObject({
    code: 2,
    err: expect.stringContaining("Allowed choices are text, json, junit, sarif"),
  });
  expect(await run(` --baseline ${folder.path}/none.json`)).toMatchObject({
    code: 2,
    err: expect.stringContaining("cannot be read (ENOENT)"),
  });
  writeFileSync(join(folder.path, "bad.json"), "{}");
  expect((await run(` --baseline ${folder.path}/bad.json`)).err).toContain("not one that sightline check wrote");
});

test("[CHK7] a baseline is written once, and then only what is new fails", async () => {
  gaps = [wrong];
  const file = join(folder.path, "accepted.json");
  expect((await run(` --write-baseline ${file}`)).code).toBe(0);
  expect((await run(` --baseline ${file}`)).code).toBe(0);
  gaps = [wrong, { ...wrong, message: "It shows 6." }];
  const fresh = await run(` --baseline ${file} --format json --output ${folder.path}/report.json`);
  expect(fresh).toMatchObject({ code: 1, out: "" });
  const report = readFileSync(join(folder.path, "report.json"), "utf8");
  expect([report.includes("It shows 6."), report.includes("It shows 5.")]).toEqual([true, false]);
});
