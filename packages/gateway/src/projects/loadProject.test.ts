import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Dataset } from "@sightline/model";
import { projectLimits } from "@sightline/project";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadProject, loadProjects } from "./loadProject.ts";
import { archiveLimits, readArchive } from "./readArchive.ts";
import { readFolder } from "./readFolder.ts";
import {
  loadFiles,
  perspective,
  projectJson,
  type TestFiles,
  temporaryFolder,
  viewJson,
  writeFiles,
} from "./testing/testProject.ts";
import { watchProject } from "./watchProject.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const load = (files: TestFiles) => loadFiles(folder.path, files);

function view(path: string): string {
  return `${perspective}/views/${path}/view.json`;
}

describe("[PRJ1] reading never fails", () => {
  test("a folder that is missing is a problem", async () => {
    const project = await loadProject({ name: "x", path: join(folder.path, "none") });
    expect(project.problems).toMatchObject([{ severity: "error", resource: "." }]);
    expect(project.views.size).toBe(0);
  });

  test("a folder without project.json is a problem, its views are read", async () => {
    writeFiles(folder.path, { [view("A")]: viewJson({}) });
    const project = await loadProject({ name: "x", path: folder.path });
    expect(project.problems).toMatchObject([{ resource: "project.json" }]);
    expect([...project.views.keys()]).toEqual(["A"]);
  });

  test("what is broken is named, everything else works", async () => {
    const project = await load({
      [view("Good")]: viewJson({}),
      [view("Folder/Broken")]: '{\n  "root": {\n    "type": "x",,\n  }\n}',
      [`${perspective}/page-config/config.json`]: "[]",
      [`${perspective}/mystery/a/data.bin`]: "x",
    });
    expect([...project.views.keys()]).toEqual(["Good"]);
    expect(project.problems).toMatchObject([
      {
        resource: `${perspective}/mystery/a`,
        severity: "missing behaviour",
        kind: "resource",
        message: expect.stringContaining("mystery"),
      },
      { resource: `${perspective}/page-config`, severity: "error" },
      { resource: `${perspective}/views/Folder/Broken`, severity: "error", line: 3 },
    ]);
  });

  test.each([
    [[]],
    [{ root: { type: 5, children: "x", meta: [], propConfig: [1], events: { dom: 7 }, scripts: "x" } }],
    [{ root: { children: [null, 5, "x", []] }, permissions: 3, events: [], propConfig: "x" }],
  ] as [object][])("no shape of a view throws: %j", async (json) => {
    const project = await load({ [view("A")]: json });
    expect(project.problems.length).toBeGreaterThan(0);
  });
});

describe("[PRJ2] generations", () => {
  const other = view("Other");
  test("views that did not change are the same objects, with their problems", async () => {
    const first = await load({ [view("A")]: viewJson({ children: [{ type: "ia.display.label" }] }), [other]: viewJson({}) });
    writeFiles(folder.path, { [other]: viewJson({ props: { direction: "column" } }) });
    const second = await loadProject({ name: "plant", path: folder.path }, first);
    expect(second.views.get("A")).toBe(first.views.get("A"));
    expect(second.views.get("Other")).not.toBe(first.views.get("Other"));
    expect(second.generation).not.toBe(first.generation);
    expect(second.problems).toEqual(first.problems);
    expect(second.problems).toHaveLength(1);
  });

  test("the generation is that of the content, and equal views at two places are two", async () => {
    const first = await load({ [view("A")]: viewJson({}), [view("B")]: viewJson({}) });
    const again = await loadProject({ name: "plant", path: folder.path });
    expect(again.generation).toBe(first.generation);
    expect(first.views.get("A")?.hash).not.toBe(first.views.get("B")?.hash);
  });
});

