import { Float, type Json, type JsonObject, type PropertyPath, type PropertyValue } from "@sightline/model";
import { afterEach, describe, expect, test } from "vitest";
import {
  bind,
  button,
  component,
  embedded,
  flex,
  label,
  messageHandler,
  on,
  scriptAction,
  scriptTransform,
  textField,
  view,
} from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(() => world.close());

const tag = (name: string, dataType: string, value: PropertyValue) => ({
  name,
  tagType: "AtomicTag",
  valueSource: "memory",
  dataType,
  value,
});
const tags = {
  tags: [
    tag("Name", "String", "GOOD_ONE"),
    tag("Other", "String", "GOOD_TWO"),
    tag("On", "Boolean", true),
    tag("Level", "Float8", 62.5),
    { name: "A", tagType: "Folder", tags: [tag("X", "String", "AX"), tag("Y", "String", "AY")] },
    { name: "B", tagType: "Folder", tags: [tag("X", "String", "BX"), tag("Y", "String", "BY")] },
  ],
} as JsonObject;

const plain = (value: unknown) => (value instanceof Float ? value.value : value);

async function open(
  children: readonly JsonObject[],
  parts: Parameters<typeof view>[1] = {},
  views: Record<string, JsonObject> = {},
) {
  const main = view(flex("root", { children }), parts);
  world = await sessionWorld({ pages: { "/": "Main" }, views: { Main: main, ...views } }, { tags });
  return world.connect();
}

const shown = (page: TestPage, name = "L") => [plain(page.read(name, "props", "text")), page.quality(name, "props", "text")];

function set(page: TestPage, ...writes: readonly (readonly [PropertyPath, PropertyValue])[]) {
  const bound = page.session.views.get(page.view)?.bound;
  page.session.turn(() => {
    for (const [path, value] of writes) bound?.write({ component: -1, path }, value, "Script");
  });
}

const expression = (text: string) => ({ type: "expression", expression: text });
const through = (path: string, ...transforms: readonly JsonObject[]): JsonObject => ({
  binding: { type: "property", config: { path }, transforms },
});
const bound = (config: JsonObject) => label("L", { props: { text: "STORED" }, config: { "props.text": config } });

describe("[BND20] [OBS-BIND-1, OBS-BIND-2, OBS-BIND-4, OBS-BIND-14, OBS-BIND-17, OBS-BIND-36] what is shown", () => {
  const parts = {
    params: { prefix: "Pump ", payload: { detail: { mode: "AUTO" } } },
    custom: { x: "Alpha", zero: 0, items: ["a", "b", "c"], "my pipes": [{ visible: true }] },
    config: { "params.prefix": { paramDirection: "input", persistent: true } },
  };

  test.each<[string, JsonObject, unknown]>([
    ["a property", bind.property("view.custom.x"), "Alpha"],
    [
      "an expression over a parameter, a literal and a property",
      bind.expression("{view.params.prefix} + 'is ' + {view.custom.x}"),
      "Pump is Alpha",
    ],
    ["one divided by zero", bind.expression("1 / 0"), Number.POSITIVE_INFINITY],
    ["one divided by zero in a transform", through("view.custom.zero", expression("1 / {value}")), Number.POSITIVE_INFINITY],
    ["a direct tag", bind.tag("[default]Name"), "GOOD_ONE"],
    ["a truth", bind.tag("[default]On"), true],
    ["an item of a list", bind.expression("{view.custom.items[2]}"), "c"],
    ["a member of an item of a component", bind.expression("{../C.props.pipes[0].visible}"), false],
    ["a nested key", bind.expression("{view.params.payload.detail.mode}"), "AUTO"],
  ])("%s", async (_what, config, expected) => {
    const page = await open(
      [bound(config), component("ia.display.label", "C", { props: { pipes: [{ visible: false }] } })],
      parts,
    );
    expect(shown(page)).toEqual([expected, "Good"]);
  });

  test("list items and nested keys are followed", async () => {
    const page = await open([bound(bind.expression("{view.custom.items[2]} + {view.params.payload.detail.mode}"))], parts);
    set(page, [["custom", "items", 2], "C"]);
    expect(shown(page)).toEqual(["CAUTO", "Good"]);
    set(page, [["params", "payload"], { detail: { mode: "HAND" } }]);
    expect(shown(page)).toEqual(["CHAND", "Good"]);
    set(page, [
      ["custom", "items"],
      ["x", "y", "z"],
    ]);
    expect(shown(page)).toEqual(["zHAND", "Good"]);
  });

  test.each([
    ["ia.input.text-field", "text", "typed"],
    ["ia.input.numeric-entry-field", "value", 5],
    ["ia.input.slider", "value", 5],
    ["ia.input.checkbox", "selected", true],
    ["ia.input.dropdown", "value", "b"],
    ["ia.input.oneshotbutton", "value", 5],
  ])("[BND20] [OBS-BIND-28] %s shows the bound value, not the stored one", async (type, prop, value) => {
    const field = component(type, "F", {
      props: { [prop]: "STORED" },
      config: { [`props.${prop}`]: bind.property("view.custom.v", true) },
    });
    const page = await open([field], { custom: { v: value } });
    expect(page.read("F", "props", prop)).toEqual(value);
    expect(JSON.stringify(page.state.views[0]?.changes)).not.toContain("STORED");
    expect(page.session.views.get(page.view)?.bound.read(-1, ["custom", "v"])).toEqual(value);
  });

  test("[BND20] [OBS-BIND-39] an output parameter has what its binding makes, not what is stored", async () => {
    const inner = view(flex("root", {}), {
      params: { o: "STORED" },
      custom: { made: "MADE" },
      config: { "params.o": { paramDirection: "output", ...bind.property("view.custom.made") } },
    });
    const page = await open([embedded("E", "Inner"), bound(bind.property("../E.props.params.o"))], {}, { Inner: inner });
    expect(shown(page)).toEqual(["MADE", "Good"]);
    expect(JSON.stringify(page.state)).not.toContain("STORED");
  });
});

