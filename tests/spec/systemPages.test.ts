import type { Command } from "@sightline/model";
import { ScriptBytes } from "@sightline/python";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flex, indent, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

/** Hosts of the background lane may have to start first. */
const soon = <T>(ask: () => T) => expect.poll(ask, { timeout: 20_000 });

let world: SessionWorld;
let page: TestPage;

beforeAll(async () => {
  const plain = view(flex("root"), { params: { n: 0 } });
  world = await sessionWorld(
    {
      views: { Main: plain, Other: plain, Left: plain },
      pages: { "/": "Main", "/other": "Other" },
      sharedDocks: { left: [{ id: "menu", viewPath: "Left", show: "onDemand", size: 200 }] },
      gatewayMessages: { note: 'def handleMessage(payload):\n\tsystem.util.getGlobals()["note"] = payload["text"]\n' },
    },
    { python: true },
  );
  page = await world.connect();
});
afterAll(() => world.close());

/** Runs a script of the page; answers what it returns. */
async function run(body: string): Promise<unknown> {
  const script = {
    form: "function",
    name: "f",
    params: [],
    body: indent(body),
    where: { project: "Plant", label: "test" },
  } as const;
  const context = { project: "Plant", session: page.session.id, page: page.page.id, view: page.view };
  const [outcome] = await world.services.engine.run({
    project: "Plant",
    lane: "session",
    calls: [{ script, args: [], context }],
  });
  if (!outcome?.ok) throw new Error(outcome?.failure.traceback);
  return outcome.value;
}

const commands = (): Command[] => page.messages.flatMap((each) => (each.type === "command" ? [each.command] : []));
const popups = () => page.messages.flatMap((each) => (each.type === "popup" || each.type === "popupGone" ? [each] : []));
const docks = () => page.messages.flatMap((each) => (each.type === "dock" ? [each.dock.open] : []));

test("[SYS83] system.perspective.print, download and the browser's history reach the page as commands", async () => {
  await run('system.perspective.print("hello")\nsystem.perspective.print(message=[1, "a"], destination="client")');
  await run('system.perspective.download("a.csv", "x,y", "text/csv")');
  await run("system.perspective.navigateBack()\nsystem.perspective.navigateForward()\nsystem.perspective.refresh()");
  expect(commands().map(({ kind }) => kind)).toEqual(["print", "print", "download", "history", "history", "reload"]);
  expect(commands()[0]).toEqual({ kind: "print", message: "hello" });
  expect(commands()[2]).toEqual({ kind: "download", filename: "a.csv", contentType: "text/csv", base64: "eCx5" });
});

test("[SYS83] system.perspective.openPopup, togglePopup and closePopup", async () => {
  await run('system.perspective.openPopup("p", "Other", params={"n": 3}, title="T", showCloseIcon=False)');
  expect(popups().at(-1)).toMatchObject({ type: "popup", popup: { id: "p", title: "T", showCloseIcon: false, modal: false } });
  await run('system.perspective.closePopup("p")');
  expect(popups().at(-1)).toMatchObject({ type: "popupGone", id: "p" });
  await run('system.perspective.togglePopup("q", "Other", viewPortBound=True)');
  expect(popups().at(-1)).toMatchObject({ type: "popup", popup: { id: "q", viewportBound: true } });
  await run('system.perspective.togglePopup("q", "Other")');
  expect(popups().at(-1)).toMatchObject({ type: "popupGone", id: "q" });
});

test("[SYS83] system.perspective.openDock, toggleDock and closeDock", async () => {
  await run(
    'system.perspective.openDock("menu", params={"n": 5})\nsystem.perspective.closeDock(id="menu")\nsystem.perspective.toggleDock("menu")',
  );
  expect(docks()).toEqual([true, false, true]);
});

test("[SYS83] system.perspective.alterDock changes what it names, opens another view, and refuses what cannot be", async () => {
  await run('system.perspective.alterDock("menu", {"size": 300, "content": "cover"})');
  const dock = () => page.messages.findLast((each) => each.type === "dock");
  expect(dock()).toMatchObject({ dock: { id: "menu", size: 300, content: "cover", show: "onDemand" } });
  await run('system.perspective.alterDock("menu", {"view": "Other"})');
  expect(dock()).toMatchObject({ dock: { size: 300, content: "cover" } });
  expect([...page.session.views.values()].filter((each) => each.template.definition.path === "Left")).toEqual([]);
  await expect(run('system.perspective.alterDock("menu", {"anchor": "moon"})')).rejects.toThrow(
    "anchor must be fixed, scrollable",
  );
});