describe("[PRJ3] folders", () => {
  test("links that lead out, links to folders and dangling links are refused", async () => {
    const outside = temporaryFolder();
    writeFiles(outside.path, { "view.json": viewJson({}) });
    mkdirSync(join(folder.path, perspective, "views", "Out"), { recursive: true });
    symlinkSync(join(outside.path, "view.json"), join(folder.path, view("Out")));
    symlinkSync(outside.path, join(folder.path, perspective, "views", "Linked"));
    mkdirSync(join(folder.path, perspective, "views", "Dangling"));
    symlinkSync(join(outside.path, "none"), join(folder.path, view("Dangling")));
    const project = await load({});
    outside.remove();
    expect(project.views.size).toBe(0);
    expect(project.problems.map((problem) => problem.resource).sort()).toEqual(
      [view("Dangling"), view("Out"), `${perspective}/views/Linked`].sort(),
    );
  });

  test("a link that stays inside is followed", async () => {
    mkdirSync(join(folder.path, perspective, "views", "Copy"), { recursive: true });
    symlinkSync(join(folder.path, view("A")), join(folder.path, view("Copy")));
    const project = await load({ [view("A")]: viewJson({}) });
    expect([...project.views.keys()]).toEqual(["A", "Copy"]);
  });

  test("size, number and depth have limits", async () => {
    const deep = `${perspective}/views/${"d/".repeat(50)}view.json`;
    writeFiles(folder.path, {
      "project.json": projectJson,
      [view("A")]: viewJson({}),
      [view("Big")]: " ".repeat(5000),
      [deep]: "{}",
    });
    const { files, problems } = await readFolder(folder.path, { ...projectLimits, fileBytes: 4000, folderDepth: 20 });
    expect([...files.keys()].sort()).toEqual([view("A"), "project.json"].sort());
    expect(problems.map(({ message }) => message).join()).toMatch(/5000 bytes.*20 deep|20 deep.*5000 bytes/s);
    expect((await readFolder(folder.path, { ...projectLimits, files: 2 })).files.size).toBe(2);
    expect((await readFolder(folder.path, { ...projectLimits, totalBytes: 10 })).files.size).toBe(0);
  });
});

describe("[PRJ4] archives", () => {
  function zip(files: Readonly<Record<string, string>>): string {
    const path = join(folder.path, "export.zip");
    writeFileSync(path, zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
    return path;
  }
  const content = { "project.json": JSON.stringify(projectJson), [view("A")]: JSON.stringify(viewJson({})) };

  test("a project at the top or in a folder", async () => {
    const top = await loadProject({ name: "x", path: zip(content) });
    expect([...top.views.keys()]).toEqual(["A"]);
    const nested = Object.fromEntries(Object.entries(content).map(([name, text]) => [`Plant-main/${name}`, text]));
    expect((await loadProject({ name: "x", path: zip(nested) })).generation).toBe(top.generation);
  });

  test("names that lead out are refused", async () => {
    const project = await loadProject({
      name: "x",
      path: zip({ ...content, [`${perspective}/views/../../../x/view.json`]: "{}" }),
    });
    expect(project.problems).toMatchObject([{ message: expect.stringContaining("leads out") }]);
    expect(project.views.size).toBe(1);
  });

  test("what would unpack to too much is not unpacked", async () => {
    const bomb = zip({ ...content, [view("Bomb")]: " ".repeat(3_000_000) });
    const { files, problems } = await readArchive(bomb, { ...archiveLimits, fileBytes: 1_000_000 });
    expect(files.has(view("Bomb"))).toBe(false);
    expect(problems).toMatchObject([{ message: expect.stringContaining("3000000 bytes") }]);
  });

  test("what is no archive, or holds no project, says so", async () => {
    writeFileSync(join(folder.path, "x.zip"), "PK not really");
    expect((await loadProject({ name: "x", path: join(folder.path, "x.zip") })).problems).toHaveLength(1);
    expect((await loadProject({ name: "x", path: zip({ "a.txt": "a" }) })).problems[0]?.message).toContain("project.json");
  });
});

describe("[PRJ5] JSON", () => {
  test("too deep is refused, __proto__ is left out, a byte order mark is allowed", async () => {
    const deep = `{"root":{"type":"x","props":{"a":${"[".repeat(3000)}${"]".repeat(3000)}}}}`;
    const proto = '{"root":{"type":"x","meta":{"name":"root"},"props":{"__proto__":{"polluted":true},"a":1}}}';
    const project = await load({
      [view("Deep")]: deep,
      [view("Proto")]: proto,
      [view("Bom")]: `\ufeff${JSON.stringify(viewJson({}))}`,
    });
    expect([...project.views.keys()]).toEqual(["Bom", "Proto"]);
    expect(project.views.get("Proto")?.components[0]?.base.props).toEqual({ a: 1 });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(project.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("200 levels"),
      expect.stringContaining("__proto__"),
    ]);
  });
});

