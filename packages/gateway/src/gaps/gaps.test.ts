import type { Project } from "@sightline/project";
import type { SystemFunction } from "@sightline/python";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadProject } from "../projects/loadProject.ts";
import { perspective, type TestFiles, temporaryFolder, viewJson, writeFiles } from "../projects/testing/testProject.ts";
import { ProjectInspector } from "./ProjectInspector.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const functions: readonly SystemFunction[] = [
  { name: "system.tag.readBlocking", doc: "", where: "gateway", params: [{ name: "tagPaths", type: "List" }] },
  {
    name: "system.perspective.navigate",
    doc: "",
    where: "gateway",
    params: [
      { name: "page", type: "String" },
      { name: "newTab", type: "Boolean", default: false, aliases: ["new_tab"], noEffect: "tabs are not opened" },
      { name: "host", type: "String", default: null, refused: "there is one gateway" },
    ],
  },
  { name: "system.util.globals", doc: "", where: "host", params: [] },
  { name: "system.report.*", doc: "it does not generate reports", where: "refused", params: [] },
];

async function load(files: TestFiles, previous?: Project): Promise<Project> {
  writeFiles(folder.path, { "project.json": { title: "Plant", enabled: true }, ...files });
  return loadProject({ name: "plant", path: folder.path }, previous);
}

const viewFile = (name: string) => `${perspective}/views/${name}/view.json`;

/** The problems of a project, faults of its own included. */
async function problemsOf(files: TestFiles) {
  const project = await load(files);
  return [...project.problems, ...(await new ProjectInspector(functions).gaps(project))];
}

/** The gaps of a view with one child: severity, kind, property and message. */
async function gapsOf(child: object, root: object = {}, rest: object = {}) {
  const json = viewJson({ ...root, children: [{ meta: { name: "it" }, ...child }] }, rest);
  const problems = await problemsOf({ [viewFile("A")]: json });
  return problems.map(({ severity, kind, component, property, message }) => [severity, kind, component, property, message]);
}

const it = "root/it";
type Expected = readonly (readonly [severity: string, kind: string, property: string | undefined, message: RegExp])[];

describe("[PRJ135] case: python 16, views that are not there", () => {
  const missing: Expected = [["error", "fault", "props.path", /no view "Nope" in this project/]];
  const opens = (type: string, config: object) => ({
    component: { onActionPerformed: { type, config, scope: "C", enabled: true } },
  });
  test.each<[string, object, Expected]>([
    ["an embedded one", { type: "ia.display.view", props: { path: "Nope" } }, missing],
    ["one that is there", { type: "ia.display.view", props: { path: "A" } }, []],
    [
      "one that a binding names",
      {
        type: "ia.display.view",
        props: { path: "Nope" },
        propConfig: { "props.path": { binding: { type: "property", config: { path: "view.params.x" } } } },
      },
      [],
    ],
    [
      "one of a list",
      {
        type: "ia.container.tab",
        props: {
          tabs: [
            { text: "a", viewPath: "A" },
            { text: "b", viewPath: "Nope" },
          ],
        },
      },
      [["error", "fault", "props.tabs[].viewPath", /"Nope"/]],
    ],
    [
      "one in a popup",
      { type: "ia.input.button", events: opens("popup", { type: "open", id: "p", viewPath: "Nope" }) },
      [["error", "fault", "events.component.onActionPerformed", /"Nope"/]],
    ],
    [
      "a popup that is closed",
      { type: "ia.input.button", events: opens("popup", { type: "close", id: "p", viewPath: "Nope" }) },
      [],
    ],
    [
      "one by a reference",
      { type: "ia.input.button", events: opens("popup", { type: "open", id: "p", viewPath: "{view.params.x}" }) },
      [],
    ],
    [
      "one navigated to",
      { type: "ia.input.button", events: opens("nav", { view: "Nope" }) },
      [["error", "fault", "events.component.onActionPerformed", /"Nope"/]],
    ],
  ])("%s", async (_what, child, expected) => {
    const found = (await gapsOf(child)).filter(([, , , , message]) => message?.includes("no view"));
    const told = expected.map(([severity, , property, message]) => [
      severity,
      undefined,
      it,
      property,
      expect.stringMatching(message),
    ]);
    expect(found).toEqual(told);
  });

  test("one that comes is no problem any more", async () => {
    const json = viewJson({ children: [{ meta: { name: "it" }, type: "ia.display.view", props: { path: "B" } }] });
    const inspector = new ProjectInspector(functions);
    const first = await load({ [viewFile("A")]: json });
    const count = async (project: Project) =>
      (await inspector.gaps(project)).filter(({ message }) => message.includes("no view")).length;
    expect(await count(first)).toBe(1);
    const second = await load({ [viewFile("A")]: json, [viewFile("B")]: viewJson({}) }, first);
    expect(second.views.get("A")).toBe(first.views.get("A"));
    expect(await count(second)).toBe(0);
  });
});

