import type { Json } from "@sightline/model";
import { afterEach, expect, test } from "vitest";
import { component, flex, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";

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
