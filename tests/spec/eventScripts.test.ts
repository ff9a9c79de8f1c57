import { rmSync } from "node:fs";
import { join } from "node:path";
import { EventScripts, loadProject } from "@sightline/gateway";
import type { JsonObject } from "@sightline/model";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { flex, indent, temporaryFolder, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";
import { writeJson, writeText } from "../support/writeJson.ts";

/** Time that passes when a test says so. */
class TestTime {
  instant = Date.UTC(2026, 0, 1, 12, 0, 30);
  readonly timeZone = "UTC";
  #waiting: { due: number; work: () => void }[] = [];

  now = () => this.instant;

  after = (milliseconds: number, work: () => void) => {
    const entry = { due: this.instant + milliseconds, work };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((each) => each !== entry);
    };
  };

  /** Lets time pass; what is due runs, in order. */
  pass(milliseconds: number): void {
    const end = this.instant + milliseconds;
    for (;;) {
      const next = this.#waiting.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
      if (!next) break;
      this.#waiting = this.#waiting.filter((each) => each !== next);
      this.instant = next.due;
      next.work();
    }
    this.instant = end;
  }
}

/** Hosts of the background lane may have to start first. */
const soon = <T>(ask: () => T) => expect.poll(ask, { timeout: 20_000 });

let world: SessionWorld;
let folder: string;
let time: TestTime;
let scripts: EventScripts;
const errors: string[] = [];

beforeAll(async () => {
  const tag = (name: string, value: number) => ({ name, tagType: "AtomicTag", valueSource: "memory", dataType: "Int4", value });
  world = await sessionWorld(
    { views: { Main: view(flex("root")) } },
    { python: true, tags: { tags: [{ name: "F", tagType: "Folder", tags: [tag("A", 1), tag("B", 2)] }] } },
  );
});
afterAll(() => world.close());

beforeEach(() => {
  errors.length = 0;
  folder = temporaryFolder("events");
  time = new TestTime();
  const log = { info: () => {}, error: (_: object, message: string) => void errors.push(message) };
  scripts = new EventScripts({
    tags: world.services.tags,
    time,
    now: time.now,
    log,
    run: async (project, call) => (await world.services.engine.run({ project, lane: "background", calls: [call] }))[0],
  });
});
afterEach(async () => {
  await scripts.close();
  await value("system.util.getGlobals().clear()");
  rmSync(folder, { recursive: true, force: true });
});

type Files = Readonly<Record<string, string | JsonObject>>;

/** Serves a project with these files below `ignition`. */
async function serve(files: Files): Promise<void> {
  rmSync(join(folder, "Plant"), { recursive: true, force: true });
  writeJson(join(folder, "Plant/project.json"), { title: "Plant", enabled: true });
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, "Plant/ignition", path);
    if (typeof content === "string") writeText(file, content);
    else writeJson(file, { attributes: content });
  }
  await scripts.update([await loadProject({ name: "Plant", path: join(folder, "Plant") })]);
}

async function value(body: string): Promise<unknown> {
  const script = {
    form: "function",
    name: "f",
    params: [],
    body: indent(body),
    where: { project: "Plant", label: "test" },
  } as const;
  const batch = { project: "Plant", lane: "background", calls: [{ script, args: [], context: { project: "Plant" } }] } as const;
  const [outcome] = await world.services.engine.run(batch);
  if (!outcome?.ok) throw new Error(outcome?.failure.traceback);
  return outcome.value;
}

const note = (text: string) => `g = system.util.getGlobals()\n\tg["log"] = g.get("log", []) + [${text}]`;
const def = (signature: string, text: string) => `def ${signature}:\n\t${note(text)}\n`;
const logged = () => value('return system.util.getGlobals().get("log", [])');
const item = (kind: string) => scripts.items().find((each) => each.kind === kind);

test("[EVT3] startup runs with the project; a change of scripts runs shutdown, startup, then update; a changed view runs nothing", async () => {
  const files = {
    "startup/onStartup.py": def("onStartup()", '"start"'),
    "shutdown/onShutdown.py": def("onShutdown()", '"stop"'),
    "update/onUpdate.py": def("onUpdate(actor, resources)", '"update %s" % actor'),
  };
  await serve(files);
  expect(await logged()).toEqual(["start"]);
  await serve({ ...files, "../com.inductiveautomation.perspective/views/X/view.json": "{}" });
  expect(await logged()).toEqual(["start"]);
  await serve({ ...files, "startup/onStartup.py": def("onStartup()", '"again"') });
  expect(await logged()).toEqual(["start", "stop", "again", "update None"]);
  await scripts.close();
  expect(await logged()).toEqual(["start", "stop", "again", "update None", "stop"]);
});

