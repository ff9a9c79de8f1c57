import type { Json } from "@sightline/model";
import { afterEach, expect, test } from "vitest";
import { component, embedded, flex, label, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(() => world.close());

const child = view(label("L"));
const children = (page: TestPage) =>
  [...page.session.views.values()].filter((each) => each.viewPath === "Child").map(({ id }) => id);

test.each<[string, string, readonly Json[]]>([
  ["ia.container.coord", "aspectRatio", ["4:3", "1:1", ""]],
  ["ia.container.coord", "mode", ["percent", "fixed"]],
  ["ia.container.column", "currentBreakpoint", ["md", "sm"]],
  ["ia.container.breakpt", "currentBreakpoint", ["large", "small"]],
])("[CMP58] [OBS-CONT-39] views in a %s stay open, the same ones, while its %s becomes %j", async (type, property, values) => {
  const container = component(type, "Box", { children: [embedded("Inner", "Child")] });
  world = await sessionWorld({
    views: { Main: view(flex("root", { children: [container] })), Child: child },
    pages: { "/": "Main" },
  });
  const page = await world.connect();
  await expect.poll(() => children(page).length).toBe(1);
  const before = children(page);
  for (const value of values) {
    const at = { component: page.index("Box"), path: ["props", property] };
    page.session.views.get(page.view)?.bound.write(at, value, "Script");
  }
  page.say({ type: "resized", viewport: { width: 500, height: 400 } });
  expect(children(page)).toEqual(before);
});
