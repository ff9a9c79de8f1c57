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
const lines =
  'logger = system.util.getLogger("flood")\nfor n in range(12000):\n\tlogger.info("line %d of many" % n)\nlogger.info("x" * 100000)';
const long = 'system.util.getLogger("flood").warn("y" * 100000)';
const children = [
  click("Download", 'system.perspective.download("f.txt", "z" * (33 << 20))'),
  click("Lines", lines),
  click("Long", long),
  click("Lengths", 'system.tag.writeBlocking(["[default]a"], [1, 2])'),
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

const floodMs = 240_000;

test(
  "[SCR95] functions that invoke themselves twice are refused at a bound, and others' clicks are answered",
  async () => {
    const [bomber, other] = [await world.connect(), await world.connect()];
    await press(bomber, "Bomb");
    const [fault] = bomber.session.statistics.faults;
    expect(fault?.traceback).toMatch(
      /RuntimeError: system\.util\.invokeAsynchronous: this script of project "Plant" was refused: 1000 scripts of this project wait/s,
    );
    expect(world.services.engine.statistics().waiting).toBeLessThanOrEqual(1_000);
    expect(await press(other, "Ping")).toBe("pong");
  },
  floodMs,
);

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

test("[SYS132] case: python 12, a download that is too large is refused, and log lines are bounded", async () => {
  const page = await world.connect();
  const faults = () => page.session.statistics.faults.map(({ traceback }) => traceback);
  await press(page, "Download");
  expect(faults()[0]).toContain("34603008 bytes of downloads are too many: one call takes at most 33554432; this was refused");
  await press(page, "Lines");
  expect(world.logged.filter((line) => line.endsWith("of many"))).toHaveLength(10_000);
  expect(
    world.logged.filter((line) => line.includes("are left out: one run of a script takes at most 10000 log lines")),
  ).toHaveLength(1);
  await press(page, "Long");
  expect(world.logged.find((line) => line.startsWith("yyy"))).toMatch(
    /^y{65536} \[cut: .* at most 65536 characters, this one had 100000\]$/,
  );
});

test("[SYS133] case: python 13, tags are written with as many values as there are paths", async () => {
  const page = await world.connect();
  await press(page, "Lengths");
  expect(page.session.statistics.faults[0]?.traceback).toContain(
    "java.lang.IllegalArgumentException: system.tag.writeBlocking: there are 1 tag paths and 2 values",
  );
});
