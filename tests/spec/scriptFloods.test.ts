import { ScriptGlobals } from "@sightline/gateway";
import { afterAll, beforeAll, expect, test } from "vitest";
import { button, flex, on, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

const click = (name: string, script: string) => button(name, { events: on("component.onActionPerformed", script) });

/** Every run starts two more: without a bound, what waits doubles until the gateway has no memory left. */
const bomb = `
def again(n):
	for each in range(2):
		system.util.invokeAsynchronous(again, [n + 1])
for each in range(2000):
	again(0)`.trim();

const flood = `
for n in range(2000):
	system.perspective.sendMessage("echo", {"n": n}, scope="session")`.trim();

const circle = 'self.view.custom.answer = system.util.sendRequest("Plant", "circle", {})';
const children = [
  click("Bomb", bomb),
  click("Flood", flood),
  click("Circle", circle),
  click("Ping", 'self.view.custom.answer = "pong"'),
];

let world: SessionWorld;
beforeAll(async () => {
  world = await sessionWorld(
    {
      views: { Main: view(flex("root", { children }), { custom: { answer: null } }) },
      gatewayMessages: { circle: 'def handleMessage(payload):\n\treturn system.util.sendRequest("Plant", "circle", {})\n' },
    },
    { python: true },
  );
});
afterAll(() => world.close());

async function press(page: TestPage, name: string): Promise<unknown> {
  page.click(name);
  await page.session.queue.idle();
  return page.session.views.get(page.view)?.bound.read(-1, ["custom", "answer"]);
}

test("[SCR95] functions that invoke themselves twice are refused at a bound, and others' clicks are answered", async () => {
  const [bomber, other] = [await world.connect(), await world.connect()];
  await press(bomber, "Bomb");
  const [fault] = bomber.session.statistics.faults;
  expect(fault?.traceback).toMatch(
    /RuntimeError: system\.util\.invokeAsynchronous: too many background scripts of project "Plant" are waiting/s,
  );
  expect(world.services.engine.statistics().waiting).toBeLessThanOrEqual(1_000);
  expect(await press(other, "Ping")).toBe("pong");
});

test("[SCR95] messages do not pile up behind a session without end", async () => {
  const page = await world.connect();
  await press(page, "Flood");
  const [fault] = page.session.statistics.faults;
  expect(fault?.traceback).toMatch(/RuntimeError: message "echo" was not taken.*limits\.queueDepth/s);
  expect(await press(page, "Ping")).toBe("pong");
});

test("[SCR100] requests that ask in a circle end with an error that says so", async () => {
  const page = await world.connect();
  await press(page, "Circle");
  const [fault] = page.session.statistics.faults;
  expect(fault?.traceback).toMatch(/nested 24 deep: do they ask in a circle\?/);
  expect(await press(page, "Ping")).toBe("pong");
});

test("[SCR95] what getGlobals() holds is limited, and what was there stays", () => {
  const globals = new ScriptGlobals(1_000);
  globals.set("kept", "x".repeat(500));
  expect(() => globals.set("kept", "x".repeat(2_000))).toThrow(/at most 0 MB: "kept" was not set/);
  expect(() => globals.set("more", "x".repeat(600))).toThrow(/"more" was not set/);
  expect(globals.get("kept")?.text).toBe("x".repeat(500));
  globals.delete("kept");
  globals.set("more", "x".repeat(600));
  expect([...globals.keys()]).toEqual(["more"]);
});