describe("[PRJ6] inheritance", () => {
  function source(name: string, files: TestFiles, manifest: object) {
    const path = join(folder.path, name);
    writeFiles(path, { "project.json": manifest, ...files });
    return { name, path };
  }
  const styled = (direction: string) => viewJson({ props: { direction } });

  test("a child overrides by path, over several generations", async () => {
    const sources = [
      source(
        "child",
        { [view("B")]: styled("child"), [`${perspective}/stylesheet/stylesheet.css`]: ".child{}" },
        { parent: "middle" },
      ),
      source("middle", { [view("B")]: styled("middle"), "ignition/script-python/lib/code.py": "x = 1" }, { parent: "base" }),
      source(
        "base",
        { [view("A")]: styled("base"), [view("B")]: styled("base"), [`${perspective}/stylesheet/stylesheet.css`]: ".base{}" },
        {},
      ),
    ];
    const [child] = await loadProjects(sources);
    expect([...(child?.views.keys() ?? [])].sort()).toEqual(["A", "B"]);
    expect(child?.views.get("B")?.components[0]?.base.props).toEqual({ direction: "child" });
    expect(child?.css).toContain(".child");
    expect(child?.css).not.toContain(".base");
    expect(child?.libraries).toEqual([{ path: "lib", source: "x = 1" }]);
    expect(child?.problems).toEqual([]);
  });

  test("a resource that may not be overridden stays the parent's", async () => {
    const guarded = { [view("A")]: styled("parent"), [`${perspective}/views/A/resource.json`]: { overridable: false } };
    const [child] = await loadProjects([
      source("child", { [view("A")]: styled("child") }, { parent: "base" }),
      source("base", guarded, {}),
    ]);
    expect(child?.views.get("A")?.components[0]?.base.props).toEqual({ direction: "parent" });
    expect(child?.problems).toMatchObject([{ severity: "warning", resource: `${perspective}/views/A` }]);
  });

  test("a parent that is missing or leads back is a problem", async () => {
    const [lonely, a] = await loadProjects([
      source("lonely", {}, { parent: "none" }),
      source("a", { [view("A")]: styled("a") }, { parent: "b" }),
      source("b", { [view("B")]: styled("b") }, { parent: "a" }),
    ]);
    expect(lonely?.problems[0]?.message).toContain('"none"');
    expect(a?.problems.some(({ message }) => message.includes("lead back"))).toBe(true);
    expect([...(a?.views.keys() ?? [])].sort()).toEqual(["A", "B"]);
  });
});

describe("[PRJ18] watching", () => {
  test("changes close together are told once, files of no use never", async () => {
    await load({ [view("A")]: viewJson({}) });
    let told = 0;
    let hear: () => void = () => undefined;
    const heard = new Promise<void>((done) => {
      hear = done;
    });
    const changed = () => {
      told++;
      hear();
    };
    const stop = await new Promise<() => Promise<void>>((ready) => {
      const stopping = watchProject({ name: "plant", path: folder.path }, changed, { onReady: () => ready(stopping) });
    });
    writeFiles(folder.path, { "notes/readme.txt": "x", [`${perspective}/views/A/thumbnail.png`]: "x" });
    writeFiles(folder.path, { [view("A")]: viewJson({ props: { a: 1 } }), [view("B")]: viewJson({}) });
    await heard;
    await stop();
    expect(told).toBe(1);
  });
});

describe("[PRJ7, PRJ8] views and components", () => {
  test("a view without a root is left out", async () => {
    const project = await load({ [view("A")]: { custom: {} } });
    expect(project.views.size).toBe(0);
    expect(project.problems).toMatchObject([{ resource: `${perspective}/views/A`, message: expect.stringContaining("root") }]);
  });

  test("components are in preorder, and names are made or reported", async () => {
    const label = { type: "ia.display.label", meta: { name: "L" } };
    const project = await load({
      [view("A")]: viewJson({ children: [{ ...label, children: [label] }, label, { type: "ia.input.button" }, {}] }),
    });
    const components = project.views.get("A")?.components ?? [];
    expect(components.map(({ name, parent, children }) => [name, parent, children])).toEqual([
      ["root", undefined, [1, 3, 4, 5]],
      ["L", 0, [2]],
      ["L", 1, []],
      ["L", 0, []],
      ["button", 0, []],
      ["component", 0, []],
    ]);
    expect(project.problems.map(({ component, message }) => [component, message.split(" ").slice(0, 3).join(" ")])).toEqual([
      ["root/L", "Two siblings have"],
      ["root/button", "This component has"],
      ["root/component", "This component has"],
      ["root/component", "This component has"],
    ]);
  });

  test("methods and message handlers", async () => {
    const scripts = {
      customMethods: [{ name: "rows", params: ["n"], script: "\treturn n" }],
      messageHandlers: [{ messageType: "reload", pageScope: true, sessionScope: false, viewScope: true, script: "\tpass" }],
      extensionFunctions: [{ name: "filter", enabled: true, script: "\treturn True" }],
    };
    const project = await load({ [view("A")]: viewJson({ scripts }) });
    expect(project.views.get("A")?.components[0]).toMatchObject({
      methods: scripts.customMethods,
      messageHandlers: scripts.messageHandlers,
    });
    expect(project.problems).toMatchObject([{ component: "root", property: "filter" }]);
  });
});

