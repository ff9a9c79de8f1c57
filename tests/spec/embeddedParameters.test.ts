import { Float, type JsonObject, type PropertyPath, type PropertyValue } from "@sightline/model";
import { afterEach, describe, expect, test, vi } from "vitest";
import { bind, component, embedded, flex, textField, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(async () => {
  vi.useRealTimers();
  await world.close();
});

/** A number as the browser has it. */
const plain = (value: unknown) => (value instanceof Float ? value.value : value);

const tag = (name: string, dataType: string, value: number) => ({
  name,
  tagType: "AtomicTag",
  valueSource: "memory",
  dataType,
  value,
});
const tags: JsonObject = {
  tags: [
    tag("SP", "Float8", 77.5),
    tag("Whole", "Int4", 7),
    { ...tag("Locked", "Float8", 5), readOnly: true },
    tag("Sw", "Int4", 1),
    {
      name: "Switched",
      tagType: "AtomicTag",
      valueSource: "expr",
      dataType: "Float8",
      expression: "if({[default]Sw} = 1, 3.5, qualifiedValue(null, 'Bad', 515))",
    },
  ],
};

const numeric = (name: string, path: string) =>
  component("ia.input.numeric-entry-field", name, { props: { value: 0 }, config: { "props.value": bind.property(path, true) } });

/** A view with an in/out parameter `sp`, and a field that writes it. */
const child = view(flex("root", { children: [numeric("N", "view.params.sp")] }), {
  params: { sp: null },
  config: { "params.sp": { paramDirection: "inout", persistent: true } },
});

/** A view that hands its own in/out parameter `sp` on to another view. */
const middle = (path: string) =>
  view(
    flex("root", { children: [embedded("E", path, { config: { "props.params.sp": bind.property("view.params.sp", true) } })] }),
    {
      params: { sp: null },
      config: { "params.sp": { paramDirection: "inout", persistent: true } },
    },
  );

async function open(children: readonly JsonObject[], views: Record<string, JsonObject> = {}, custom: JsonObject = {}) {
  const main = view(flex("root", { children }), { custom });
  world = await sessionWorld({ pages: { "/": "Main" }, views: { Main: main, Child: child, ...views } }, { tags });
  return world.connect();
}

const viewsAt = (page: TestPage, path: string) => [...page.session.views.values()].filter((each) => each.viewPath === path);
const only = (page: TestPage, path: string) => viewsAt(page, path)[0] as NonNullable<ReturnType<typeof viewsAt>[0]>;
const param = (page: TestPage, path: string, name: string) =>
  viewsAt(page, path).map((each) => plain(each.bound.read(-1, ["params", name])));
const given = (page: TestPage) => plain(page.read("E", "props", "params", "sp"));
const custom = (page: TestPage, ...path: PropertyPath) => only(page, "Main").bound.read(-1, ["custom", ...path]);

const setIn = (viewPath: string) => (page: TestPage, path: PropertyPath, value: PropertyValue) => {
  page.session.turn(() => only(page, viewPath).bound.write({ component: -1, path }, value, "Script"));
};
const set = setIn("Main");

/** An operator enters a number in the field of a child. */
function enter(page: TestPage, value: number, at = 0) {
  const { id, template } = viewsAt(page, "Child")[at] as ReturnType<typeof only>;
  const field = template.definition.components.find((each) => each.name === "N")?.index ?? -1;
  page.say({ type: "write", view: id, component: field, path: "props.value", value });
}

const field = (page: TestPage, at = 0) => plain(viewsAt(page, "Child")[at]?.bound.read(1, ["props", "value"]));
const written = (name: string) => plain(world.services.tags.read(`[default]${name}`).value);
const embed = (binding: JsonObject, path = "Child") =>
  embedded("E", path, { props: { params: { sp: null } }, config: { "props.params.sp": binding } });

/** What bidirectional bindings lead to, with how it is read. */
const targets: readonly [string, JsonObject, (page: TestPage) => unknown][] = [
  ["a tag", bind.tag("[default]SP", true), () => written("SP")],
  ["a property of the parent", bind.property("view.custom.y", true), (page) => custom(page, "y")],
  [
    "a property of the session",
    bind.property("session.custom.y", true),
    (page) => plain(page.session.bound.read(-1, ["custom", "y"])),
  ],
];

describe("case: inout-parameter-to-parent-binding", () => {
  describe.each(targets)("%s", (_target, binding, read) => {
    test.each([
      ["one level", {}, "Child"],
      ["two levels", { Middle: middle("Child") }, "Middle"],
      ["three levels", { Middle: middle("Child"), Outer: middle("Middle") }, "Outer"],
    ])("[SES40] over %s takes what a child writes, both ways, and nothing when it loads", async (_levels, views, path) => {
      world = await sessionWorld(
        {
          pages: { "/": "Main" },
          views: {
            Main: view(flex("root", { children: [embed(binding, path)] }), { custom: { y: 77.5 } }),
            Child: child,
            ...views,
          },
          sessionProps: { custom: { y: 77.5 }, props: {} },
        },
        { tags },
      );
      const before = world.services.tags.read("[default]SP").timestamp;
      const page = await world.connect();
      expect(read(page)).toBe(77.5);
      expect(world.services.tags.read("[default]SP").timestamp).toEqual(before);
      expect(field(page)).toBe(77.5);
      enter(page, 12);
      expect([read(page), given(page)]).toEqual([12, 12]);
      setIn("Child")(page, ["params", "sp"], 13);
      expect([read(page), field(page)]).toEqual([13, 13]);
    });
  });

  test("[SES40] the parent's own changes reach the child", async () => {
    const page = await open([embed(bind.property("view.custom.y", true))], {}, { y: 1 });
    set(page, ["custom", "y"], 2);
    expect([field(page), custom(page, "y")]).toEqual([2, 2]);
  });

  test("[SES40] a one-way binding keeps its source as it is", async () => {
    const page = await open([embed(bind.property("view.custom.y"))], {}, { y: 1 });
    enter(page, 5);
    expect([given(page), custom(page, "y")]).toEqual([5, 1]);
  });

  test("[SES40] an input parameter stays with its view", async () => {
    const input = view(flex("root", { children: [numeric("N", "view.params.sp")] }), {
      params: { sp: null },
      config: { "params.sp": { paramDirection: "input", persistent: true } },
    });
    const page = await open([embed(bind.property("view.custom.y", true))], { Child: input }, { y: 1 });
    enter(page, 5);
    expect([given(page), custom(page, "y"), field(page)]).toEqual([1, 1, 5]);
  });

  test.each([
    ["ia.display.flex-repeater", { path: "Child" }, [{ sp: 1 }, { sp: 2 }], ["sp"]],
    [
      "ia.display.viewcanvas",
      {},
      [
        { viewPath: "Child", viewParams: { sp: 1 } },
        { viewPath: "Child", viewParams: { sp: 2 } },
      ],
      ["viewParams", "sp"],
    ],
  ])("[SES40] instances of %s", async (type, props, list, at) => {
    const binding = { "props.instances": bind.property("view.custom.list", true) };
    const page = await open([component(type, "R", { props: { ...props, instances: [] }, config: binding })], {}, { list });
    expect(custom(page, "list")).toEqual(list);
    enter(page, 12, 1);
    expect(custom(page, "list", 1, ...at)).toBe(12);
    expect(custom(page, "list", 0, ...at)).toBe(1);
    expect([field(page, 0), field(page, 1)]).toEqual([1, 12]);
  });

  test("[SES40] one bound instance parameter", async () => {
    const config = { "props.instances[1].sp": bind.tag("[default]SP", true) };
    const page = await open([
      component("ia.display.flex-repeater", "R", { props: { path: "Child", instances: [{}, { sp: 0 }] }, config }),
    ]);
    expect([field(page, 1), written("SP")]).toEqual([77.5, 77.5]);
    enter(page, 12, 1);
    expect(written("SP")).toBe(12);
  });

  test("[SES40] an output that its view makes reaches what it is bound to; a bad one is shown and not written", async () => {
    const maker = view(flex("root", {}), {
      params: { o: "STORED" },
      custom: { n: 1 },
      config: {
        "params.o": {
          paramDirection: "output",
          ...bind.expression("if({view.custom.n} < 0, tag('[default]None'), {view.custom.n} * 2)"),
        },
      },
    });
    const page = await open(
      [embedded("E", "Maker", { config: { "props.params.o": bind.property("view.custom.y", true) } })],
      { Maker: maker },
      { y: 0 },
    );
    expect([page.read("E", "props", "params", "o"), custom(page, "y")]).toEqual([2, 2]);
    setIn("Maker")(page, ["custom", "n"], -1);
    expect([page.read("E", "props", "params", "o"), custom(page, "y")]).toEqual([null, 2]);
    expect(page.quality("E", "props", "params", "o")).toBe("Bad_NotFound");
    setIn("Maker")(page, ["custom", "n"], 5);
    expect([page.quality("E", "props", "params", "o"), custom(page, "y")]).toEqual(["Good", 10]);
  });
});

describe("[BND3] a write that a tag refuses", () => {
  test.each([
    ["Locked", 5, "Bad_ReadOnly"],
    ["None", null, "Bad_NotFound"],
  ])("to %s is shown at the field that wrote it and everywhere on the way, with the truth", async (name, truth, why) => {
    const page = await open([embed(bind.tag(`[default]${name}`, true), "Middle")], { Middle: middle("Child") });
    enter(page, 12);
    expect([field(page), given(page)]).toEqual([truth, truth]);
    expect(page.quality("E", "props", "params", "sp")).toBe(why);
    expect(only(page, "Child").bound.qualityAt(1, ["props", "value"]).name).toBe(why);
    const told = page.messages.flatMap((each) =>
      each.type === "changes" ? [...(each.changes ?? []), ...(each.qualities ?? [])] : [],
    );
    expect(told).toContainEqual([1, "props.value", truth]);
    expect(told).toContainEqual([1, "props.value", why, expect.stringMatching(/not written|does not exist/)]);
  });

  const main = (binding: JsonObject) => [
    textField("A", { config: { "props.text": binding } }),
    textField("B", { config: { "props.text": bind.property("../A.props.text", true) } }),
  ];
  const type = (page: TestPage, name: string, value: string) =>
    page.say({ type: "write", view: page.view, component: page.index(name), path: "props.text", value });
  const seen = (page: TestPage, name: string) => [page.read(name, "props", "text"), page.quality(name, "props", "text")];

  test("[BND3] is marked until one is taken", async () => {
    const page = await open(main(bind.tag("[default]Whole", true)));
    type(page, "B", "no number");
    expect([seen(page, "A"), seen(page, "B")]).toEqual([
      [7, "Error_TypeConversion"],
      [7, "Error_TypeConversion"],
    ]);
    type(page, "B", "8");
    expect([seen(page, "A"), seen(page, "B"), written("Whole")]).toEqual([[8, "Good"], [8, "Good"], 8]);
  });

  test("[BND3] is marked while the tag changes, for as long as its fallbackDelay", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000 });
    const page = await open(main(bind.tag("[default]Whole", true)));
    type(page, "A", "no number");
    const change = (value: number) => {
      world.services.tags.write("[default]Whole", value);
      page.session.turn(() => undefined);
    };
    vi.setSystemTime(1_002_400);
    change(9);
    expect(seen(page, "A")).toEqual([9, "Error_TypeConversion"]);
    vi.setSystemTime(1_002_600);
    change(10);
    expect(seen(page, "A")).toEqual([10, "Good"]);
  });

  test("[BND3] to a reference that leads nowhere leaves nothing that looks written", async () => {
    const page = await open([textField("A", { config: { "props.text": bind.property("../Nobody.props.text", true) } })]);
    type(page, "A", "x");
    expect(seen(page, "A")).toEqual([null, "Bad_ReferenceNotFound"]);
  });

  test("[BND3] a property has what its tag made of the value", async () => {
    const page = await open(main(bind.tag("[default]Whole", true)));
    type(page, "A", "7.2");
    expect(seen(page, "A")).toEqual([written("Whole"), "Good"]);
    expect(written("Whole")).not.toBe("7.2");
  });
});