test("[SYS83] system.perspective.closePage and closeSession end the page and the session, with what is said to the user", async () => {
  const other = await world.connect();
  const closed = other.session.id;
  expect(await run(`system.perspective.closePage("enough", "${other.session.id}", "${other.page.id}")`)).toBe(null);
  expect(world.registry.find(closed)).toBeUndefined();
  const third = await world.connect();
  const ended = third.session.id;
  await run(`system.perspective.closeSession(message="bye", sessionId="${ended}")`);
  expect(world.registry.find(ended)).toBeUndefined();
});

test("[SYS83] system.perspective.login and logout lead to the login page; vibrateDevice and alterLogging do no harm", async () => {
  await run("system.perspective.login()");
  expect(commands().at(-1)).toEqual({ kind: "login" });
  await run("system.perspective.logout(message='bye')");
  expect(page.session.username).toBe("Unauthenticated");
  expect(await run("return [system.perspective.vibrateDevice(400), system.perspective.alterLogging(level='debug')]")).toEqual([
    null,
    null,
  ]);
  await expect(run("system.perspective.vibrateDevice(400, 'no-such-session')")).rejects.toThrow("IllegalArgumentException");
});

test("[SYS83] system.perspective.getProjectInfo and isAuthorized know the project and its user", async () => {
  expect(
    await run(
      'info = system.perspective.getProjectInfo()\nreturn [info["name"], len(info["views"]), info["pageConfigs"][1]["url"]]',
    ),
  ).toEqual(["Plant", 3, "/other"]);
  expect(await run('return system.perspective.isAuthorized(True, ["Authenticated/Roles/Operator"])')).toBe(false);
});

test("[SYS83] system.perspective.navigate shows a page, system.perspective.setTheme its look", async () => {
  await run('system.perspective.setTheme("dark")');
  expect(page.page.state().session.theme).toBe("dark");
  await run('system.perspective.navigate("/other")');
  expect(commands().at(-1)).toEqual({ kind: "navigate", path: "/other", newTab: false });
  await run('system.perspective.navigate(url="https://example.org", newTab=True)');
  expect(commands().at(-1)).toEqual({ kind: "url", url: "https://example.org", newTab: true });
});

test("[SYS83] system.util.sendMessage runs gateway handlers; the sender goes on", async () => {
  await run('system.util.sendMessage("Plant", "note", {"text": "seen"}, scope="G")');
  await soon(() => run('return system.util.getGlobals().get("note")')).toBe("seen");
});

test("[SYS83] the old names of tags and the statistics of lists", async () => {
  expect(await run('system.tag.write("no", 1)\nreturn [system.tag.read("no").value, system.tag.exists("no")]')).toEqual([
    null,
    false,
  ]);
  expect(
    await run(
      "return str([system.math.mean([1, 3]), system.math.min([2, 1]), system.math.max([2, 1]), system.math.sum([1, 2])])",
    ),
  ).toBe("[2.0, 1.0, 2.0, 3.0]");
});

test("[SYS83] system.dataset.toExcel makes a workbook whose cells keep their kinds", async () => {
  const bytes = await run(
    'ds = system.dataset.toDataSet(["name", "n"], [["<pump>", 1.5], [None, True]])\nreturn system.dataset.toExcel(True, [ds], True, ["My/Sheet"])',
  );
  if (!(bytes instanceof ScriptBytes)) throw new Error("toExcel answered no bytes");
  const files = unzipSync(bytes.bytes);
  expect(strFromU8(files["xl/workbook.xml"] as Uint8Array)).toContain('<sheet name="My_Sheet" sheetId="1"');
  const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] as Uint8Array);
  expect(sheet).toContain(
    '<t xml:space="preserve">&lt;pump&gt;</t></is></c><c><v>1.5</v></c></row><row><c/><c t="b"><v>1</v></c></row>',
  );
});

test("[SYS83] system.perspective.closePage and closeSession end them with their message", async () => {
  await run('system.perspective.closePage("closed now")');
  expect(page.closed?.message).toBe("closed now");
});
