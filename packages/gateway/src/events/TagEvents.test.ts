import { Dataset, type JsonObject } from "@sightline/model";
import { type ScriptCall, type ScriptOutcome, ScriptQualifiedValue, type ScriptValue } from "@sightline/python";
import { expect, test } from "vitest";
import { createTagManager } from "../tags/index.ts";
import { answered } from "../tags/testing/manageTags.ts";
import { TagEvents } from "./TagEvents.ts";

type Run = Readonly<Record<string, ScriptValue>> & { readonly script: string };

/** Tags whose scripts do not run in Python: what they were called with is kept, and a test decides when a run ends. */
function scripted(tags: readonly JsonObject[]) {
  const manager = createTagManager({ providers: [{ name: "default", json: { tags } }] });
  const runs: Run[] = [];
  const ends: (() => void)[] = [];
  const errors: unknown[] = [];
  const state = { waits: false, outcome: { ok: true, value: null, elapsedMs: 1 } as unknown as ScriptOutcome };
  const events = new TagEvents({
    tags: manager,
    now: () => 0,
    scriptingProject: () => "Library",
    log: { info: () => undefined, error: (details, message) => errors.push([details, message]) },
    run: async (project, call) => {
      runs.push({ script: `${project}:${call.script.name}`, ...argumentsOf(call) });
      if (state.waits) await new Promise<void>((resolve) => ends.push(resolve));
      return state.outcome;
    },
  });
  events.start();
  return { manager, events, runs, ends, errors, state };
}

function argumentsOf({ script, args }: ScriptCall): Record<string, ScriptValue> {
  return Object.fromEntries(script.params.map((name, index) => [name, args[index] ?? null]));
}

function tag(name: string, scripts: readonly JsonObject[], more: JsonObject = {}): JsonObject {
  return { name, tagType: "AtomicTag", valueSource: "memory", dataType: "Int4", value: 5, eventScripts: scripts, ...more };
}

function script(eventid: string, more: JsonObject = {}): JsonObject {
  return { eventid, script: "\tpass\n", ...more };
}

const plainOf = (value: ScriptValue | undefined) => (value instanceof ScriptQualifiedValue ? value.qualified.value : undefined);
const qualityOf = (value: ScriptValue | undefined) =>
  value instanceof ScriptQualifiedValue ? value.qualified.quality.name : undefined;
const settled = () => new Promise((resolve) => setTimeout(resolve));

test("[TAG31] [OBS-TAG-64, OBS-CONF-47] a script gets its arguments, first for what the tag is, then for each change", async () => {
  const { manager, runs } = scripted([tag("T", [script("valueChanged")], { engUnit: "bar" })]);
  await settled();
  manager.write("T", 9);
  await settled();
  expect(Object.keys(runs[0] ?? {})).toEqual([
    "script",
    "tag",
    "tagPath",
    "previousValue",
    "currentValue",
    "initialChange",
    "missedEvents",
  ]);
  expect(runs.map((run) => [plainOf(run.previousValue), plainOf(run.currentValue), run.initialChange, run.missedEvents])).toEqual(
    [
      [null, 5, true, false],
      [5, 9, false, false],
    ],
  );
  expect(runs[1]).toMatchObject({
    script: "Library:valueChanged",
    tagPath: "[default]T",
    tag: { name: "T", engUnit: "bar", value: 9, parameters: {} },
  });
});

test("[TAG31] [OBS-TAG-69, OBS-TAG-71] each kind of event has its own changes", async () => {
  const all = ["VALUE", "QUALITY", "TIMESTAMP"];
  const kinds = [
    script("valueChanged"),
    script("qualityChanged"),
    script("qualifiedValueChanged", { changeTypes: ["quality", "VALUE", "VALUE"] }),
  ];
  const { manager, runs } = scripted([tag("T", kinds), tag("All", [script("qualifiedValueChanged", { changeTypes: all })])]);
  await settled();
  runs.length = 0;
  manager.write("T.enabled", false);
  manager.write("T.enabled", true);
  manager.write("T", 6);
  await settled();
  const shown = runs.map(
    (run) => `${run.script.slice("Library:".length)} ${plainOf(run.currentValue)} ${qualityOf(run.currentValue)}`,
  );
  expect(shown.filter((each) => each.startsWith("valueChanged"))).toEqual(["valueChanged 6 Good"]);
  expect(shown.filter((each) => each.startsWith("qualityChanged"))).toEqual([
    "qualityChanged 5 Bad_Disabled",
    "qualityChanged 5 Good",
  ]);
  expect(shown.filter((each) => each.startsWith("qualifiedValueChanged"))).toHaveLength(3);
  expect(runs.filter((run) => run.script.endsWith("qualifiedValueChanged")).map((run) => run.changed)).toEqual([
    expect.arrayContaining(["QUALITY"]),
    expect.arrayContaining(["QUALITY"]),
    expect.arrayContaining(["VALUE"]),
  ]);
  expect(runs.find((run) => run.script.endsWith("qualityChanged"))).not.toHaveProperty("changed");
});