describe("[SES41] parameters that are not given any more", () => {
  const repeater = (config: JsonObject) =>
    component("ia.display.flex-repeater", "R", { props: { path: "Child", instances: [] }, config });

  test("[SES41] an instance without a key has the view's own value, not that of the item before", async () => {
    const page = await open(
      [repeater({ "props.instances": bind.property("view.custom.list") })],
      {},
      { list: [{ sp: 1 }, { sp: 2 }] },
    );
    set(page, ["custom", "list"], [{ sp: 3 }, {}]);
    expect(param(page, "Child", "sp")).toEqual([3, null]);
  });

  test("[SES41] a parameter whose binding is bad is null with its quality, and back again", async () => {
    const page = await open([embed(bind.tag("[default]Switched"), "Middle")], { Middle: middle("Child") });
    expect(field(page)).toBe(3.5);
    const turn = (value: number) => {
      world.services.tags.write("[default]Sw", value);
      page.session.turn(() => undefined);
      return [field(page), only(page, "Child").bound.qualityAt(1, ["props", "value"]).name];
    };
    expect(turn(0)).toEqual([null, "Bad_Disabled"]);
    expect(turn(1)).toEqual([3.5, "Good"]);
  });

  test("[SES41] where all parameters are bad, none shows what the view's file holds", async () => {
    const inner = view(flex("root", {}), {
      params: { sp: "STORED", o: "MADE" },
      config: { "params.o": { paramDirection: "output" } },
    });
    const config = { "props.params": bind.expression("if({view.custom.on}, {view.custom.all}, tag('[default]None'))") };
    const page = await open([embedded("E", "Inner", { config })], { Inner: inner }, { on: false, all: { sp: 1 } });
    const quality = () => only(page, "Inner").bound.qualityAt(-1, ["params", "sp"]).name;
    expect([param(page, "Inner", "sp"), param(page, "Inner", "o"), quality()]).toEqual([[null], ["MADE"], "Bad_NotFound"]);
    set(page, ["custom", "on"], true);
    expect([param(page, "Inner", "sp"), quality()]).toEqual([[1], "Good"]);
  });
});

