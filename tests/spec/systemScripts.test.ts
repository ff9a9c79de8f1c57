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
    'mine, view, listed = self.session.info, self.view.getInfo(), system.perspective.getSessionInfo()[0]\nsame = sorted(mine.keys()) == sorted(listed.keys()) == sorted(view.keys()) == sorted(self.session.getInfo().keys())\nself.view.custom.answer = [same, mine["uptime"] >= 0, mine.activePages]',
  ),
  click(
    "Clients",
    'found = system.util.getSessionInfo("b.*", projectFilter="Plant")\nself.view.custom.answer = [type(found).__name__, found.getRowCount(), list(found.getColumnNames()), [r for r in found]]',
  ),
  click(
    "Handled",
    'a = system.util.sendRequest("Plant", "clients", {})\nself.view.custom.answer = [len(a["util"]), a["sessions"][0]["id"] == self.session.id]',
  ),
  click(
    "Failing",
    'import traceback\nseen = []\nfor handler in ("failing", "inLibrary"):\n\ttry:\n\t\tsystem.util.sendRequest("Plant", handler, {})\n\texcept:\n\t\tseen.append(traceback.format_exc())\nself.view.custom.answer = seen',
  ),
  button("Nowhere", {
    events: {
      component: { onActionPerformed: { type: "popup", scope: "C", config: { type: "open", id: "p", viewPath: "Nope/There" } } },
    },
  }),
  label("Answer", {}),
];

const told = (what: string) =>
  `\tinfo = session.info\n\tsystem.util.getLogger("lives").info("${what} %s %s %s" % (info['username'], info.clientAddress, info['uptime'] >= 0))\n`;

let world: SessionWorld;
let page: TestPage;
beforeAll(async () => {
  world = await sessionWorld(
    {
      views: { Main: view(flex("root", { children }), { custom: { answer: null } }) },
      sessionScripts: { onStartup: told("starts"), onShutdown: told("ends") },
      libraries: { "shared/pumps": "def start():\n\traise ValueError('the pump is blocked')\n" },
      gatewayMessages: {
        failing: "def handleMessage(payload):\n\treturn payload['nope']\n",
        inLibrary: "def handleMessage(payload):\n\tshared.pumps.start()\n",
        clients:
          'def handleMessage(payload):\n\treturn {"util": system.util.getSessionInfo(), "sessions": system.perspective.getSessionInfo()}\n',
        even: `def handleMessage(payload):\n\tif payload["n"] == 0:\n\t\treturn "even"\n\t${ask("odd", 'payload["n"] - 1')}\n`,
        broken: "def handleMessage(payload):\n\traise ValueError('the pump is broken')\n",
        odd: `def handleMessage(payload):\n\tif payload["n"] == 0:\n\t\treturn "odd"\n\t${ask("even", 'payload["n"] - 1')}\n`,
      },
    },
    { python: true },
  );
  page = await world.connect();
  await page.session.queue.idle();
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

test("[SYS95] case: python 9, info of a session is the record that getSessionInfo gives", async () => {
  expect(await press("Info")).toEqual([true, true, 1]);
});

test("[SYS131] case: python 9, getSessionInfo of system.util answers an empty PyDataSet, also through a handler", async () => {
  const columns = ["username", "project", "address", "isDesigner", "clientId", "creationTime"];
  expect(await press("Clients")).toEqual(["DatasetUtilities$PyDataSet", 0, columns, []]);
  expect(await press("Handled")).toEqual([0, true]);
});

test("[SYS95] case: python 9, startup and shutdown scripts of a session see its info", async () => {
  const line = (what: string) => world.logged.find((each) => each.includes(what)) ?? "";
  expect(line("starts ")).toMatch(/starts Unauthenticated \S+ True/);
  const other = await world.connect();
  await world.registry.end(other.session, "gateway stopped", "");
  expect(line("ends ")).toMatch(/ends Unauthenticated \S+ True/);
});

test("[SCR124] case: python 10, the caller of a handler that fails hears which, where and how, and so does the log", async () => {
  const [own, library] = (await press("Failing")) as [string, string];
  expect(own).toContain(`gateway message handler "failing" of project "Plant" failed: KeyError: 'nope' (line 2)`);
  expect(library).toContain("failed: ValueError: the pump is blocked (module:shared.pumps, line 2)");
  expect(world.logged.find((each) => each.includes("KeyError"))).toMatch(/File "<message:failing>", line 2, in handleMessage/);
});

test("[SCR125] case: python 16, a popup of a view that is not there stands in the log, once", async () => {
  for (let turn = 0; turn < 3; turn++) {
    page.click("Nowhere");
    await page.session.queue.idle();
  }
  expect(world.logged.filter((each) => each.includes("Nope/There"))).toEqual([
    'There is no view "Nope/There" in project "Plant".',
  ]);
});