describe("[PRJ122] properties", () => {
  test.each<[string, string, object, Expected]>([
    ["defaults and what is followed", "ia.input.slider", { max: 100, value: 5, labels: { show: true } }, []],
    ["an unknown one", "ia.input.slider", { glow: 3 }, [["missing behaviour", "property", "props.glow", /glow is not known/]]],
    [
      "an unknown one below a known one",
      "ia.input.slider",
      { labels: { show: true, colour: "red" } },
      [["missing behaviour", "property", "props.labels.colour", /labels\.colour is not known/]],
    ],
    ["empty values ask for nothing", "ia.input.slider", { a: "", b: null, c: {}, d: [], e: { f: "" }, g: false }, []],
    [
      "an unsupported one that can mislead",
      "ia.display.cylindrical-tank",
      { valueDisplay: { unit: { enabled: true } } },
      [["wrong value", "property", "props.valueDisplay.unit.enabled", /has no effect/]],
    ],
    ["an unsupported one with its default", "ia.display.markdown", { sectionSpacing: 24 }, []],
    [
      "an unsupported one about looks",
      "ia.display.markdown",
      { sectionSpacing: 30 },
      [["cosmetic", "property", "props.sectionSpacing", /sectionSpacing has no effect/]],
    ],
    [
      "items of a list, counted as one",
      "ia.display.table",
      {
        columns: [
          { field: "a", header: { align: "top" } },
          { field: "b", header: { align: "top" } },
        ],
      },
      [["cosmetic", "property", "props.columns[0].header.align", /align .*\(2 places\)/]],
    ],
    ["keys that are parameters of a view", "ia.display.flex-repeater", { instances: [{ pump: 1, instancePosition: {} }] }, []],
    ["what is below an open property", "ia.display.view", { params: { anything: { deep: 1 } } }, []],
    [
      "a value nothing follows",
      "ia.input.text-area",
      { wrap: "hard" },
      [["missing behaviour", "property", "props.wrap", /"hard" of wrap has no effect/]],
    ],
    [
      "an icon of another library",
      "ia.display.icon",
      { path: "plant/pump" },
      [["cosmetic", "property", "props.path", /plant\/pump is not drawn/]],
    ],
  ])("%s", async (_what, type, props, expected) => {
    expect(await gapsOf({ type, props })).toEqual(
      expected.map(([severity, kind, property, message]) => [severity, kind, it, property, expect.stringMatching(message)]),
    );
  });

  test("a binding on a property that nothing follows, or knows", async () => {
    const binding = { type: "property", config: { path: "view.params.x" } };
    const propConfig = { "props.sectionSpacing": { binding }, "props.glow": { binding }, "props.source": { binding } };
    expect(
      (await gapsOf({ type: "ia.display.markdown", propConfig })).map(([severity, , , property]) => [severity, property]),
    ).toEqual([
      ["cosmetic", "props.sectionSpacing"],
      ["missing behaviour", "props.glow"],
    ]);
  });

  test("meta and position: options nothing follows, not what a project keeps there", async () => {
    const meta = { name: "it", tooltip: { enabled: true, text: "a", delay: 10 }, contextMenu: { enabled: true }, own: 5 };
    const position = { x: 1, basis: "20px", order: 3 };
    const gaps = await gapsOf({ type: "ia.display.label", meta, position }, { type: "ia.container.flex" });
    expect(gaps.map(([severity, , , property]) => [severity, property])).toEqual([
      ["cosmetic", "meta.tooltip.delay"],
      ["missing behaviour", "meta.contextMenu.enabled"],
      ["cosmetic", "position.order"],
    ]);
  });

  test("props of views", async () => {
    const gaps = await gapsOf(
      { type: "ia.display.label" },
      {},
      { props: { defaultSize: { width: 5 }, loading: { order: "a" } } },
    );
    expect(gaps).toEqual([["cosmetic", "property", undefined, "props.loading", expect.stringMatching(/loading has no effect/)]]);
  });
});

test("[PRJ127] a component of an unknown type is one gap; its properties and events are none", async () => {
  const child = { type: "ia.chart.nothing", props: { a: 1 }, events: { component: { onZoom: { type: "script", config: {} } } } };
  expect(await gapsOf(child)).toEqual([
    ["missing behaviour", "component", it, undefined, expect.stringContaining("ia.chart.nothing")],
  ]);
});