test("[EVT5] timers: a fixed delay counts from the end of a run, a fixed rate from its start", async () => {
  await serve({
    "timer/Slow/handleTimerEvent.py": def("handleTimerEvent()", '"slow"'),
    "timer/Slow/resource.json": { delay: 1000, fixedDelay: true },
  });
  time.pass(5_000);
  await soon(() => item("timer")?.runs).toBe(1);
  await soon(() => item("timer")?.nextRunAt).toBe(time.now() + 1000);
  time.pass(1_000);
  await soon(logged).toEqual(["slow", "slow"]);
});

test("[EVT4] runs of one script never overlap: turns that come meanwhile are left out and counted", async () => {
  await serve({
    "timer/Fast/handleTimerEvent.py": def("handleTimerEvent()", '"fast"'),
    "timer/Fast/resource.json": { delay: 100, fixedDelay: false },
  });
  time.pass(500);
  expect(item("timer")).toMatchObject({ running: true, skipped: 4, trigger: "every 100 ms" });
  await soon(() => item("timer")).toMatchObject({ runs: 1, errors: 0, running: false, skipped: 4 });
  expect(item("timer")?.worstMs).toBeGreaterThanOrEqual(item("timer")?.lastMs ?? -1);
});

test("[EVT5] scheduled scripts run when their cron expression says; one that says nothing is shown with its error", async () => {
  await serve({
    "scheduled/Hourly/handleScheduleEvent.py": def("handleScheduleEvent()", '"hour"'),
    "scheduled/Hourly/resource.json": { cronExpression: "0 * * * *" },
  });
  expect(item("scheduled")?.nextRunAt).toBe(Date.UTC(2026, 0, 1, 13));
  time.pass(3_570_000);
  await soon(logged).toEqual(["hour"]);
  await serve({
    "scheduled/Night/handleScheduleEvent.py": def("handleScheduleEvent()", '"night"'),
    "scheduled/Night/resource.json": { cronExpression: "30 22-3/2 * * *" },
  });
  expect(item("scheduled")?.nextRunAt).toBe(Date.UTC(2026, 0, 1, 22, 30));
  await serve({
    "scheduled/Bad/handleScheduleEvent.py": def("handleScheduleEvent()", '"never"'),
    "scheduled/Bad/resource.json": { cronExpression: "whenever" },
  });
  expect(item("scheduled")?.lastError).toContain("whenever");
});

test("[EVT6] [OBS-JY-58] tag changes: once for what is, then for each change, with values, event and count", async () => {
  const seen =
    "[initialChange, newValue.value, previousValue.value, event.getTagPath().itemName, event.currentValue.value, executionCount]";
  await serve({
    "tag-change/Level/onTagChange.py": def("onTagChange(initialChange, newValue, previousValue, event, executionCount)", seen),
    "tag-change/Level/resource.json": { paths: ["[default]F/*"], changeTypes: ["ValueChange"] },
  });
  await soon(logged).toEqual([
    [true, 1, 1, "A", 1, 1],
    [true, 2, 2, "B", 2, 2],
  ]);
  world.services.tags.write("F/A", 7);
  await soon(logged).toContainEqual([false, 7, 1, "A", 7, 3]);
  world.services.tags.write("F/A", 7);
  expect(item("tag change")?.waiting).toBe(0);
  world.services.tags.write("F/A", 1);
  await soon(logged).toHaveLength(4);
});

test("[EVT3] [OBS-JY-59] a saved project restarts its scripts, and their counts begin anew", async () => {
  const files = (count: string) => ({
    "startup/onStartup.py": def("onStartup()", '"start"'),
    "tag-change/Level/onTagChange.py": def("onTagChange(initialChange, newValue, previousValue, event, executionCount)", count),
    "tag-change/Level/resource.json": { paths: ["[default]F/*"], changeTypes: ["ValueChange"] },
  });
  await serve(files("executionCount"));
  await soon(logged).toEqual(["start", 1, 2]);
  await serve(files("executionCount + 100"));
  await soon(logged).toEqual(["start", 1, 2, "start", 101, 102]);
});

test("[EVT7] a script that fails is logged with its traceback, counted, and runs again; one that is off does not run", async () => {
  await serve({
    "timer/Broken/handleTimerEvent.py": "def handleTimerEvent():\n\traise ValueError('broken')\n",
    "timer/Broken/resource.json": { delay: 100, fixedDelay: true },
    "scheduled/Off/handleScheduleEvent.py": def("handleScheduleEvent()", '"off"'),
    "scheduled/Off/resource.json": { cronExpression: "* * * * *", enabled: false },
  });
  time.pass(100);
  await soon(() => item("timer")).toMatchObject({ runs: 1, errors: 1, lastError: "ValueError: broken" });
  expect(errors.join()).toContain('File "<event:timer:Broken>", line 2');
  await soon(() => item("timer")?.nextRunAt).toBe(time.now() + 100);
  time.pass(120_000);
  await soon(() => item("timer")?.runs).toBe(2);
  expect(await logged()).toEqual([]);
});
