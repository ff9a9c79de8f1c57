import type { Json } from "@sightline/model";
import { afterEach, expect, test } from "vitest";
import { component, flex, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(() => world.close());

const files = {
  views: { Main: view(flex("root", { children: [component("ia.input.slider", "Level")] })) },
  pages: { "/": "Main" },
};

async function connect() {
  world = await sessionWorld(files);
  return world.connect();
}

test("[CMP39] a written value of the wrong type is refused, counted, and answered with the value there is", async () => {
  const page = await connect();
  const address = { view: page.view, component: page.index("Level"), path: "props.value" };
  const write = (value: Json) => page.say({ type: "write", ...address, value });
  write(40);
  write("41");
  expect(page.read("Level", "props", "value")).toBe(40);
  expect(page.session.statistics.refused).toBe(1);
  expect(page.messages.at(-1)).toMatchObject({ type: "changes", changes: [[address.component, address.path, 40]] });
});

test("[CMP3] a child has the position defaults of its container, not those of its own children", async () => {
  const page = await connect();
  expect(page.read("Level", "position", "shrink")).toBe(1);
  expect(page.read("root", "position", "shrink")).toBeUndefined();
});

const part = view(flex("root", { children: [] }), { params: { selected: "?" } });
const names = (page: TestPage) => [...page.session.views.values()].map(({ viewPath }) => viewPath);

test("[CMP200] [OBS-CONT-4] the body of an accordion opens with its item and stays open when that is closed", async () => {
  const items = [{ expanded: false, body: { viewPath: "Part" } }];
  const main = view(flex("root", { children: [component("ia.display.accordion", "Parts", { props: { items } })] }));
  world = await sessionWorld({ views: { Main: main, Part: part }, pages: { "/": "Main" } });
  const page = await world.connect();
  const write = (value: boolean) =>
    page.say({ type: "write", view: page.view, component: page.index("Parts"), path: "props.items[0].expanded", value });
  expect(names(page)).toEqual(["Main"]);
  write(true);
  const opened = [...page.session.views.keys()];
  expect(names(page)).toEqual(["Main", "Part"]);
  write(false);
  write(true);
  expect([...page.session.views.keys()]).toEqual(opened);
});

test("[CMP201] [OBS-CONT-13] a tab's view is open whether chosen or not, and knows by its parameter `selected`", async () => {
  const tabs = [{ viewPath: "Part" }, { viewPath: "Part" }];
  const main = view(flex("root", { children: [component("ia.container.tab", "Tabs", { props: { tabs } })] }));
  world = await sessionWorld({ views: { Main: main, Part: part }, pages: { "/": "Main" } });
  const page = await world.connect();
  const selected = () =>
    [...page.session.views.values()]
      .filter(({ viewPath }) => viewPath === "Part")
      .map(({ bound }) => bound.read(-1, ["params", "selected"]));
  expect(selected()).toEqual([true, false]);
  page.say({ type: "write", view: page.view, component: page.index("Tabs"), path: "props.currentTabIndex", value: 1 });
  expect(selected()).toEqual([false, true]);
});