test("[PRJ127] an extension function is never run, a disabled one is no gap", async () => {
  const extensionFunctions = [
    { name: "filterAlarm", script: "pass" },
    { name: "other", script: "pass", enabled: false },
  ];
  const gaps = await gapsOf({ type: "ia.display.label", scripts: { extensionFunctions } });
  expect(gaps.map(([severity, kind, component, property]) => [severity, kind, component, property])).toEqual([
    ["missing behaviour", "script", it, "filterAlarm"],
  ]);
});

test("[PRJ123] events that are never sent, and actions and options that do nothing", async () => {
  const run = { type: "script", config: { script: "pass" } };
  const events = {
    component: { onActionPerformed: run, onZoom: run },
    dom: { onClick: [{ type: "nav", config: { page: "/a", glow: 1 } }], onCompositionUpdate: run },
    system: { onStartup: { type: "native/barcode", config: {} }, onResize: { ...run, enabled: false } },
  };
  const gaps = await gapsOf({ type: "ia.input.slider", events });
  expect(gaps.map(([severity, kind, , property, message]) => [severity, kind, property, message])).toEqual([
    ["missing behaviour", "event", "events.component.onZoom", "The event onZoom is never sent here: its actions do not run."],
    ["missing behaviour", "action", "events.dom.onClick", "The option glow of nav actions has no effect here."],
    [
      "missing behaviour",
      "event",
      "events.dom.onCompositionUpdate",
      "The event onCompositionUpdate is never sent here: its actions do not run.",
    ],
    [
      "missing behaviour",
      "action",
      "events.system.onStartup",
      'Actions of type "native/barcode" are not supported: nothing is done.',
    ],
  ]);
});

describe("[PRJ124] bindings", () => {
  const property = { type: "property", config: { path: "view.params.x" } };
  test.each<[string, object, readonly (readonly [string, string, RegExp])[]]>([
    ["one that is honoured", { type: "property", config: { path: "view.params.x", bidirectional: true } }, []],
    ["one that is off", { type: "http", enabled: false, config: {} }, []],
    [
      "a type that does not run",
      { type: "http", config: { request: {} } },
      [["missing behaviour", "binding", /"http" are not supported/]],
    ],
    ["a type nobody knows", { type: "magic", config: {} }, [["missing behaviour", "binding", /"magic" are not supported/]]],
    [
      "an option",
      { type: "property", config: { path: "view.params.x", glow: 1 } },
      [["missing behaviour", "binding", /option glow of property/]],
    ],
    ["an option only the Designer has", { type: "query", config: { queryPath: "a", designerUseLimit: true } }, []],
    [
      "an option that changes little",
      { type: "query", config: { queryPath: "a", enableValueCache: true } },
      [["cosmetic", "binding", /enableValueCache/]],
    ],
    ["an expression that cannot be read", { type: "expr", config: { expression: "1 +" } }, [["error", "binding", /marked bad/]]],
    [
      "a function that is not here",
      { type: "expr", config: { expression: "if(true, frob(1), 2)" } },
      [["missing behaviour", "function", /frob is not here/]],
    ],
    [
      "a function that is not supported",
      { type: "expr", config: { expression: "isAlarmActive('a')" } },
      [["missing behaviour", "function", /isAlarmActive/]],
    ],
    [
      "an unknown transform",
      { ...property, transforms: [{ type: "magic" }] },
      [["missing behaviour", "transform", /"magic" are not known/]],
    ],
    [
      "an expression transform",
      { ...property, transforms: [{ type: "expression", expression: "frob({value})" }] },
      [["missing behaviour", "function", /frob/]],
    ],
    [
      "a map of unknown inputs",
      { ...property, transforms: [{ type: "map", inputType: "regex", mappings: [] }] },
      [["wrong value", "transform", /"regex"/]],
    ],
    [
      "a format nobody knows",
      { ...property, transforms: [{ type: "format", formatType: "datetime", formatValue: { date: "tiny" } }] },
      [["wrong value", "transform", /date "tiny"/]],
    ],
    [
      "a format that is known",
      { ...property, transforms: [{ type: "format", formatType: "datetime", formatValue: { date: "short", time: "full" } }] },
      [],
    ],
  ])("%s", async (_what, binding, expected) => {
    const gaps = await gapsOf({ type: "ia.display.label", propConfig: { "props.text": { binding } } });
    expect(gaps).toEqual(
      expected.map(([severity, kind, message]) => [severity, kind, it, "props.text", expect.stringMatching(message)]),
    );
  });

  test("those of session properties", async () => {
    const files = {
      [`${perspective}/session-props/props.json`]: {
        props: { theme: "jar" },
        propConfig: { "custom.a": { binding: { type: "http" } } },
      },
    };
    expect((await problemsOf(files)).map(({ severity, kind, property: at }) => [severity, kind, at])).toEqual([
      ["missing behaviour", "binding", "custom.a"],
      ["cosmetic", "style", "props.theme"],
    ]);
  });
});

