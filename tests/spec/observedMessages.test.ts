import type { JsonObject, PropertyValue } from "@sightline/model";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bind, button, embedded, flex, label, messageHandler, on, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

const click = (name: string, script: string) => button(name, { events: on("component.onActionPerformed", script) });
const send = (scope: string) => click(`Send ${scope}`, `system.perspective.sendMessage("m", {"n": 1}, scope="${scope}")`);
const count = (name: string) => `self.session.custom.${name} += payload.get("n")`;
const handlers = (who: string) =>
  label(`Handlers ${who}`, {
    messageHandlers: [
      messageHandler("m", count(`${who}View`), ["view"]),
      messageHandler("m", count(`${who}Page`), ["page"]),
      messageHandler("m", count(`${who}Session`), ["session"]),
    ],
  });
const method = (name: string, params: readonly string[], script: string): JsonObject => ({
  name,
  params: [...params],
  script: `\t${script}`,
});

const child = view(flex("root", { children: [handlers("child")] }), { params: { list: [] } });
const main = view(
  flex("root", {
    children: [
      handlers("parent"),
      ...["view", "page", "session"].map(send),
      embedded("E", "Child", { config: { "props.params.list": bind.property("view.custom.list") } }),
      label("Owner", { methods: [method("joined", ["a", "b"], 'return "%s-%s" % (a, b)')] }),
      label("Failing", { messageHandlers: [messageHandler("fails", 'raise ValueError("planned")')] }),
      button("Own", {
        methods: [method("twice", ["a"], "return a * 2")],
        events: on("component.onActionPerformed", "self.view.custom.answer = self.twice(21)"),
      }),
      click("Sibling", 'self.view.custom.answer = self.getSibling("Owner").joined("x", "y")'),
      flex("Inner", {
        children: [
          click(
            "No sibling",
            'self.view.custom.answer = [self.getSibling("Owner") is None, self.parent.getSibling("Owner").name]',
          ),
        ],
      }),
      click("Half", 'self.view.custom.a = 1\nself.parent.getChild("none").props.text = "x"\nself.view.custom.b = 1'),
      click("Sends to failing", 'system.perspective.sendMessage("fails", {}, scope="page")\nself.view.custom.answer = "went on"'),
      click("Append", 'self.view.custom.list.append("c")\nself.view.custom.answer = list(self.view.custom.list)'),
      click("Pop", "self.view.custom.answer = self.view.custom.list.pop()"),
      click(
        "Copy",
        "copy = list(self.view.custom.list)\ncopy.reverse()\nself.view.custom.list = copy\nself.view.custom.answer = list(self.view.custom.list)",
      ),
      click("Ids", "self.view.custom.answer = [str(self.session.props.id), str(self.page.props.pageId)]"),
      click("Truth", "self.view.custom.answer = isinstance(True, (int, long, float))"),
    ],
  }),
  {
    custom: { answer: null, a: 0, b: 0, list: ["a", "b"], started: "" },
    events: on("system.onStartup", 'self.custom.started = "by " + self.custom.started + "self"'),
  },
);
const names = ["parentView", "parentPage", "parentSession", "childView", "childPage", "childSession"];

let world: SessionWorld;
let page: TestPage;
beforeAll(async () => {
  const custom = Object.fromEntries(names.map((name) => [name, 0]));
  world = await sessionWorld(
    { pages: { "/": "Main" }, views: { Main: main, Child: child }, sessionProps: { custom, props: {} } },
    { python: true },
  );
  page = await world.connect();
  await page.session.queue.idle();
}, 120_000);
afterAll(() => world.close());

const custom = (name: string): PropertyValue | undefined => page.session.views.get(page.view)?.bound.read(-1, ["custom", name]);
async function press(name: string): Promise<PropertyValue | undefined> {
  page.click(name);
  await page.session.queue.idle();
  return custom("answer");
}

test("[EVT8] [OBS-PARAM-19] the startup script of a view has the view as self", () => {
  expect(custom("started")).toBe("by self");
});

test.each([
  ["view", { parentView: 1 }],
  ["page", { parentPage: 1, childPage: 1 }],
  ["session", { parentSession: 1, childSession: 1 }],
])(
  "[EVT9] [OBS-MSG-1, OBS-MSG-2, OBS-MSG-3, OBS-MSG-4] a message of scope %s reaches the handlers of that scope",
  async (scope, expected) => {
    const counts = () => Object.fromEntries(names.map((name) => [name, Number(page.session.bound.read(-1, ["custom", name]))]));
    const before = counts();
    await press(`Send ${scope}`);
    const risen = Object.entries(counts()).flatMap(([name, n]) => (n === before[name] ? [] : [[name, n - (before[name] ?? 0)]]));
    expect(Object.fromEntries(risen)).toEqual(expected);
  },
);

test("[EVT9] [OBS-MSG-12] a handler that fails is logged, and its sender goes on", async () => {
  expect(await press("Sends to failing")).toBe("went on");
  await page.session.queue.idle();
  expect(world.logged.some((each) => each.includes("planned"))).toBe(true);
});

test("[EVT10] [OBS-MSG-28, OBS-MSG-29] custom methods are called by their component and by siblings, with arguments in order", async () => {
  expect(await press("Own")).toBe(42);
  expect(await press("Sibling")).toBe("x-y");
});

test("[EVT10] [OBS-MSG-33, OBS-MSG-34] siblings are those of the same parent; a parent has its own", async () => {
  expect(await press("No sibling")).toEqual([true, "Owner"]);
});

test("[EVT11] [OBS-MSG-17] a script that fails half way keeps what it wrote before", async () => {
  await press("Half");
  expect([custom("a"), custom("b")]).toEqual([1, 0]);
  expect(world.logged.some((each) => each.includes("'NoneType' object has no attribute 'props'"))).toBe(true);
});

test("[EVT11] [OBS-PARAM-11, OBS-PARAM-12, OBS-MSG-39] lists are changed in place or as a copy, and embedded views follow", async () => {
  const given = () =>
    [...page.session.views.values()].find((each) => each.viewPath === "Child")?.bound.read(-1, ["params", "list"]);
  expect([await press("Append"), given()]).toEqual([
    ["a", "b", "c"],
    ["a", "b", "c"],
  ]);
  expect([await press("Pop"), given()]).toEqual(["c", ["a", "b"]]);
  expect([await press("Copy"), given()]).toEqual([
    ["b", "a"],
    ["b", "a"],
  ]);
});

test("[EVT11] [OBS-MSG-19, OBS-MSG-26] ids are texts, and a truth is a number to isinstance", async () => {
  expect(await press("Ids")).toEqual([page.session.id, page.page.id]);
  expect(await press("Truth")).toBe(true);
});
