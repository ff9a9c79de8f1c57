import type { PropertyValue } from "@sightline/model";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bind, button, component, flex, label, messageHandler, on, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

const click = (name: string, script: string) => button(name, { events: on("component.onActionPerformed", script) });
const drawing = component("ia.container.coord", "Drawing", {
  children: [label("A", { position: { x: 1, y: 2, width: 30, height: 40 } })],
});
const shown = (name: string) => label(`Shown ${name}`, { config: { "props.text": bind.property(`view.custom.${name}`) } });
const position = 'self.getSibling("Drawing").getChild("A").position';
const async = [
  "view = self.view",
  "def work():",
  "\tfrom java.lang import Thread",
  "\tview.custom.a = 'worked'",
  "\tsystem.perspective.sendMessage('parting', {'text': Thread.currentThread().getName()}, scope='page')",
  "self.view.custom.b = 'went on'",
  'system.util.invokeAsynchronous(work, [], {}, "mine")',
].join("\n");

const main = view(
  flex("root", {
    children: [
      drawing,
      shown("a"),
      shown("b"),
      label("Handlers", {
        messageHandlers: [
          messageHandler("move", `p = ${position}\np.x, p.y, p.width, p.height = 5, 6, 70, 80`),
          messageHandler("checked", 'if payload["x"] is None:\n\treturn\nself.view.custom.a = payload["x"]'),
          messageHandler("parting", "self.view.custom.answer = payload['text']"),
        ],
      }),
      click("Fails", 'x = 1\nraise ValueError("planned")'),
      click("Members", 'system.perspective.sendMessage("move", {}, scope="page")'),
      click("Own members", `${position}.x = 8\nself.view.custom.answer = ${position}.x`),
      click("Checked", 'system.perspective.sendMessage("checked", {"x": None}, scope="page")'),
      click("Later", "self.view.custom.answer = 1\nsystem.util.invokeLater(lambda: None)\nself.view.custom.answer = 2"),
      click(
        "Scopes",
        'self.view.custom.answer = [hasattr(system.util, "invokeLater"), hasattr(system, "gui"), hasattr(system.util, "invokeAsynchronous")]',
      ),
      click("Async", async),
      click("Open", 'system.perspective.openPopup("p", "Popup")'),
      click("Several", "self.view.custom.a = 1\nself.view.custom.b = 2"),
      button("Keys", {
        events: on("component.onActionPerformed", "self.view.custom.answer = [sorted(event.keys()), event.index, event.value]"),
      }),
    ],
  }),
  { custom: { answer: null, a: 0, b: 0 } },
);
const parting = 'system.perspective.sendMessage("parting", {"text": "sent"}, scope="page")\nsystem.perspective.closePopup("p")';
const popup = view(flex("root", { children: [click("Go", parting)] }));

let world: SessionWorld;
let page: TestPage;
beforeAll(async () => {
  world = await sessionWorld({ pages: { "/": "Main" }, views: { Main: main, Popup: popup } }, { python: true });
  page = await world.connect();
  await page.session.queue.idle();
}, 120_000);
afterAll(() => world.close());

const custom = (name: string): PropertyValue | undefined => page.session.views.get(page.view)?.bound.read(-1, ["custom", name]);
async function press(name: string): Promise<PropertyValue | undefined> {
  world.logged.length = 0;
  page.click(name);
  await page.session.queue.idle();
  return custom("answer");
}

test("[EVT13] [OBS-MSG-13] an event script that fails is logged with the event's name and the line", async () => {
  await press("Fails");
  expect(world.logged).toHaveLength(1);
  expect(world.logged[0]).toMatch(/File "<event:onActionPerformed>", line 3, in runAction\n[\s\S]*ValueError: planned/);
});

test("[EVT14] [OBS-MSG-16] members of a child's position are written by events and handlers, read back, and the child stays", async () => {
  const views = [...page.session.views.keys()];
  await press("Members");
  expect(page.read("A", "position")).toMatchObject({ x: 5, y: 6, width: 70, height: 80 });
  expect(await press("Own members")).toBe(8);
  expect(page.read("A", "position")).toMatchObject({ x: 8, y: 6 });
  expect([...page.session.views.keys()]).toEqual(views);
});

test("[EVT14] [OBS-MSG-18] a handler that only checks writes and logs nothing", async () => {
  const before = page.frames.length;
  await press("Checked");
  expect([custom("a"), page.frames.slice(before).flatMap((each) => each.m), world.logged]).toEqual([0, [], []]);
});

test("[SYS150] [OBS-MSG-21] what only Vision clients have is not there: reading it is an AttributeError, which ends the script", async () => {
  expect(await press("Later")).toBe(1);
  expect(world.logged[0]).toMatch(/AttributeError: .*'invokeLater'.*it runs Perspective, not Vision/);
  expect(await press("Scopes")).toEqual([false, false, true]);
});

test("[SYS151] [OBS-MSG-22, OBS-MSG-23] invokeAsynchronous answers at once, what it does is shown, on a thread of one name", async () => {
  const before = page.session.statistics.scripts;
  await press("Async");
  expect(page.read("Shown b", "props", "text")).toBe("went on");
  await expect.poll(() => custom("answer"), { timeout: 20_000 }).toBe("script-invoke-async");
  expect(page.read("Shown a", "props", "text")).toBe("worked");
  await page.session.queue.idle();
  expect(page.session.statistics.scripts - before).toBe(2);
});

test("[EVT15] [OBS-MSG-27, OBS-NAV-24] a popup that sends a message and closes itself is heard once, and only it is gone", async () => {
  await press("Open");
  const opened = page.page.popups.find("p");
  page.say({ type: "event", view: opened?.id ?? "", component: 1, domain: "component", name: "onActionPerformed", event: {} });
  await page.session.queue.idle();
  expect(custom("answer")).toBe("sent");
  expect([...page.page.views.values()].map(({ viewPath }) => viewPath)).toEqual(["Main"]);
  expect(page.messages).toContainEqual({ type: "popupGone", id: "p" });
  expect(world.registry.find(page.session.id)?.pages.size).toBe(1);
});

test("[EVT16] [OBS-MSG-36] several properties that one script writes are all shown when it is over", async () => {
  await press("Several");
  expect([page.read("Shown a", "props", "text"), page.read("Shown b", "props", "text")]).toEqual([1, 2]);
});

test("[EVT17] [OBS-MSG-44] the fields of an event are attributes, and keys() names them", async () => {
  const event = { index: 3, value: "x" };
  page.say({
    type: "event",
    view: page.view,
    component: page.index("Keys"),
    domain: "component",
    name: "onActionPerformed",
    event,
  });
  await page.session.queue.idle();
  expect(custom("answer")).toEqual([["index", "value"], 3, "x"]);
});