describe("[PRJ9] configuration of properties", () => {
  test("bindings, transforms, change scripts, direction and access", async () => {
    const propConfig = {
      "props.text": {
        binding: {
          type: "expr",
          config: { expression: "1" },
          overlayOptOut: true,
          transforms: [
            { type: "map", mappings: [{ input: true, output: "#0a0" }], fallback: "#888" },
            { type: "script", code: "\treturn value" },
            { type: "sorcery" },
          ],
        },
        onChange: { enabled: null, script: "\tpass" },
      },
      "params.x": { paramDirection: "inout", persistent: false, access: "PRIVATE" },
      "custom.off": { binding: { type: "tag", enabled: false, config: {} }, onChange: { enabled: false, script: "\tpass" } },
      "custom.none": { binding: { config: {} } },
    };
    const project = await load({ [view("A")]: viewJson({}, { propConfig }) });
    const config = project.views.get("A")?.config;
    expect(config?.get("props.text")).toEqual({
      access: "PUBLIC",
      persistent: true,
      onChange: { enabled: true, script: "\tpass" },
      binding: {
        type: "expr",
        config: { expression: "1" },
        enabled: true,
        overlayOptOut: true,
        transforms: [
          {
            type: "map",
            inputType: "scalar",
            outputType: "scalar",
            mappings: [{ input: true, output: "#0a0" }],
            fallback: "#888",
          },
          { type: "script", code: "\treturn value" },
          { type: "unknown", name: "sorcery" },
        ],
      },
    });
    expect(config?.get("params.x")).toEqual({ access: "PRIVATE", persistent: false, paramDirection: "inout" });
    expect(config?.get("custom.off")).toMatchObject({ binding: { enabled: false }, onChange: { enabled: false } });
    expect(config?.get("custom.none")?.binding).toBeUndefined();
    expect(project.problems).toMatchObject([{ property: "props.text" }, { property: "custom.none", severity: "error" }]);
  });
});

test("[PRJ10] actions keep their order, one alone needs no list", async () => {
  const events = {
    component: {
      onActionPerformed: [
        { type: "nav", config: { page: "/" } },
        { type: "script", config: { script: "\tpass" }, enabled: false },
      ],
    },
    dom: { onClick: { type: "popup", config: { id: "p" }, preventDefault: true }, onBlur: {} },
    other: { x: { type: "nav" } },
  };
  const project = await load({ [view("A")]: viewJson({ events }) });
  expect(project.views.get("A")?.components[0]?.events).toMatchObject([
    {
      domain: "component",
      name: "onActionPerformed",
      actions: [
        { type: "nav", config: { page: "/" }, enabled: true },
        { type: "script", enabled: false },
      ],
    },
    {
      domain: "dom",
      name: "onClick",
      actions: [{ type: "popup", preventDefault: true, stopPropagation: false, permissions: { levels: [] } }],
    },
    { domain: "dom", name: "onBlur", actions: [] },
  ]);
  expect(project.problems.map(({ property }) => property)).toEqual(["events.dom.onBlur", "events.other"]);
});

test("[PRJ20] values are frozen, dates and datasets are read", async () => {
  const data = { $: ["ds", 192, 0], $columns: [{ name: "a", type: "Integer", data: [1, 2] }] };
  const project = await load({
    [view("A")]: viewJson({ props: { data, at: { $: ["ts", 192, 5], $ts: 5 }, deep: { list: [{ a: 1 }] } } }),
  });
  const props = project.views.get("A")?.components[0]?.base.props as Record<string, unknown>;
  expect(props.data).toBeInstanceOf(Dataset);
  expect(props.at).toEqual(new Date(5));
  expect(() => ((props.deep as { list: { a: number }[] }).list[0] as { a: number }).a++).toThrow(TypeError);
});