describe("[BND21] [OBS-BIND-3, OBS-BIND-6, OBS-BIND-9, OBS-BIND-12, OBS-BIND-13] transforms", () => {
  const map = {
    type: "map",
    inputType: "scalar",
    outputType: "scalar",
    mappings: [{ input: "Alpha", output: "first" }],
    fallback: "none",
  };
  const format = { type: "format", formatType: "numeric", formatValue: "##0.00" };

  test.each<[string, JsonObject, Json, unknown]>([
    ["an expression with {value}", through("view.custom.x", expression('"T: " + {value}')), "Alpha", "T: Alpha"],
    ["two, in order", through("view.custom.x", expression("{value} + '1'"), expression("{value} + '2'")), "Alpha", "Alpha12"],
    [
      "the other way round",
      through("view.custom.x", expression("{value} + '2'"), expression("{value} + '1'")),
      "Alpha",
      "Alpha21",
    ],
    ["a map with the input", through("view.custom.x", map), "Alpha", "first"],
    ["a map without it", through("view.custom.x", map), "Beta", "none"],
    ["a format", through("view.custom.x", format), 12.3456, "12.35"],
  ])("%s", async (_what, config, x, expected) => {
    const page = await open([bound(config)], { custom: { x } });
    expect(shown(page)).toEqual([expected, "Good"]);
  });

  test("[BND21] [OBS-BIND-6] an expression over an indirect tag, in two sessions", async () => {
    const config = { mode: "indirect", tagPath: "{p}", references: { p: "{view.params.p}" }, fallbackDelay: 2.5 };
    const binding = { binding: { type: "tag", config, transforms: [expression("75 - {value}")] } };
    const first = await open([bound(binding)], { params: { p: "[default]Level" } });
    const second = await world.connect();
    for (const [level, expected] of [
      [62.5, 12.5],
      [68.75, 6.25],
      [62.5, 12.5],
    ]) {
      world.services.tags.write("[default]Level", level as number);
      for (const page of [first, second]) await expect.poll(() => shown(page)).toEqual([expected, "Good"]);
    }
    expect(first.messages.filter((each) => each.type === "page")).toHaveLength(1);
  });
});

