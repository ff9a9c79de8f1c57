import { existsSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  baselineOf,
  type CheckedProject,
  CheckRefusal,
  checkProjects,
  createGateway,
  findProjects,
  jsonReport,
  junitReport,
  sarifReport,
  textReport,
  withOwnNames,
  withoutAccepted,
  working,
} from "@sightline/gateway";
import type { JsonObject } from "@sightline/model";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bind, button, component, flex, label, on, view, writeProject } from "../support/index.ts";
import { scriptHostDirectory } from "../support/scriptHost.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const folder = temporaryFolder("check");
let plant: CheckedProject;
let empty: CheckedProject;
const steps: string[] = [];

const text = (binding: JsonObject) => ({ config: { "props.text": binding } });
const scripted = (path: string, code: string): JsonObject => ({
  binding: { type: "property", config: { path }, transforms: [{ type: "script", code }] },
});
const query = (queryPath: string): JsonObject => ({ binding: { type: "query", config: { queryPath } } });

beforeAll(async () => {
  writeProject(join(folder, "repository/projects/plant"), {
    views: {
      Main: view(
        flex("root", {
          children: [
            label("Good", text(bind.expression("upper('ok')"))),
            label("Failing", text(scripted("view.custom.text", "\treturn value['x']"))),
            label("Following", text(bind.property("../Failing.props.text"))),
            label("Query", text(query("counts"))),
            label("NoQuery", text(query("nowhere"))),
            label("Gap", text(bind.expression("forceQuality(1, 'x') + noSuchFunction(2)"))),
            component("ia.display.view", "Embedded", { props: { path: "Gone" } }),
            component("ia.display.view", "Card", { props: { path: "Card" } }),
            component("acme.display.robot", "Robot", {}),
            button("Go", { events: on("component.onActionPerformed", "\tif True:\n\t\tpass\n\tx = = 1") }),
          ],
        }),
        { custom: { text: "abc" }, permissions: { type: "AnyOf", securityLevels: [{ name: "Authenticated", children: [] }] } },
      ),
      Card: view(flex("root", { children: [label("In", text(scripted("view.params.a", "\treturn 1/0")))] })),
      Alone: view(flex("root", { children: [label("Only", text(bind.expression("{view.params.n} + 1")))] }), {
        params: { n: 1 },
      }),
    },
    pages: { "/pump/:id": "Main" },
    namedQueries: { counts: { sql: "select 1" } },
    libraries: { counter: "count = 0\ndef add():\n\tglobal count\n\tcount += 1\n", broken: "def f(:\n\tpass\n" },
  });
  writeProject(join(folder, "repository/other/plant"), { views: { Main: view(flex("root")) } });
  const hostDirectory = scriptHostDirectory();
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith("sightline-check-"));
  const found = await checkProjects(createGateway, {
    projects: withOwnNames(findProjects(join(folder, "repository"))),
    installation: { webDirectory: folder, hostDirectory, cacheDirectory: join(hostDirectory, "..", "snapshots") },
    log: pino({ level: "silent" }),
    progress: (project, what) => steps.push(`${project} ${what}`),
  });
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith("sightline-check-"))).toEqual(before);
  plant = found.find(({ path }) => path.includes("projects")) as CheckedProject;
  empty = found.find(({ path }) => path.includes("other")) as CheckedProject;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string, rule = "binding") =>
  plant.findings.filter((each) => each.rule === rule && each.component?.endsWith(name));

test("[CHK1] pages are opened with their parameters, then views that no page showed", () => {
  const own = steps.filter((step) => step.startsWith(`${plant.name} `)).map((step) => step.slice(plant.name.length + 1));
  expect(own).toEqual(["scripts", "/pump/:id", "Alone"]);
  expect(plant.counts).toMatchObject({ pages: 1, views: 3, bindings: 8 });
  expect(at("Only")).toEqual([]);
});