describe("the rest of a project", () => {
  test("[PRJ11] pages keep their order, docks have defaults", async () => {
    const config = {
      pages: {
        "/b": { viewPath: "B", title: "Second" },
        "/a/:id": { viewPath: "A", docks: { left: [{ viewPath: "Nav" }], cornerPriority: "left-right" } },
        "/c": {},
      },
      sharedDocks: { top: [{ id: "head", viewPath: "Head", size: "64", handle: "autoHide", show: "onDemand" }] },
    };
    const project = await load({ [`${perspective}/page-config/config.json`]: config });
    expect(project.pages.pages.map(({ url, viewPath, title }) => [url, viewPath, title])).toEqual([
      ["/b", "B", "Second"],
      ["/a/:id", "A", ""],
    ]);
    expect(project.pages.pages[1]?.docks).toMatchObject({
      cornerPriority: "left-right",
      docks: [{ side: "left", show: "visible", content: "push", handle: "hide", anchor: "fixed", autoBreakpoint: 480 }],
    });
    expect(project.pages.sharedDocks).toMatchObject({
      cornerPriority: undefined,
      docks: [{ side: "top", id: "head", size: 64, handle: "autoHide" }],
    });
    expect(project.problems).toMatchObject([{ property: "/c" }]);
  });

  test("[PRJ12] permissions are paths of leaves", async () => {
    const levels = [
      { name: "Authenticated", children: [{ name: "Roles", children: [{ name: "A", children: [] }, { name: "B" }] }] },
      { name: "Public" },
    ];
    const project = await load({ [`${perspective}/session-permissions/data.bin`]: { type: "AllOf", securityLevels: levels } });
    expect(project.permissions).toEqual({ type: "AllOf", levels: ["Authenticated/Roles/A", "Authenticated/Roles/B", "Public"] });
    expect((await loadProject({ name: "x", path: join(folder.path, "none") })).permissions.levels).toEqual([]);
  });

  test("[PRJ13] session properties", async () => {
    const props = {
      custom: { area: "" },
      props: { theme: "dark" },
      propConfig: { "custom.area": { binding: { type: "expr", config: { expression: "'x'" } } } },
    };
    const project = await load({ [`${perspective}/session-props/props.json`]: props });
    expect(project.sessionProps.base).toEqual({ props: { theme: "dark" }, custom: { area: "" } });
    expect(project.sessionProps.config.get("custom.area")?.binding?.type).toBe("expr");
  });

  test("[PRJ14] session scripts of both generations", async () => {
    const old = await load({
      [`${perspective}/session-scripts/data.bin`]: {
        onStartup: "\tsession.custom.a = 1",
        onShutdown: "\t",
        messageHandlers: [{ name: "m", enabled: true, script: "\tpass" }],
      },
    });
    expect(old.sessionEvents).toMatchObject({
      onStartup: "\tsession.custom.a = 1",
      onShutdown: "",
      messageHandlers: [{ name: "m" }],
    });
    folder.remove();
    const now = await load({
      [`${perspective}/startup/onStartup.py`]: "# first\ndef onStartup(session):\r\n\tsession.custom.a = 1\n",
      [`${perspective}/shutdown/onShutdown.py`]: "import system\ndef onShutdown(session):\n\tpass\n",
      [`${perspective}/page-startup/onPageStartup.py`]: "def onPageStartup(page):\n\tpass\n",
      [`${perspective}/page-startup/resource.json`]: { attributes: { enabled: false } },
    });
    expect(now.sessionEvents).toMatchObject({
      onStartup: "\tsession.custom.a = 1\n",
      onShutdown: "\timport system\n\tdef onShutdown(session):\n\t\tpass\n\n\treturn onShutdown(session)\n",
      onPageStartup: "",
    });
  });

  test("[PRJ15] general properties have defaults", async () => {
    const project = await load({
      [`${perspective}/general-properties/data.bin`]: { desktopPageTimeoutSeconds: 600, hideFromLaunchListings: true },
    });
    expect(project.general).toMatchObject({
      desktopPageTimeoutSeconds: 600,
      mobilePageTimeoutSeconds: 600,
      hideFromLaunchListings: true,
      locale: "Browser",
    });
  });

  test("[PRJ19] libraries", async () => {
    const project = await load({ "ignition/script-python/shared/util/code.py": "def f():\n\treturn 'ä'\n" });
    expect(project.libraries).toEqual([{ path: "shared/util", source: "def f():\n\treturn 'ä'\n" }]);
  });
});