test("[TAG31] [OBS-TAG-72, OBS-TAG-73] the same value written again is no event, an empty dataset over an empty one neither", async () => {
  const kinds = [script("valueChanged"), script("qualifiedValueChanged", { changeTypes: ["TIMESTAMP", "VALUE", "QUALITY"] })];
  const empty = new Dataset([{ name: "a", type: "Integer" }], []);
  const { manager, runs } = scripted([
    tag("T", kinds),
    tag("D", kinds, { dataType: "DataSet", value: { columns: [{ name: "a", type: "java.lang.Integer" }], rows: [] } }),
  ]);
  await settled();
  runs.length = 0;
  expect([answered(manager.write("T", 5)).name, answered(manager.write("D", empty)).name]).toEqual(["Good", "Good"]);
  await settled();
  expect(runs).toEqual([]);
});

test("[TAG32] events of a tag run in order; beyond five that wait the oldest is left out and the next one knows", async () => {
  const { manager, events, runs, ends, state } = scripted([tag("T", [script("valueChanged")])]);
  await settled();
  runs.length = 0;
  state.waits = true;
  for (let value = 10; value < 18; value++) manager.write("T", value);
  expect(events.items()[0]).toMatchObject({ running: true, waiting: 5, skipped: 2 });
  state.waits = false;
  for (const end of ends) end();
  await settled();
  expect(runs.map((run) => [plainOf(run.currentValue), run.missedEvents])).toEqual([
    [10, false],
    [13, true],
    [14, false],
    [15, false],
    [16, false],
    [17, false],
  ]);
});

test("[TAG30] [OBS-TAG-66, OBS-TAG-68, OBS-TAG-74, OBS-CONF-12] what can never run is a problem of its tag; what is disabled is none", async () => {
  const { manager, runs } = scripted([
    tag("Off", [script("valueChanged", { enabled: false })]),
    tag("Empty", [script("valueChanged", { script: "\t\n" })]),
    tag("Bare", [script("valueChanged", { script: "x = 1\n" })]),
    tag("Half", [script("valueChanged", { script: "\tx = 1\ny = 2\n" })]),
    tag("Other", [script("valueRead")]),
    tag("Alarm", [script("alarmActive")]),
    tag("None", [script("qualifiedValueChanged")]),
    tag("Text", [script("qualifiedValueChanged", { changeTypes: "VALUE" })]),
    tag("Word", [script("qualifiedValueChanged", { changeTypes: ["VALUE", "COLOUR"] })]),
    tag("List", [], { eventScripts: { valueChanged: "x" } }),
  ]);
  await settled();
  expect(runs).toEqual([]);
  const problems = Object.fromEntries(manager.problems.map(({ path, message }) => [path.slice("[default]".length), message]));
  expect(problems).toEqual({
    Bare: expect.stringContaining("every line of it must be indented"),
    Half: expect.stringContaining("every line of it must be indented"),
    Other: 'The event script "valueRead" never runs: there is no such event.',
    Alarm: "The event script alarmActive never runs: alarms are not evaluated.",
    None: expect.stringContaining("changeTypes must be a list of VALUE, QUALITY, TIMESTAMP"),
    Text: expect.stringContaining("changeTypes must be a list"),
    Word: expect.stringContaining('changeTypes knows no "COLOUR"'),
    List: "eventScripts must be a list; none of them runs.",
  });
  expect(manager.read("Other.eventScripts").value).toEqual([script("valueRead")]);
});

test("[TAG31] [OBS-TAG-79] reloading keeps scripts that are as before; a changed value still runs the script that was there", async () => {
  const { manager, events, runs } = scripted([tag("T", [script("valueChanged")]), tag("Gone", [script("valueChanged")])]);
  await settled();
  runs.length = 0;
  manager.load("default", { tags: [tag("T", [script("valueChanged")], { value: 7 }), tag("New", [script("valueChanged")])] });
  await settled();
  expect(runs.map((run) => [run.tagPath, plainOf(run.currentValue), run.initialChange])).toEqual([
    ["[default]T", 7, false],
    ["[default]New", 5, true],
  ]);
  expect(events.items().map(({ name }) => name)).toEqual(["[default]T valueChanged", "[default]New valueChanged"]);
  await events.close();
  manager.write("T", 8);
  await settled();
  expect(runs).toHaveLength(2);
});

test("[TAG33] [OBS-TAG-76] a script that fails is logged with its tag, counted, and goes on", async () => {
  const { manager, events, errors, state } = scripted([tag("T", [script("valueChanged")])]);
  await settled();
  const failure = { type: "AttributeError", message: "no such thing", traceback: "Traceback: AttributeError" };
  state.outcome = { ok: false, failure, elapsedMs: 1 } as unknown as ScriptOutcome;
  expect(answered(manager.write("T", 6)).name).toBe("Good");
  await settled();
  expect(errors).toEqual([[{ project: "Library", event: "tag event [default]T valueChanged" }, "Traceback: AttributeError"]]);
  expect(events.items()[0]).toMatchObject({ kind: "tag event", runs: 2, errors: 1, lastError: "AttributeError: no such thing" });
  expect(manager.read("T")).toMatchObject({ value: 6, quality: { name: "Good" } });
});