describe("[BND22, BND28] [OBS-BIND-18, OBS-BIND-19, OBS-BIND-21, OBS-BIND-22] indirect paths", () => {
  const both = bind.indirect("[default]{a}/{b}", { a: "{view.params.a}", b: "{view.params.b}" });
  const opened = (page: TestPage) => page.messages.filter((each) => each.type === "viewOpened" || each.type === "page").length;

  test("follow a parameter to another tag, to none, and back, without a new view", async () => {
    const page = await open([bound(bind.indirect("{p}", { p: "{view.params.p}" }))], { params: { p: "[default]Name" } });
    const before = opened(page);
    for (const [path, expected] of [
      ["[default]Other", ["GOOD_TWO", "Good"]],
      ["[default]Name", ["GOOD_ONE", "Good"]],
      ["[default]None", [null, "Bad_NotFound"]],
      ["[default]Name", ["GOOD_ONE", "Good"]],
    ] as const) {
      set(page, [["params", "p"], path]);
      expect(shown(page)).toEqual(expected);
    }
    const told = page.messages.flatMap((each) => (each.type === "changes" ? (each.qualities ?? []) : []));
    expect(told.map(([, , name, , tagPath]) => [name, tagPath])).toEqual([
      ["Bad_NotFound", "[default]None"],
      ["Good", undefined],
    ]);
    expect(opened(page)).toBe(before);
  });

  test("follow two references that one script changes one after the other", async () => {
    const page = await open([bound(both)], { params: { a: "A", b: "X" } });
    expect(shown(page)).toEqual(["AX", "Good"]);
    set(page, [["params", "a"], "B"], [["params", "b"], "Y"]);
    expect(shown(page)).toEqual(["BY", "Good"]);
    const told = page.messages.flatMap((each) => (each.type === "changes" ? (each.changes ?? []) : []));
    expect(told.map(([, , value]) => value)).toEqual(["BY"]);
  });

  test("follow parameters that an embedding view changes together", async () => {
    const inner = view(flex("root", { children: [bound(both)] }), {
      params: { a: "STORED", b: "STORED" },
      config: { "params.a": { paramDirection: "input" }, "params.b": { paramDirection: "input" } },
    });
    const config = { "props.params.a": bind.property("view.custom.a"), "props.params.b": bind.property("view.custom.b") };
    const page = await open(
      [embedded("E", "Inner", { props: { params: { a: "S", b: "S" } }, config })],
      { custom: { a: "A", b: "X" } },
      { Inner: inner },
    );
    const child = [...page.session.views.values()].find((each) => each.viewPath === "Inner");
    const text = () => child?.bound.read(1, ["props", "text"]);
    expect(text()).toBe("AX");
    const before = opened(page);
    set(page, [["custom", "a"], "B"], [["custom", "b"], "Y"]);
    expect(text()).toBe("BY");
    expect(opened(page)).toBe(before);
    expect(JSON.stringify(page.frames)).not.toContain("STORED");
    expect(child?.bound.stopped).toBe(false);
  });
});

describe("[BND23] [OBS-BIND-24, OBS-BIND-29, OBS-BIND-31] when something is written", () => {
  const write = (page: TestPage, path: string, value: string) =>
    page.say({ type: "write", view: page.view, component: page.index("F"), path, value });

  test("[OBS-BIND-29] a field that commits changes the property and all that follows it", async () => {
    const field = textField("F", { config: { "props.text": bind.property("view.custom.x", true) } });
    const page = await open(
      [
        field,
        bound(bind.property("view.custom.x")),
        label("M", { config: { "props.text": bind.expression("upper({view.custom.x})") } }),
      ],
      { custom: { x: "a" } },
    );
    write(page, "props.text", "new");
    expect([shown(page), shown(page, "M")]).toEqual([
      ["new", "Good"],
      ["NEW", "Good"],
    ]);
  });

  test("[OBS-BIND-31] another property of the component, or the same value, writes no tag", async () => {
    const dropdown = component("ia.input.dropdown", "F", {
      props: { value: "", search: { text: "" } },
      config: { "props.value": bind.tag("[default]Name", true) },
    });
    const page = await open([dropdown, button("B")]);
    const { timestamp } = world.services.tags.read("[default]Name");
    let heard = 0;
    const stop = world.services.tags.subscribe("[default]Name", () => heard++);
    write(page, "props.value", "GOOD_ONE");
    page.session.turn(() =>
      page.session.views.get(page.view)?.bound.write({ component: 1, path: ["props", "placeholder"] }, "x", "Script"),
    );
    stop();
    expect(heard).toBe(0);
    expect(world.services.tags.read("[default]Name").timestamp).toEqual(timestamp);
  });

  test("[OBS-BIND-24] refreshing a binding whose source is unchanged", async () => {
    const config = { ...bind.property("view.custom.rows"), onChange: { enabled: true, script: "\tpass" } };
    const page = await open([component("ia.display.table", "T", { config: { "props.data": config } })], {
      custom: { rows: [{ a: 1 }] },
    });
    await page.session.queue.idle();
    const [frames, scripts] = [page.frames.length, page.session.statistics.scripts];
    page.session.turn(() => expect(page.session.views.get(page.view)?.bound.refresh(page.index("T"), ["props", "data"])).toBe(1));
    await page.session.queue.idle();
    expect([page.frames.length, page.session.statistics.scripts]).toEqual([frames, scripts]);
  });
});