test("[CHK3] a binding that ends bad is named with its place; what follows it is counted, what lacks its source is a need", () => {
  expect(at("Failing")).toEqual([
    expect.objectContaining({
      severity: "wrong value",
      resource: "com.inductiveautomation.perspective/views/Main",
      component: "root/Failing",
      property: "props.text",
      message: expect.stringMatching(/^The property binding with 1 transform ends as Error_ScriptEval: TypeError/),
    }),
  ]);
  expect(at("Following")).toEqual([]);
  expect(at("NoQuery").map(({ severity }) => severity)).toEqual(["wrong value"]);
  expect(at("Good")).toEqual([]);
  expect(at("root/In").map(({ resource }) => resource)).toEqual(["com.inductiveautomation.perspective/views/Card"]);
  expect(plant.counts.followingBindings).toBe(1);
});

test("[CHK4] scripts that do not compile are errors with their line; nothing of them runs", () => {
  const scripts = plant.findings.filter(({ rule }) => rule === "script");
  expect(scripts.map(({ component, property, line, resource }) => [component ?? resource, property, line])).toEqual([
    ["root/Go", "events.component.onActionPerformed", 3],
    ["ignition/script-python/broken", "code.py", 1],
  ]);
  expect(plant.counts.brokenScripts).toBe(2);
});

test("[CHK9] a view that is not there is an error at the component that embeds it", () => {
  expect(at("root/Embedded", "view")).toEqual([
    expect.objectContaining({ severity: "error", message: expect.stringContaining('There is no view "Gone"') }),
  ]);
});

test("[CHK10] a library that keeps state in its module is a warning", () => {
  expect(plant.findings.find(({ rule }) => rule === "module state")).toMatchObject({
    severity: "warning",
    resource: "ignition/script-python/counter",
    line: 3,
  });
});

test("[CHK2] a check with nothing to find finds nothing, and works to 100 %", () => {
  expect([empty.findings, working(empty.counts)]).toEqual([[], 1]);
  expect(working(plant.counts)).toBeLessThan(1);
});

test("[CHK8] paths: folders of projects, own names, and refusals", () => {
  expect([plant.name, empty.name].sort()).toEqual(["plant", "plant (2)"]);
  expect(() => findProjects(join(folder, "nowhere"))).toThrow(CheckRefusal);
  expect(() => findProjects(join(plant.path, "com.inductiveautomation.perspective"))).toThrow(
    /no folder in it has a project.json/,
  );
  expect(existsSync(plant.path)).toBe(true);
});

test("[CHK6] text, JSON, JUnit and SARIF say the same", () => {
  const all = [plant, empty];
  expect(textReport(all)).toContain(`root/Failing · props.text`);
  expect(textReport(all)).toMatch(/plant(?: \(2\))? works to \d+(\.\d)? %\. What is missed most often:/);
  const json = JSON.parse(jsonReport(all)) as { projects: CheckedProject[] };
  expect(json.projects.map(({ findings }) => findings.length)).toEqual([plant.findings.length, 0]);
  const junit = junitReport([{ ...plant, name: 'a "b" <c>\u0001' }]);
  expect(junit).toContain('<testsuite name="a &quot;b&quot; &lt;c&gt;" tests=');
  expect(junit.match(/<failure /g)).toHaveLength(3);
  const sarif = JSON.parse(sarifReport(all, folder)) as { runs: { results: { level: string; locations: object[] }[] }[] };
  expect(sarif.runs[0]?.results.length).toBe(plant.findings.length);
  expect(JSON.stringify(sarif.runs[0]?.results[0]?.locations)).toContain("repository/projects/plant/");
});

test("[CHK7] a baseline accepts what is known, whatever its line, and nothing else", () => {
  const baseline = baselineOf([plant]);
  const [first, ...rest] = plant.findings;
  const moved = { ...plant, findings: plant.findings.map((each) => ({ ...each, line: 99 })) };
  expect(withoutAccepted([moved], baseline)[0]?.findings).toEqual([]);
  const fresh = { ...plant, findings: [{ ...(first as (typeof rest)[0]), message: "something new" }, ...rest] };
  expect(withoutAccepted([fresh], baseline)[0]?.findings.map(({ message }) => message)).toEqual(["something new"]);
  expect(() => withoutAccepted([plant], '{"version":2}')).toThrow(CheckRefusal);
  expect(() => withoutAccepted([plant], "no JSON")).toThrow(CheckRefusal);
});