test("[PRJ125] options of pages, docks and general properties that nothing follows", async () => {
  const dock = { viewPath: "A", size: 50, glow: 1, iconUrl: "" };
  const pages = { "/a": { viewPath: "A", title: "", viewParams: { x: 1 }, docks: { top: [dock] } } };
  const problems = await problemsOf({
    [viewFile("A")]: viewJson({}),
    [`${perspective}/page-config/config.json`]: { pages, sharedDocks: { left: [dock], cornerPriority: "top-bottom" } },
    [`${perspective}/general-properties/data.bin`]: { updateMode: "Notify", theme: null, locale: "Browser" },
  });
  expect(problems.map(({ severity, property, message }) => [severity, property, message.split(":")[0]])).toEqual([
    ["missing behaviour", "updateMode", "Sessions follow a changed project at once, though updateMode is Notify."],
    ["missing behaviour", "/a", "The option viewParams has no effect here."],
    ["missing behaviour", "/a", "The option glow has no effect here."],
    ["missing behaviour", undefined, "The option glow has no effect here."],
  ]);
});

test("[PRJ126] what is left out of a style class is told", async () => {
  const style = { color: "red", width: "", "bad key!": "x", margin: "1px; } body {", classes: "" };
  const variants = [
    { pseudo: "hover", style: { color: "blue" } },
    { pseudo: "a{b}", style: {} },
    { mediaQuery: "x}", style: { color: "red" } },
  ];
  const problems = await problemsOf({ [`${perspective}/style-classes/a/style.json`]: { base: { style }, variants } });
  expect(problems.map(({ severity, kind, property, message }) => [severity, kind, property, message.split(" of ")[0]])).toEqual([
    ["cosmetic", "style", "base", 'The bad key! "x"'],
    ["cosmetic", "style", "base", 'The margin "1px; } body {"'],
    ["cosmetic", "style", "variants[1]", 'The pseudo class "a{b}"'],
    ["cosmetic", "style", "variants[2]", 'The media query "x}"'],
  ]);
});

test("[PRJ128] what scripts use of system.* that is not here or has no effect, with file and line", async () => {
  const code = [
    "system.tag.readBlocking([])",
    "# system.nothing.at()",
    "system.tag.frobnicate(1)",
    "system.perspective.navigate('/a', True)",
    "system.perspective.navigate(page='/a', host='b')",
    "system.util.globals['a'] = system.tag",
    "system.report.executeReport('a')",
    "system.tag.frobnicate(2)",
  ];
  const events = { component: { onActionPerformed: { type: "script", config: { script: `\t${code[3]}` } } } };
  const problems = await problemsOf({
    "ignition/script-python/lib/tags/code.py": code.join("\n"),
    [viewFile("A")]: viewJson({ children: [{ type: "ia.input.button", meta: { name: "it" }, events }] }),
    "ignition/timer/Poll/handleTimerEvent.py": `def handleTimerEvent():\n\t${code[6]}`,
    "ignition/timer/Poll/resource.json": { attributes: { enabled: true, delay: 1000 } },
  });
  const noEffect = "The argument 'newTab' of system.perspective.navigate has no effect: tabs are not opened.";
  const reports = "system.report.executeReport is not supported: it does not generate reports. A call fails.";
  const library = "ignition/script-python/lib/tags";
  expect(
    problems.map(({ resource, component, property, line, message }) => [resource, component ?? "", property, line, message]),
  ).toEqual([
    [`${perspective}/views/A`, it, "events.component.onActionPerformed", 1, noEffect],
    [library, "", "code.py", 3, "system.tag.frobnicate is not here: a script that uses it fails with an AttributeError."],
    [library, "", "code.py", 4, noEffect],
    [
      library,
      "",
      "code.py",
      5,
      "The argument 'host' of system.perspective.navigate is not supported: there is one gateway. A call with it fails.",
    ],
    [library, "", "code.py", 7, reports],
    ["ignition/timer", "", "Poll", 1, reports],
  ]);
});

test("[PRJ129] what did not change is not looked at again", async () => {
  const label = (glow: number) => viewJson({ children: [{ type: "ia.display.label", meta: { name: "it" }, props: { glow } }] });
  const files = { [viewFile("A")]: label(1), "ignition/script-python/a/code.py": "system.tag.frobnicate()" };
  const first = await load({ ...files, [viewFile("B")]: label(1) });
  const inspector = new ProjectInspector(functions);
  const before = await inspector.gaps(first);
  const second = await load({ ...files, [viewFile("B")]: viewJson({}) }, first);
  const after = await inspector.gaps(second);
  expect([before.length, after.length]).toEqual([3, 2]);
  expect(after[0]).toBe(before[0]);
});
