import type { JsonObject, PropertyPath, PropertyValue } from "@sightline/model";
import { afterEach, describe, expect, test } from "vitest";
import { bind, component, embedded, flex, label, scriptAction, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(() => world.close());

/** Startups and shutdowns that ran, as `onStartup Child A`, where the view has a parameter `label`. */
let ran: string[] = [];
const lifecycle = { system: { onStartup: scriptAction("pass"), onShutdown: scriptAction("pass") } };

async function open(views: Record<string, JsonObject>, options: { readonly fails?: string; readonly path?: string } = {}) {
  ran = [];
  world = await sessionWorld({ pages: { "/": "Main", "/child": "Child" }, views });
  world.answer = (call) => {
    const name = call.script.where.label.replace("event:", "");
    const shown = world.registry.find(call.context.session ?? "")?.views.get(call.context.view ?? "");
    const what = shown?.bound.read(-1, ["params", "label"]);
    ran.push([name, call.script.where.view, ...(typeof what === "string" ? [what] : [])].join(" "));
    if (name === options.fails) throw new Error("planned");
    return null;
  };
  const page = await world.connect({ hello: { path: options.path ?? "/" } });
  await page.session.queue.idle();
  return page;
}

const main = (children: readonly JsonObject[], custom: JsonObject = {}, params: JsonObject = {}) =>
  view(flex("root", { children }), { custom, params, events: lifecycle });
const child = (name: string, more: Parameters<typeof view>[1] = {}) =>
  view(flex("root", { children: [label(name, { config: { "props.text": bind.property("view.params.label") } })] }), {
    params: { label: "STORED" },
    events: lifecycle,
    ...more,
  });

const viewsAt = (page: TestPage, path: string) =>
  [...page.session.views.values()].filter((each) => each.viewPath === path && !each.bound.stopped);
const params = (page: TestPage, path: string, name = "label") =>
  viewsAt(page, path).map((each) => each.bound.read(-1, ["params", name]));

async function set(page: TestPage, ...writes: readonly (readonly [PropertyPath, PropertyValue])[]) {
  page.session.turn(() => {
    for (const [path, value] of writes) viewsAt(page, "Main")[0]?.bound.write({ component: -1, path }, value, "Script");
  });
  await page.session.queue.idle();
}

function took(): string[] {
  const all = ran;
  ran = [];
  return all;
}

describe("[SES43] [OBS-PARAM-3, OBS-PARAM-4, OBS-PARAM-8, OBS-PARAM-14, OBS-PARAM-16, OBS-PARAM-17, OBS-PARAM-18, OBS-PARAM-32, OBS-PARAM-43] views that open and close", () => {
  const both = {
    config: {
      "params.out": { paramDirection: "output" },
      "params.label": { paramDirection: "inout" },
    },
  };
  const hole = embedded("E", "", {
    config: { "props.path": bind.property("view.custom.path"), "props.params.label": bind.property("view.custom.label", true) },
  });
  const shown = label("Out", { config: { "props.text": bind.property("../E.props.params.out") } });
  const views = {
    Main: main([hole, shown], { path: "A", label: "one" }),
    A: child("A", { ...both, params: { label: "STORED", out: "from A" } }),
    B: child("B", { ...both, params: { label: "STORED", out: "from B" } }),
  };

  test("[OBS-PARAM-3, OBS-PARAM-4, OBS-PARAM-43] start once each, and again where the path comes back; their outputs and the parent's value follow", async () => {
    const page = await open(views);
    expect(took().sort()).toEqual(["onStartup A one", "onStartup Main"]);
    expect(page.read("Out", "props", "text")).toBe("from A");
    await set(page, [["custom", "label"], "two"]);
    expect([params(page, "A"), took()]).toEqual([["two"], []]);
    await set(page, [["custom", "path"], "B"]);
    expect([params(page, "B"), took().sort()]).toEqual([["two"], ["onShutdown A two", "onStartup B two"]]);
    expect(page.read("Out", "props", "text")).toBe("from B");
    await set(page, [["custom", "path"], "A"]);
    expect([params(page, "A"), took().sort()]).toEqual([["two"], ["onShutdown B two", "onStartup A two"]]);
  });

  test("[OBS-PARAM-8] another path closes one and opens the other with its parameters", async () => {
    const page = await open(views);
    const before = page.messages.length;
    await set(page, [["custom", "path"], "B"], [["custom", "label"], "two"]);
    const told = page.messages.slice(before).flatMap((each) => {
      if (each.type === "viewClosed") return ["closed"];
      return each.type === "viewOpened" ? [`opened ${each.view.viewPath} ${JSON.stringify(each.view.changes)}`] : [];
    });
    expect(told).toEqual(["closed", 'opened B [[1,"props.text","two"]]']);
  });

  test("[OBS-PARAM-14] a path that names no view, and back", async () => {
    const page = await open(views);
    const [mounted] = viewsAt(page, "A").map((each) => each.mountPath);
    took();
    await set(page, [["custom", "path"], "Nowhere"]);
    expect(took()).toEqual(["onShutdown A one"]);
    expect(viewsAt(page, "Main")).toHaveLength(1);
    expect(page.page.state().views.find((each) => each.viewPath === "Nowhere")?.error).toMatch(/no view "Nowhere"/);
    await set(page, [["custom", "path"], "A"]);
    expect([took(), viewsAt(page, "A").map((each) => each.mountPath)]).toEqual([["onStartup A one"], [mounted]]);
    expect(page.page.state().views.some((each) => each.error)).toBe(false);
  });

  test("[OBS-PARAM-16] a page that closes stops the views it still shows, each once", async () => {
    const page = await open(views);
    await set(page, [["custom", "path"], "B"]);
    took();
    const { session } = page;
    await session.end("closed by script", "");
    expect(took().sort()).toEqual(["onShutdown B one", "onShutdown Main"]);
  });

  test("[OBS-PARAM-17] a shutdown script that fails is logged each time and holds nothing up", async () => {
    const page = await open(views, { fails: "onShutdown" });
    const logged = () => world.logged.filter((each) => each.includes("planned")).length;
    await set(page, [["custom", "path"], "B"]);
    expect([params(page, "B"), logged()]).toEqual([["one"], 1]);
    await set(page, [["custom", "path"], "A"]);
    expect([params(page, "A"), logged()]).toEqual([["one"], 2]);
  });

  test("[OBS-PARAM-18, OBS-PARAM-32] the view of a page starts once, with the parameters of its file", async () => {
    await open({ Main: main([]), Child: child("C") }, { path: "/child" });
    expect(took()).toEqual(["onStartup Child STORED"]);
  });
});

describe("[SES44] [OBS-PARAM-1, OBS-PARAM-2, OBS-PARAM-6, OBS-PARAM-9, OBS-PARAM-24, OBS-PARAM-39, OBS-PARAM-41, OBS-PARAM-42] parameters", () => {
  const hole = (config: JsonObject) => embedded("E", "Child", { config });

  test("[OBS-PARAM-1] an output that the child changes is the embedding component's and what is bound to it", async () => {
    const made = {
      config: { "params.o": { paramDirection: "output", ...bind.property("view.custom.o") } },
      custom: { o: "old" },
      params: { o: "" },
    };
    const page = await open({
      Main: main([hole({}), label("L", { config: { "props.text": bind.property("../E.props.params.o") } })]),
      Child: child("C", made),
    });
    page.session.turn(() => viewsAt(page, "Child")[0]?.bound.write({ component: -1, path: ["custom", "o"] }, "new", "Script"));
    expect([params(page, "Child", "o"), page.read("E", "props", "params", "o"), page.read("L", "props", "text")]).toEqual([
      ["new"],
      "new",
      "new",
    ]);
  });

  test("[OBS-PARAM-2] an in/out parameter goes both ways", async () => {
    const inout = { config: { "params.label": { paramDirection: "inout" } } };
    const page = await open({
      Main: main([hole({ "props.params.label": bind.property("view.custom.y", true) })], { y: "p" }),
      Child: child("C", inout),
    });
    page.session.turn(() => viewsAt(page, "Child")[0]?.bound.write({ component: -1, path: ["params", "label"] }, "c", "Script"));
    expect(viewsAt(page, "Main")[0]?.bound.read(-1, ["custom", "y"])).toBe("c");
    await set(page, [["custom", "y"], "p2"]);
    expect(params(page, "Child")).toEqual(["p2"]);
  });

  test("[OBS-PARAM-6] two that one script changes leave in one frame, never one without the other", async () => {
    const pair = view(
      flex("root", {
        children: [label("L", { config: { "props.text": bind.expression("{view.params.a} + {view.params.b}") } })],
      }),
      { params: { a: "", b: "" } },
    );
    const page = await open({
      Main: main([hole({ "props.params.a": bind.property("view.custom.a"), "props.params.b": bind.property("view.custom.b") })], {
        a: "A",
        b: "B",
      }),
      Child: pair,
    });
    const before = page.frames.length;
    await set(page, [["custom", "a"], "X"], [["custom", "b"], "Y"]);
    const told = page.frames
      .slice(before)
      .flatMap((frame) => frame.m.flatMap((each) => (each.type === "changes" ? (each.changes ?? []) : [])));
    expect(told.map(([, , value]) => value)).toEqual(["XY"]);
  });

  test("[OBS-PARAM-9] an object as a whole, a member, a nested member", async () => {
    const page = await open({
      Main: main([hole({ "props.params.p": bind.property("view.custom.p") })], { p: { a: 1, n: { m: 2 } } }),
      Child: child("C", { params: { p: {} } }),
    });
    expect(params(page, "Child", "p")).toEqual([{ a: 1, n: { m: 2 } }]);
    await set(page, [["custom", "p", "a"], 5]);
    expect(params(page, "Child", "p")).toEqual([{ a: 5, n: { m: 2 } }]);
    await set(page, [["custom", "p", "n", "m"], 6]);
    expect(params(page, "Child", "p")).toEqual([{ a: 5, n: { m: 6 } }]);
    await set(page, [["custom", "p"], { z: 1 }]);
    expect(params(page, "Child", "p")).toEqual([{ z: 1 }]);
  });

  test("[OBS-PARAM-39] header and body views of tabs and accordions get their viewParams", async () => {
    const parts = { viewPath: "Child", viewParams: { label: "given" } };
    const accordion = component("ia.display.accordion", "A", {
      props: { items: [{ expanded: true, body: parts, header: { content: { type: "view", ...parts } } }] },
    });
    const page = await open({
      Main: main([accordion, component("ia.container.tab", "T", { props: { tabs: [parts] } })]),
      Child: child("C"),
    });
    expect(params(page, "Child")).toEqual(["given", "given", "given"]);
  });

  test("[OBS-PARAM-41] query values that change on the same page reach expression and child", async () => {
    const config = { "props.params.label": bind.expression("{page.props.urlParams.q}") };
    const page = await open(
      {
        Main: main([hole(config), label("L", { config: { "props.text": bind.expression("{page.props.urlParams.q}") } })]),
        Child: child("C"),
      },
      { path: "/?q=one" },
    );
    expect([params(page, "Child"), page.read("L", "props", "text")]).toEqual([["one"], "one"]);
    page.say({ type: "navigated", path: "/?q=two" });
    expect([params(page, "Child"), page.read("L", "props", "text")]).toEqual([["two"], "two"]);
  });

  test("[OBS-PARAM-42] a view's own script changes its input parameter", async () => {
    const config = { "params.label": { paramDirection: "input", persistent: true } };
    const page = await open({ Main: main([]), Child: child("C", { config }) }, { path: "/child" });
    page.session.turn(() =>
      viewsAt(page, "Child")[0]?.bound.write({ component: -1, path: ["params", "label"] }, "mine", "Script"),
    );
    expect(page.read("C", "props", "text")).toBe("mine");
  });
});

describe("[SES42, SES44, SES45] [OBS-PARAM-24, OBS-PARAM-26, OBS-PARAM-27, OBS-PARAM-28, OBS-PARAM-29, OBS-PARAM-31] a flex repeater", () => {
  const items = (labels: string) => [...labels].map((each) => ({ label: each }));
  const views = {
    Main: main(
      [
        component("ia.display.flex-repeater", "R", {
          props: { path: "Child", instances: [] },
          config: { "props.instances": bind.property("view.custom.list") },
        }),
      ],
      { list: items("ABC") },
    ),
    Child: child("C", { params: { label: "STORED", index: -1 } }),
  };

  test.each([
    ["another order", "CBA", []],
    ["one more at the end", "ABCD", ["onStartup Child D"]],
    ["one inserted", "AEBC", ["onStartup Child C"]],
    ["one fewer at the end", "AB", ["onShutdown Child C"]],
    ["none", "", ["onShutdown Child A", "onShutdown Child B", "onShutdown Child C"]],
  ])("%s: views stay with their places", async (_what, labels, starts) => {
    const page = await open(views);
    expect(took().sort()).toEqual(["onStartup Child A", "onStartup Child B", "onStartup Child C", "onStartup Main"]);
    const before = viewsAt(page, "Child").map((each) => each.id);
    await set(page, [["custom", "list"], items(labels)]);
    expect(took().sort()).toEqual(starts);
    expect(params(page, "Child")).toEqual([...labels]);
    expect(params(page, "Child", "index")).toEqual([...labels].map((_, at) => at));
    const kept = Math.min(labels.length, before.length);
    expect(
      viewsAt(page, "Child")
        .map((each) => each.id)
        .slice(0, kept),
    ).toEqual(before.slice(0, kept));
    await set(page, [["custom", "list"], items("ABC")]);
    expect([params(page, "Child"), params(page, "Child", "index")]).toEqual([
      ["A", "B", "C"],
      [0, 1, 2],
    ]);
  });
});
