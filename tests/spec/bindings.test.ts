import type { JsonObject } from "@sightline/model";
import { afterEach, describe, expect, test } from "vitest";
import { bind, button, component, embedded, flex, label, on, scriptTransform, textField, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";

let world: SessionWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

async function open(files: Parameters<typeof sessionWorld>[0], options: Parameters<typeof sessionWorld>[1] = {}) {
  world = await sessionWorld(files, options);
  return world.connect();
}

const tags = { tags: [{ name: "Level", tagType: "AtomicTag", valueSource: "memory", dataType: "Float8", value: 4.5 }] };

describe("[BND1] references", () => {
  const named = (name: string, path: string) => label(name, { config: { "props.text": bind.property(path) } });
  const root = flex("root", {
    custom: { shared: "from root" },
    children: [
      flex("Left", {
        custom: { own: "from parent" },
        children: [
          named("Sibling", "this.custom.missing"),
          named("FromParent", "parent.custom.own"),
          named("FromView", "view.params.station"),
          named("FromSession", "session.custom.area"),
          named("FromPage", "page.props.path"),
          named("FromSibling", "../Source.props.text"),
          named("FromUncle", ".../Uncle.props.text"),
          named("FromRoot", "/root/Uncle.props.text"),
          named("Nowhere", "../Nobody.props.text"),
          label("Source", { props: { text: "source" } }),
        ],
      }),
      label("Uncle", { props: { text: "uncle" } }),
    ],
  });

  test("[BND1] lead to this, parent, view, session, page, siblings, further up and from the root", async () => {
    const page = await open({
      views: { Main: view(root, { params: { station: "S7" } }) },
      sessionProps: { custom: { area: "North" }, props: {} },
    });
    const text = (name: string) => page.read(name, "props", "text");
    expect(text("FromParent")).toBe("from parent");
    expect(text("FromView")).toBe("S7");
    expect(text("FromSession")).toBe("North");
    expect(text("FromPage")).toBe("/");
    expect(text("FromSibling")).toBe("source");
    expect(text("FromUncle")).toBe("uncle");
    expect(text("FromRoot")).toBe("uncle");
    expect(page.quality("Nowhere", "props", "text")).toBe("Bad_ReferenceNotFound");
    expect(page.quality("Sibling", "props", "text")).toBe("Bad_NotFound");
  });
});

test("[BND2] instances share one template, an unchanged view keeps it, and the browser's part holds no secrets", async () => {
  const secret = label("Secret", {
    props: { text: "shown", code: "hidden" },
    custom: { key: "custom secret" },
    config: { "props.code": { access: "PRIVATE" }, "props.text": bind.tag("[default]Level") },
    events: on("dom.onClick", "print 'script secret'"),
  });
  const views = { Main: view(flex("root", { children: [secret] })), Other: view(flex("root", {})) };
  const page = await open({ views }, { tags });
  const [first] = [...page.session.views.values()];
  const text = first?.template.clientText ?? "";
  expect(text).toContain("shown");
  expect(text).toContain("onClick");
  for (const hidden of ["hidden", "custom secret", "script secret", "Level"]) expect(text).not.toContain(hidden);
  expect(JSON.stringify(page.frames)).not.toContain("hidden");
  const second = await world?.connect();
  expect([...(second?.session.views.values() ?? [])][0]?.template).toBe(first?.template);
});

test("[BND3] a bidirectional binding writes back, and a refused tag write is undone and marked", async () => {
  const field = (name: string, binding: JsonObject) => textField(name, { config: { "props.text": binding } });
  const children = [
    field("ToView", bind.property("view.custom.note", true)),
    field("OneWay", bind.property("view.custom.note")),
    field("ToTag", bind.tag("[default]Name", true)),
    field("ToNothing", bind.tag("[default]Missing", true)),
    label("Shown", { config: { "props.text": bind.property("view.custom.note") } }),
  ];
  const views = { Main: view(flex("root", { children }), { custom: { note: "old" } }) };
  const page = await open(
    { views },
    { tags: { tags: [{ name: "Name", tagType: "AtomicTag", valueSource: "memory", dataType: "String", value: "a" }] } },
  );
  const write = (name: string, value: string) =>
    page.say({ type: "write", view: page.view, component: page.index(name), path: "props.text", value });
  write("ToView", "new");
  expect(page.read("Shown", "props", "text")).toBe("new");
  write("OneWay", "mine");
  expect(page.read("Shown", "props", "text")).toBe("new");
  write("ToTag", "b");
  expect(world?.services.tags.read("[default]Name").value).toBe("b");
  write("ToNothing", "x");
  expect(page.quality("ToNothing", "props", "text")).toMatch(/^Bad/);
});

test("[BND4] a bad result without a value leaves none and marks the property until a good one comes", async () => {
  const shown = label("Shown", {
    props: { text: "stored" },
    config: { "props.text": bind.indirect("[default]{name}", { name: "{view.custom.tag}" }) },
  });
  const chooser = textField("Chooser", { config: { "props.text": bind.property("view.custom.tag", true) } });
  const views = { Main: view(flex("root", { children: [shown, chooser] }), { custom: { tag: "Missing" } }) };
  const page = await open({ views }, { tags });
  expect(page.read("Shown", "props", "text")).toBe(null);
  expect(page.quality("Shown", "props", "text")).toBe("Bad_NotFound");
  page.say({ type: "write", view: page.view, component: page.index("Chooser"), path: "props.text", value: "Level" });
  expect(page.read("Shown", "props", "text")).toBe(4.5);
  expect(page.quality("Shown", "props", "text")).toBe("Good");
});

test("[BND11] what is made of a property becomes good again with it, also where its value stays the same", async () => {
  const map = {
    type: "map",
    inputType: "scalar",
    outputType: "color",
    mappings: [{ input: true, output: "red" }],
    fallback: "grey",
  };
  const root = flex("root", {
    config: {
      "custom.selected": bind.expression("{page.props.path}", [scriptTransform("return False")]),
      "custom.color": { binding: { type: "property", config: { path: "this.custom.selected" }, transforms: [map] } },
    },
    children: [label("Shown", { config: { "props.text": bind.property("parent.custom.color") } })],
  });
  world = await sessionWorld({ views: { Main: view(root) } });
  world.answer = () => false;
  const page = await world.connect();
  await page.session.queue.idle();
  expect(page.read("Shown", "props", "text")).toBe("grey");
  expect(page.quality("Shown", "props", "text")).toBe("Good");
});

test("[BND10] find the schema's defaults where the view's file says nothing", async () => {
  const root = flex("root", {
    children: [
      component("ia.display.table", "Rows", { props: { selection: { mode: "multiple" } } }),
      label("Selected", { config: { "props.text": bind.property("../Rows.props.selection.selectedRow") } }),
      label("Mode", { config: { "props.text": bind.property("../Rows.props.selection.mode") } }),
      label("Shown", { config: { "props.text": bind.property("../Rows.meta.visible") } }),
      label("Unknown", { config: { "props.text": bind.property("../Rows.props.noSuchThing") } }),
    ],
  });
  const page = await open({ views: { Main: view(root) } });
  expect(page.read("Selected", "props", "text")).toBe(null);
  expect(page.quality("Selected", "props", "text")).toBe("Good");
  expect(page.read("Mode", "props", "text")).toBe("multiple");
  expect(page.read("Shown", "props", "text")).toBe(true);
  expect(page.quality("Unknown", "props", "text")).toBe("Bad_NotFound");
});

describe("[BND5] scripts of bindings", () => {
  const doubled = (name: string) =>
    label(name, { config: { "props.text": bind.expression("{view.custom.n}", [scriptTransform("return value * 2")]) } });
  const views = {
    Main: view(
      flex("root", {
        children: [
          doubled("A"),
          doubled("B"),
          doubled("C"),
          textField("N", { config: { "props.text": bind.property("view.custom.n", true) } }),
        ],
      }),
      { custom: { n: 1 } },
    ),
  };

  test("[BND5] all that are ready travel in one batch", async () => {
    world = await sessionWorld({ views });
    world.answer = (call) => Number(call.args[1]) * 2;
    const page = await world.connect();
    await page.session.queue.idle();
    expect(world.batches).toEqual([["transform", "transform", "transform"]]);
    expect(page.read("A", "props", "text")).toBe(2);
  });

  test("[BND5] an answer for an older value is dropped", async () => {
    world = await sessionWorld({ views });
    const asked: number[] = [];
    let page: Awaited<ReturnType<typeof world.connect>> | undefined;
    let opened = () => {};
    const whenOpen = new Promise<void>((resolve) => {
      opened = resolve;
    });
    world.answer = async (call) => {
      const n = Number(call.args[1]);
      asked.push(n);
      await whenOpen;
      if (asked.length === 1)
        page?.say({ type: "write", view: page.view, component: page.index("N"), path: "props.text", value: "7" });
      return n * 2;
    };
    page = await world.connect();
    opened();
    await page.session.queue.idle();
    expect(asked).toEqual([1, 1, 1, 7, 7, 7]);
    const sent = page.messages.flatMap((message) => (message.type === "changes" ? (message.changes ?? []) : []));
    expect(sent.map((change) => change[2])).not.toContain(2);
    for (const name of ["A", "B", "C"]) expect(page.read(name, "props", "text")).toBe(14);
  });
});

describe("change scripts", () => {
  const watched = textField("Field", {
    props: { text: "" },
    config: { "props.text": { onChange: { enabled: true, script: "\tpass" } } },
  });
  const views = {
    Main: view(flex("root", { children: [watched, button("Go", { events: on("component.onActionPerformed", "pass") })] })),
  };

  test("[BND6] hear the previous and current value and where it came from", async () => {
    const page = await open({ views });
    const heard: unknown[] = [];
    if (world)
      world.answer = (call) => {
        heard.push(call.script.name, ...call.args.slice(1).map(plain));
        return null;
      };
    page.say({ type: "write", view: page.view, component: page.index("Field"), path: "props.text", value: "a" });
    await page.session.queue.idle();
    expect(heard).toEqual(["valueChanged", "", "a", "Browser", false]);
  });

  test("[BND7] changes that come while one waits are joined into one call", async () => {
    const page = await open({ views });
    const heard: unknown[][] = [];
    if (world)
      world.answer = (call) => {
        heard.push(call.args.slice(1).map(plain));
        return null;
      };
    const write = (value: string) =>
      ({ type: "write", view: page.view, component: page.index("Field"), path: "props.text", value }) as const;
    page.click("Go");
    page.say(write("a"), write("ab"), write("abc"));
    await page.session.queue.idle();
    const changes = heard.filter((args) => args.length === 4);
    expect(changes).toEqual([["", "abc", "Browser", true]]);
  });
});

function plain(value: unknown): unknown {
  return typeof value === "object" && value !== null && "qualified" in value
    ? (value.qualified as { value: unknown }).value
    : value;
}

test("[BND8] a binding that depends on itself stops and says so; others go on", async () => {
  const children = [
    label("Runaway", { custom: { n: 0 }, config: { "custom.n": bind.expression("{this.custom.n} + 1") } }),
    label("Sane", { config: { "props.text": bind.expression("1 + 1") } }),
  ];
  const page = await open({ views: { Main: view(flex("root", { children })) } });
  expect(page.quality("Runaway", "custom", "n")).toBe("Error_CycleDetected");
  expect(page.read("Sane", "props", "text")).toBe(2);
});

test("[BND8] many views that share a binding are no circle", async () => {
  const count = 150;
  const inner = view(
    flex("root", { children: [label("Out", { config: { "props.text": bind.expression("{view.params.n} + 1") } })] }),
    {
      params: { n: 0 },
    },
  );
  const instances = Array.from({ length: count }, (_, n) => ({ n }));
  const children = [component("ia.display.flex-repeater", "Many", { props: { path: "Inner", instances } })];
  const page = await open({ views: { Main: view(flex("root", { children })), Inner: inner } });
  const shown = page.state.views.filter((each) => each.viewPath === "Inner");
  expect(shown.map((each) => each.changes.at(-1)?.[2])).toEqual(instances.map(({ n }) => n + 1));
  expect(shown.filter((each) => each.qualities)).toEqual([]);
});

test("[BND9] of several writes in a turn the last leaves, and a browser's own change is not sent back", async () => {
  const children = [
    textField("Field", { config: { "props.text": bind.property("view.custom.note", true) } }),
    label("Mirror", { config: { "props.text": bind.property("view.custom.note") } }),
  ];
  const page = await open({ views: { Main: view(flex("root", { children }), { custom: { note: "" } }) } });
  const { view: shown } = page;
  page.frames.length = 0;
  const write = (value: string) => ({ type: "write", view: shown, component: 1, path: "props.text", value }) as const;
  page.say(write("a"), write("b"));
  const sent = page.messages.flatMap((message) => (message.type === "changes" ? (message.changes ?? []) : []));
  expect(sent).toEqual([[2, "props.text", "b"]]);
});

test("[SES15] an embedded view gets parameters, gives outputs back, and says why it cannot be opened", async () => {
  const inner = view(
    flex("root", { children: [label("Out", { config: { "props.text": bind.property("view.params.given") } })] }),
    {
      params: { given: "", made: "" },
      config: {
        "params.given": { paramDirection: "input" },
        "params.made": { paramDirection: "output", ...bind.expression("{view.params.given} + '!'") },
      },
    },
  );
  const children = [
    embedded("Hole", "Inner", { config: { "props.params.given": bind.property("view.custom.name") } }),
    embedded("Broken", "No/Such/View"),
    label("Result", { config: { "props.text": bind.property("../Hole.props.params.made") } }),
    textField("Name", { config: { "props.text": bind.property("view.custom.name", true) } }),
  ];
  const page = await open({
    pages: { "/": "Main" },
    views: { Inner: inner, Main: view(flex("root", { children }), { custom: { name: "one" } }) },
  });
  expect(page.read("Result", "props", "text")).toBe("one!");
  page.say({ type: "write", view: page.view, component: page.index("Name"), path: "props.text", value: "two" });
  expect(page.read("Result", "props", "text")).toBe("two!");
  expect(page.state.views.find((each) => each.viewPath === "No/Such/View")?.error).toContain("No/Such/View");
});

test("[CMP23] canvases, tabs and accordions open the views their items name; an accordion's body only while it is open", async () => {
  const inner = view(flex("root", { children: [] }), {
    params: { n: 0, seen: 0 },
    config: { "params.seen": { paramDirection: "output", ...bind.expression("{view.params.n} * 10") } },
  });
  const named = (n: number) => ({ viewPath: "Inner", viewParams: { n } });
  const items = [
    { expanded: true, body: named(4), header: { content: { type: "view", ...named(5) } } },
    { expanded: false, body: named(6), header: { content: { type: "text", text: "closed", ...named(7) } } },
  ];
  const children = [
    component("ia.display.viewcanvas", "Canvas", { props: { instances: [named(1), named(2)] } }),
    component("ia.container.tab", "Tabs", { props: { tabs: ["text", named(3)] } }),
    component("ia.display.accordion", "Accordion", { props: { items } }),
  ];
  const page = await open({ pages: { "/": "Main" }, views: { Inner: inner, Main: view(flex("root", { children })) } });
  const slots = (name: string) =>
    [...page.session.views.values()]
      .filter((each) => each.parent?.component === page.index(name))
      .map((each) => [each.parent?.slot, each.bound.read(-1, ["params", "n"])]);
  expect(slots("Canvas")).toEqual([
    ["0", 1],
    ["1", 2],
  ]);
  expect(slots("Tabs")).toEqual([["1", 3]]);
  expect(slots("Accordion")).toEqual([
    ["0", 4],
    ["0.header", 5],
  ]);
  expect(page.read("Canvas", "props", "instances", 1, "viewParams", "seen")).toBe(20);
  expect(page.read("Accordion", "props", "items", 0, "header", "content", "viewParams", "seen")).toBe(50);
  page.say({ type: "write", view: page.view, component: page.index("Accordion"), path: "props.items[1].expanded", value: true });
  expect(slots("Accordion")).toContainEqual(["1", 6]);
});

test("[BND12, BND13] a view's own scripts are answered before those of its components; what has no value is None", async () => {
  const text = "return '%s, %s' % (self.view.custom.first, self.view.custom.never)";
  const main = view(
    flex("root", { children: [label("A", { config: { "props.text": bind.expression("1", [scriptTransform(text)]) } })] }),
    {
      config: {
        "custom.first": bind.expression("3", [scriptTransform("return value * 2")]),
        "custom.never": bind.property("view.custom.nowhere"),
      },
    },
  );
  world = await sessionWorld({ views: { Main: main } }, { python: true });
  const page = await world.connect();
  await page.session.queue.idle();
  expect(page.read("A", "props", "text")).toBe("6, None");
});

test("[BND12] a property whose binding has no value is pending, and then as bad as the binding says", async () => {
  let answer: (value: boolean) => void = () => {};
  const root = flex("root", {
    config: { "custom.slow": bind.expression("1", [scriptTransform("return slow()")]) },
    children: [
      label("Slow", { config: { "props.text": bind.property("parent.custom.slow") } }),
      label("Missing", { config: { "props.text": bind.property("parent.custom.noSuch") } }),
    ],
  });
  world = await sessionWorld({ views: { Main: view(root) } });
  world.answer = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  const page = await world.connect();
  expect(page.quality("Slow", "props", "text")).toBe("Uncertain_InitialValue");
  expect(page.quality("Missing", "props", "text")).toBe("Bad_NotFound");
  answer(true);
  await page.session.queue.idle();
  expect(page.read("Slow", "props", "text")).toBe(true);
  expect(page.quality("Slow", "props", "text")).toBe("Good");
});
