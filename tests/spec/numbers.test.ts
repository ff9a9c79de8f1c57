import { Float } from "@sightline/model";
import { afterAll, beforeAll, expect, test } from "vitest";
import { button, component, flex, label, on, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

const click = (name: string, script: string) => button(name, { events: on("component.onActionPerformed", script) });
const bound = (type: string, config: object) => ({ binding: { type, config } }) as never;
const handler = { messageType: "half", script: '\tself.view.custom.told = payload["n"] / 2', pageScope: true };

const main = view(
  flex("root", {
    children: [
      click("Write", "self.view.custom.x = 7.0\nself.session.custom.s = 9.0\nself.view.custom.deep = {'a': [3.0, 3]}"),
      click("Again", "self.view.custom.x = 7"),
      click("Send", "system.perspective.sendMessage('half', {'n': 5.0})"),
      click("Long", "system.tag.writeBlocking(['[default]Long'], [2L ** 62 + 1])"),
      click("Set", "system.tag.writeBlocking(['[default]Level'], [11])"),
      click(
        "Halves",
        `c = self.view.custom
v = self.getSibling("Inner").props.params
self.view.custom.halves = [repr(n / 2) for n in
	(c.x, c.twin, c.tag, c.expr, c.deep.a[0], c.deep.a[1], c.stored, self.session.custom.s, v.n, c.struct.e, c.struct.t)]
self.view.custom.long = str(system.tag.readBlocking(["[default]Long"])[0].value)`,
      ),
      component("ia.display.view", "Inner", {
        props: { path: "Child", params: { n: 0 } },
        config: { "props.params.n": bound("property", { path: "view.custom.x" }) },
      }),
      label("Handler", { messageHandlers: [handler] }),
    ],
  }),
  {
    custom: {
      x: 1,
      twin: null,
      tag: null,
      expr: null,
      struct: null,
      deep: {},
      stored: 5,
      halves: null,
      told: null,
      long: null,
      changes: 0,
    },
    config: {
      "custom.x": { onChange: { enabled: true, script: "\tself.custom.changes += 1" } } as never,
      "custom.twin": bound("property", { path: "view.custom.x" }),
      "custom.tag": bound("tag", { mode: "direct", tagPath: "[default]Level" }),
      "custom.expr": bound("expr", { expression: "10 / 2" }),
      "custom.struct": bound("expr-struct", { struct: { e: "{view.custom.x} + 0", t: "{[default]Level}" }, waitOnAll: true }),
    },
  },
);
const child = view(flex("root", { children: [label("Half")] }), { params: { n: 0 } });

let world: SessionWorld;
let page: TestPage;
beforeAll(async () => {
  const tags = [
    { name: "Level", tagType: "AtomicTag", valueSource: "memory", dataType: "Float8", value: 5 },
    { name: "Long", tagType: "AtomicTag", valueSource: "memory", dataType: "Int8", value: 0 },
  ];
  world = await sessionWorld({ views: { Main: main, Child: child } }, { python: true, tags: { tags } });
  page = await world.connect();
});
afterAll(() => world.close());

const custom = (name: string) => page.session.views.get(page.view)?.bound.read(-1, ["custom", name]);
async function press(name: string): Promise<void> {
  page.click(name);
  await page.session.queue.idle();
  expect(page.session.statistics.faults).toEqual([]);
}

test("[PT20] whole floats of scripts, tags and expressions stay floats through bindings, parameters and session properties", async () => {
  await press("Write");
  await press("Halves");
  expect(custom("halves")).toEqual(["3.5", "3.5", "2.5", "2.5", "1.5", "1", "2", "4.5", "3.5", "3.5", "2.5"]);
  const inner = [...page.session.views.values()].find((each) => each.viewPath === "Child");
  expect(inner?.bound.read(-1, ["params", "n"])).toEqual(new Float(7));
});

test("[PT20] the same number as an integer is taken up by what is bound to it, and no change script hears of it", async () => {
  const changes = custom("changes");
  await press("Again");
  expect([custom("x"), custom("twin"), custom("changes")]).toEqual([7, 7, changes]);
});

test("[PT20] a message's payload and a written tag of floats carry floats", async () => {
  await press("Send");
  expect(custom("told")).toBe(2.5);
  await press("Set");
  await expect.poll(() => custom("tag"), { timeout: 20_000 }).toEqual(new Float(11));
});

test("[PT21] a tag of long integers keeps every digit a script wrote", async () => {
  await press("Long");
  await press("Halves");
  expect(custom("long")).toBe(String(2n ** 62n + 1n));
});
