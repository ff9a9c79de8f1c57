import type { JsonObject, PropertyValue } from "@sightline/model";
import type { ScriptQualifiedValue } from "@sightline/python";
import { afterEach, describe, expect, test } from "vitest";
import { bind, flex, label, scriptTransform, textField, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage, type WorldOptions } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(() => world.close());

const tags: JsonObject = {
  tags: [
    { name: "S1", tagType: "AtomicTag", valueSource: "memory", dataType: "String", value: "GOOD" },
    { name: "S2", tagType: "AtomicTag", valueSource: "memory", dataType: "String", value: "OTHER" },
    { name: "Kept", tagType: "AtomicTag", valueSource: "expr", dataType: "Int4", expression: "qualifiedValue(42, 'Bad', 515)" },
    { name: "Sw", tagType: "AtomicTag", valueSource: "memory", dataType: "String", value: "[default]S1" },
    { name: "Direct", tagType: "AtomicTag", valueSource: "expr", dataType: "String", expression: "tag({[default]Sw})" },
  ],
};

const databases: NonNullable<WorldOptions["databases"]> = [
  { name: "plant", driver: "sqlite", url: "p.db", maximumConnections: 1, timeoutSeconds: 9, maximumRows: 9, maximumMegabytes: 1 },
];

const namedQueries = {
  Chosen: {
    sql: "SELECT 'GOOD' WHERE :path = '[default]S1'",
    attributes: { type: "ScalarQuery", parameters: [{ type: "Parameter", identifier: "path", sqlType: 7 }] },
  },
};

const query: JsonObject = { type: "query", config: { queryPath: "Chosen", parameters: { path: "tag({view.custom.p})" } } };
const read = "tag({view.custom.p})";
const expressionMode = { type: "tag", config: { mode: "expression", tagPath: "{view.custom.p}", fallbackDelay: 2.5 } };
const identity = { type: "expression", expression: "{value}" };

/** Each binding shows GOOD while `view.custom.p` and the tag `Sw` are `[default]S1`. */
const kinds: readonly [string, JsonObject][] = [
  ["direct tag", bind.tag("[default]Direct")],
  ["indirect tag", bind.indirect("{p}", { p: "{view.custom.p}" })],
  ["indirect tag, reference in the middle", bind.indirect("[default]{name}", { name: "substring({view.custom.p}, 9)" })],
  ["tag in expression mode", { binding: expressionMode }],
  ["expression", bind.expression(read)],
  ["expression with a transform", bind.expression(read, [identity])],
  ["tag with a transform", { binding: { ...expressionMode, transforms: [identity] } }],
  ["property", bind.property("../Source.props.text")],
  ["property of the view", bind.property("view.custom.read")],
];

async function open(custom: JsonObject, config: JsonObject) {
  const children = [
    label("Source", { props: { text: "STORED" }, config: { "props.text": bind.expression(read) } }),
    label("L", { props: { text: "STORED" }, config: { "props.text": config } }),
    label("Next", { props: { text: "STORED" }, config: { "props.text": bind.property("../L.props.text") } }),
  ];
  const main = view(flex("root", { children }), { custom, config: { "custom.read": bind.expression(read) } });
  world = await sessionWorld({ views: { Main: main }, namedQueries }, { tags, databases });
  return world.connect();
}

function choose(page: TestPage, path: PropertyValue) {
  world.services.tags.write("[default]Sw", path ?? "");
  page.session.turn(() => custom(page, "p", path));
}

function custom(page: TestPage, name: string, value: PropertyValue) {
  page.session.views.get(page.view)?.bound.write({ component: -1, path: ["custom", name] }, value, "Script");
}

const shown = (page: TestPage, name = "L") => page.read(name, "props", "text");
const quality = (page: TestPage, name = "L") => page.quality(name, "props", "text");