describe("case: flex-repeater-index", () => {
  const repeated = view(flex("root", {}), {
    params: { label: "DEFAULT", index: -1 },
    config: { "params.label": { paramDirection: "input" }, "params.index": { paramDirection: "inout" } },
  });
  const shown = (page: TestPage) =>
    viewsAt(page, "Rep")
      .filter((each) => !each.bound.stopped)
      .map((each) => `${each.bound.read(-1, ["params", "label"])}${each.bound.read(-1, ["params", "index"])}`);
  const repeat = (config: JsonObject) =>
    component("ia.display.flex-repeater", "R", {
      props: { path: "Rep", instances: [{ label: "A" }, { label: "B" }, { label: "C" }] },
      config,
    });

  test("[SES42] each instance gets its place, also after the list was replaced, reordered, and grew and shrank", async () => {
    const list = ["A", "B", "C"].map((each) => ({ label: each }));
    const page = await open(
      [repeat({ "props.instances": bind.property("view.custom.list", true) })],
      { Rep: repeated },
      { list },
    );
    expect(shown(page)).toEqual(["A0", "B1", "C2"]);
    for (const next of ["CBA", "XYZ", "AXBC", "B", "", "AB"]) {
      const items = [...next].map((each) => ({ label: each }));
      set(page, ["custom", "list"], items);
      expect(shown(page)).toEqual([...next].map((each, at) => `${each}${at}`));
      expect(custom(page, "list")).toEqual(items);
    }
  });

  test("[SES42] an instance that sets index keeps what it sets", async () => {
    const page = await open(
      [repeat({ "props.instances": bind.property("view.custom.list") })],
      { Rep: repeated },
      { list: [{ index: 7 }, {}] },
    );
    expect(shown(page)).toEqual(["DEFAULT7", "DEFAULT1"]);
  });

  test("[SES42] instances of the view's file, without any binding", async () => {
    const page = await open([repeat({})], { Rep: repeated });
    expect(shown(page)).toEqual(["A0", "B1", "C2"]);
  });
});
