import { afterEach, expect, test } from "vitest";
import { button, flex, on, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";
import { socketDoor } from "../support/socketDoor.ts";
import { until } from "../support/until.ts";

const files = {
  views: {
    Main: view(flex("root", { children: [button("Go", { events: on("component.onActionPerformed", "pass") })] })),
  },
};

let world: SessionWorld;
afterEach(() => world.close());

/** Scripts that end when the test says so. */
function heldScripts(): () => void {
  const waiting: (() => void)[] = [];
  world.answer = () => new Promise((resolve) => waiting.push(() => resolve(null)));
  return () => waiting.shift()?.();
}

test("[SES80] case: R10, what changes nothing on the page is acknowledged by itself: first received, then done", async () => {
  world = await sessionWorld(files);
  const page = await world.connect();
  const endScript = heldScripts();
  const frames = page.frames.length;
  page.click("Go");
  page.click("Go");
  await until(() => page.acknowledged.at(-1)?.a === 2);
  expect(page.acknowledged.at(-1)).toEqual({ a: 2, d: 0 });
  endScript();
  await until(() => page.acknowledged.at(-1)?.d === 1);
  await until(() => world.batches.length === 2);
  endScript();
  await until(() => page.acknowledged.at(-1)?.d === undefined);
  expect(page.acknowledged.at(-1)).toEqual({ a: 2 });
  expect(page.frames).toHaveLength(frames);
});

test("[SES80] case: R10, a gateway that stops finishes what waits, takes nothing more, and says how far it came", async () => {
  world = await sessionWorld(files);
  const door = await socketDoor(world);
  const page = await door.open();
  const endScript = heldScripts();
  const click = '{"type":"event","view":"v1","component":1,"domain":"component","name":"onActionPerformed","event":{}}';
  page.say(click);
  page.say(click);
  await until(() => world.registry.live[0]?.queue.depth === 2);
  const stopped = world.registry.close(60_000);
  page.say(click);
  expect(await page.answers()).toBe(true);
  endScript();
  await until(() => world.batches.length === 2);
  endScript();
  await page.closed();
  await stopped;
  expect(page.received.at(-1)).toMatchObject({ type: "closed", reason: "gateway stopped", a: 2 });
  expect(page.received.at(-1)).not.toHaveProperty("d");
  await door.close();
});

test("[SES80] case: R10, a gateway that cannot finish in time says what it has not done", async () => {
  world = await sessionWorld(files);
  const door = await socketDoor(world);
  const page = await door.open();
  const endScript = heldScripts();
  const click = '{"type":"event","view":"v1","component":1,"domain":"component","name":"onActionPerformed","event":{}}';
  page.say(click);
  await until(() => world.batches.length === 1);
  await world.registry.close(20);
  await page.closed();
  expect(page.received.at(-1)).toMatchObject({ type: "closed", reason: "gateway stopped", a: 1, d: 0 });
  endScript();
  await door.close();
});

test("[SES80] what a document sent before it was loaded again is not acknowledged to the new one", async () => {
  world = await sessionWorld(files);
  const page = await world.connect();
  const endScript = heldScripts();
  page.click("Go");
  await until(() => world.batches.length === 1);
  page.drop("tab closed");
  const again = await world.connect({ ticket: page.ticket, hello: { pageId: page.welcome?.pageId ?? "" } });
  endScript();
  await until(() => again.session.queue.depth === 0);
  expect(again.page.line.acknowledge()).toEqual({ a: 0 });
});