describe("[BND25] [OBS-BIND-8, OBS-BIND-11, OBS-BIND-38] what a session's metrics count", () => {
  const counts = async (page: TestPage) => {
    await page.session.queue.idle();
    const metrics = world.directory.metrics(page.session.id);
    const bindings = world.directory.views(page.session.id, page.page.id)?.reduce((sum, each) => sum + each.bindingCount, 0);
    const count = (name: string) => (metrics?.[name] as { count: number } | undefined)?.count;
    return { scripts: count("scripts"), expressions: count("expressions"), bindings };
  };
  const map = {
    type: "map",
    inputType: "scalar",
    outputType: "scalar",
    mappings: [{ input: "A", output: "first" }],
    fallback: "none",
  };
  const format = { type: "format", formatType: "numeric", formatValue: "##0.00" };
  const scripted = through("view.custom.x", scriptTransform("return value"));

  test.each<[string, readonly JsonObject[], { scripts: number; expressions: number; bindings: number }]>([
    ["two script transforms", [scripted, scripted], { scripts: 2, expressions: 0, bindings: 2 }],
    [
      "maps and formats",
      [through("view.custom.x", map), through("view.custom.x", format)],
      { scripts: 0, expressions: 0, bindings: 2 },
    ],
    [
      "a property, an indirect tag",
      [bind.property("view.custom.x"), bind.indirect("{p}", { p: "{view.custom.x}" })],
      { scripts: 0, expressions: 0, bindings: 2 },
    ],
    [
      "an expression, an expression transform",
      [bind.expression("{view.custom.x}"), through("view.custom.x", expression("{value}"))],
      { scripts: 0, expressions: 2, bindings: 2 },
    ],
  ])("%s", async (_what, bindings, expected) => {
    const page = await open(
      bindings.map((each, at) => label(`L${at}`, { config: { "props.text": each } })),
      { custom: { x: "A" } },
    );
    expect(await counts(page)).toEqual(expected);
  });

  test("[BND25] [OBS-BIND-38, OBS-SESS-12] each event, message handler, startup and shutdown that ran counts once as a script", async () => {
    const inner = view(flex("root", {}), {
      events: { system: { onStartup: scriptAction("pass"), onShutdown: scriptAction("pass") } },
    });
    const receiver = label("L", { messageHandlers: [messageHandler("m", "pass")] });
    const page = await open(
      [
        receiver,
        button("B", { events: on("component.onActionPerformed", "pass") }),
        embedded("E", "Inner", { config: { "props.path": bind.property("view.custom.p") } }),
      ],
      { custom: { p: "Inner" } },
      { Inner: inner },
    );
    expect((await counts(page)).scripts).toBe(1);
    page.click("B");
    expect((await counts(page)).scripts).toBe(2);
    const message = { kind: "sendMessage", scope: "page", messageType: "m", payload: {} } as const;
    world.commands.dispatch({ sessionId: page.session.id, pageId: page.page.id }, message, { kind: "script", project: "Plant" });
    expect((await counts(page)).scripts).toBe(3);
    set(page, [["custom", "p"], ""]);
    expect((await counts(page)).scripts).toBe(4);
  });
});
