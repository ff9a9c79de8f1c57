import { afterAll, beforeAll, expect, test } from "vitest";
import { button, flex, label, on, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

const click = (name: string, script: string) => button(name, { events: on("component.onActionPerformed", script) });
const ask = (handler: string, n: string) => `return system.util.sendRequest("Plant", "${handler}", {"n": ${n}})`;
const children = [
  click("Request", 'self.view.custom.answer = system.util.sendRequest("Plant", "even", {"n": 7})'),
  click("Log", 'system.util.getLogger("pump.house").infof("level is %d %s", 7, "metres")'),
  click("Set", 'g = system.util.getGlobals()\ng["seen"] = [1, {"a": "b"}]\nself.view.custom.answer = "seen" in g and len(g)'),
  click("Get", 'self.view.custom.answer = system.util.getGlobals()["seen"][1]["a"]'),
  click(
    "Later",
    'def later(n):\n\tself.view.custom.answer = "later %d" % n\nsystem.util.invokeAsynchronous(later, [3])\nself.view.custom.answer = "at once"',
  ),
  click("Broken", 'system.util.sendMessage("Plant", "broken", {}, "G")'),
  click(
    "Info",
    'mine, listed = self.session.getInfo(), system.perspective.getSessionInfo()[0]\nself.view.custom.answer = [sorted(mine.keys()) == sorted(listed.keys()), mine["uptime"] >= 0, mine["activePages"]]',
  ),
  label("Answer", {}),
];

let world: SessionWorld;
let page: TestPage;
beforeAll(async () => {
  world = await sessionWorld(
    {
      views: { Main: view(flex("root", { children }), { custom: { answer: null } }) },
      gatewayMessages: {
        even: `def handleMessage(payload):\n\tif payload["n"] == 0:\n\t\treturn "even"\n\t${ask("odd", 'payload["n"] - 1')}\n`,
        broken: "def handleMessage(payload):\n\traise ValueError('the pump is broken')\n",
        odd: `def handleMessage(payload):\n\tif payload["n"] == 0:\n\t\treturn "odd"\n\t${ask("even", 'payload["n"] - 1')}\n`,
      },
    },
    { python: true },
  );
  page = await world.connect();
});
afterAll(() => world.close());

const answer = () => page.session.views.get(page.view)?.bound.read(-1, ["custom", "answer"]);
async function press(name: string): Promise<unknown> {
  page.click(name);
  await page.session.queue.idle();
  expect(page.session.statistics.faults).toEqual([]);
  return answer();
}

test("[SYS5] handlers that ask one another finish, and the asker gets the answer", async () => {
  expect(await press("Request")).toBe("odd");
});

test("[SYS6] loggers write to the log, globals are one dictionary", async () => {
  await press("Log");
  expect(world.logged).toContain("level is 7 metres");
  expect(await press("Set")).toBe(1);
  expect(await press("Get")).toBe("b");
});

test("[SYS7] a function invoked asynchronously runs behind the script and its writes reach the page", async () => {
  await press("Later");
  await expect.poll(answer, { timeout: 20_000 }).toBe("later 3");
});

test("[SYS94] a handler that sendMessage runs and that fails is logged with its traceback", async () => {
  await press("Broken");
  const line = () => world.logged.find((each) => each.includes("the pump is broken")) ?? "";
  await expect.poll(line, { timeout: 20_000 }).toContain("Traceback");
});

test("[SYS95] getInfo of a session is the record that getSessionInfo gives", async () => {
  expect(await press("Info")).toEqual([true, true, 1]);
});