describe("case: bad-binding-keeps-other-value", () => {
  test.each(kinds)("[BND4] %s: null while it is bad, for what follows it too, and back again", async (_kind, config) => {
    const page = await open({ p: "[default]S1" }, config);
    expect([shown(page), shown(page, "Next"), quality(page)]).toEqual(["GOOD", "GOOD", "Good"]);
    for (const bad of ["[default]None", "", "[default", "[default]None/S1", "[elsewhere]S1"]) {
      choose(page, bad);
      expect([bad, shown(page), shown(page, "Next")]).toEqual([bad, null, null]);
      expect(quality(page)).toMatch(/^(Bad|Error)/);
      expect(quality(page, "Next")).toBe(quality(page));
      choose(page, "[default]S1");
      expect([shown(page), shown(page, "Next"), quality(page), quality(page, "Next")]).toEqual(["GOOD", "GOOD", "Good", "Good"]);
    }
  });

  test.each(kinds.slice(1))("[BND4] %s: None is no path", async (_kind, config) => {
    const page = await open({ p: "[default]S1" }, config);
    choose(page, null);
    expect(shown(page)).toBe(null);
    expect(quality(page)).toMatch(/^(Bad|Error)/);
  });

  test.each(kinds)("[BND4] %s: bad from the start shows nothing of what is stored", async (_kind, config) => {
    const page = await open({ p: "[default]None" }, config);
    world.services.tags.write("[default]Sw", "[default]None");
    page.session.turn(() => undefined);
    expect(shown(page)).toBe(null);
    expect(quality(page)).toMatch(/^(Bad|Error)/);
  });

  test("[BND4] query: a parameter that is bad leaves no answer to other parameters", async () => {
    const page = await open({ p: "[default]Sw" }, { binding: query });
    await expect.poll(() => shown(page)).toBe("GOOD");
    choose(page, "[default]None");
    expect([shown(page), quality(page)]).toEqual([null, "Bad_NotFound"]);
    world.services.tags.write("[default]Sw", "[default]S1");
    page.session.turn(() => custom(page, "p", "[default]Sw"));
    await expect.poll(() => shown(page)).toBe("GOOD");
    expect(quality(page)).toBe("Good");
  });

  test("[BND4] script transform: one that fails leaves nothing of what it answered before", async () => {
    const page = await open({ p: "[default]S1" }, bind.expression("{view.custom.p}", [scriptTransform("return f(value)")]));
    world.answer = (call) => {
      if (call.args[1] === "[default]None") throw new Error("no such machine");
      return "GOOD";
    };
    choose(page, "[default]S2");
    await page.session.queue.idle();
    expect(shown(page)).toBe("GOOD");
    choose(page, "[default]None");
    await page.session.queue.idle();
    expect([shown(page), quality(page)]).toEqual([null, "Error_ScriptEval"]);
    choose(page, "[default]S1");
    await page.session.queue.idle();
    expect([shown(page), quality(page)]).toEqual(["GOOD", "Good"]);
  });

  test("[BND4] a bad result that has a value shows it, with its quality", async () => {
    const page = await open({ p: "[default]Kept" }, bind.indirect("{p}", { p: "{view.custom.p}" }));
    expect([shown(page), quality(page)]).toEqual([42, "Bad_Disabled"]);
  });

  test("[BND4] while it has no path, nothing is written to the tag it had", async () => {
    const bidirectional = { mode: "indirect", tagPath: "{p}", references: { p: "{view.custom.p}" }, bidirectional: true };
    const children = [textField("Field", { config: { "props.text": { binding: { type: "tag", config: bidirectional } } } })];
    world = await sessionWorld({ views: { Main: view(flex("root", { children }), { custom: { p: "[default]S1" } }) } }, { tags });
    const page = await world.connect();
    page.session.turn(() => custom(page, "p", null));
    page.say({ type: "write", view: page.view, component: page.index("Field"), path: "props.text", value: "WRONG" });
    expect(world.services.tags.read("[default]S1").value).toBe("GOOD");
    expect(page.read("Field", "props", "text")).toBe(null);
    expect(page.quality("Field", "props", "text")).toMatch(/^Bad/);
  });
});

describe("[BND15] the quality of a session property", () => {
  const sessionProps = { custom: { read: "STORED" }, propConfig: { "custom.read": bind.tag("[default]Direct") }, props: {} };

  test("[BND15] reaches views with its value, and leaves with it", async () => {
    const children = [label("L", { config: { "props.text": bind.property("session.custom.read") } })];
    world = await sessionWorld({ views: { Main: view(flex("root", { children })) }, sessionProps }, { tags });
    const page = await world.connect();
    expect([shown(page), quality(page)]).toEqual(["GOOD", "Good"]);
    world.services.tags.write("[default]Sw", "[default]None");
    page.session.turn(() => undefined);
    expect(shown(page)).toBe(null);
    expect(quality(page)).toMatch(/^(Bad|Error)/);
    world.services.tags.write("[default]Sw", "[default]S1");
    page.session.turn(() => undefined);
    expect([shown(page), quality(page)]).toEqual(["GOOD", "Good"]);
  });

  test("[BND15] is what change scripts see", async () => {
    const config = { ...bind.tag("[default]Direct"), onChange: { enabled: true, script: "\tpass" } };
    const page = await open({ p: "[default]S1" }, config);
    const heard: unknown[] = [];
    world.answer = (call) => {
      const current = call.args[2] as ScriptQualifiedValue;
      heard.push(current.qualified.value, current.qualified.quality.name);
      return null;
    };
    choose(page, "[default]None");
    await page.session.queue.idle();
    expect(heard[0]).toBe(null);
    expect(heard[1]).toMatch(/^(Bad|Error)/);
  });
});

test("[BND16] a property without an overlay keeps its quality, and the browser is told none", async () => {
  const page = await open({ p: "[default]S1" }, { binding: { ...expressionMode, overlayOptOut: true } });
  choose(page, "[default]None");
  expect([shown(page), quality(page)]).toEqual([null, "Bad_NotFound"]);
  const told = page.messages.flatMap((message) => (message.type === "changes" ? (message.qualities ?? []) : []));
  expect(told.filter(([component]) => component === page.index("L"))).toEqual([]);
  expect(told.some(([component]) => component === page.index("Next"))).toBe(true);
  const again = page.session.views.get(page.view)?.state();
  expect(again?.qualities?.some(([component]) => component === page.index("L"))).toBe(false);
});
