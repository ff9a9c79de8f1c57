import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Hello, JsonObject, PageState } from "@sightline/model";
import { Float } from "@sightline/model";
import type { ScriptCall } from "@sightline/python";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bind, button, embedded, flex, label, on, temporaryFolder, textField, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage, type WorldOptions } from "../support/sessionWorld.ts";
import { until } from "../support/until.ts";

const startup = (name: string) => on("system.onStartup", `print '${name}'`);
const child = view(flex("root", { children: [textField("Note", { props: { text: "" } })] }), {
  params: { n: 0 },
  custom: { seen: 0 },
  events: startup("Child"),
});
const files = {
  views: {
    Main: view(
      flex("root", {
        children: [
          textField("Text", { props: { text: "" } }),
          label("Bound", { config: { "props.text": bind.property("../Text.props.text") } }),
          button("Go", { events: on("component.onActionPerformed", "print 'Go'") }),
          embedded("Inner", "Child", { props: { params: { n: 7 } } }),
        ],
      }),
      { events: startup("Main"), custom: { kind: null } },
    ),
    Child: child,
    Ask: view(flex("root", { children: [textField("Answer", { props: { text: "" } })] }), {
      params: { n: 0 },
      events: startup("Ask"),
    }),
    Menu: view(label("M"), { events: startup("Menu") }),
    Other: view(label("O"), { events: startup("Other") }),
  },
  pages: { "/": "Main", "/other/:id": "Other" },
  sharedDocks: { left: [{ id: "menu", viewPath: "Menu", show: "onDemand", size: 100 }] } as JsonObject,
  sessionProps: { props: {}, custom: { shift: "none", count: 0 } },
  sessionScripts: { onStartup: "\tprint 'session'", onShutdown: "\tprint 'shutdown'", onPageStartup: "\tprint 'page'" },
};

let folder: string;
const worlds: SessionWorld[] = [];
beforeEach(() => {
  folder = temporaryFolder("restart");
});
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a gateway on what is kept in a folder; answers with what its scripts were. */
async function start(options: WorldOptions = {}, change: Partial<typeof files> = {}, keptIn = join(folder, "a")) {
  const ran: string[] = [];
  const world = await sessionWorld({ ...files, ...change }, { ...(keptIn === "" ? {} : { keptIn }), ...options });
  world.answer = (call: ScriptCall) => {
    ran.push(call.script.body.trim());
    return null;
  };
  worlds.push(world);
  return { world, ran };
}

/** What is on the disk when a gateway is killed. */
async function kill(world: SessionWorld, name = "b"): Promise<string> {
  const [from, to] = [join(folder, "a"), join(folder, name)];
  const writes = () => world.kept()?.writtenRecords ?? 0;
  for (let before = -1; before !== writes(); await new Promise((resolve) => setTimeout(resolve, 700))) before = writes();
  copyKept(from, to);
  return to;
}

function copyKept(from: string, to: string): void {
  mkdirSync(join(to, "state"), { recursive: true });
  copyFileSync(join(from, "state/sessions.journal"), join(to, "state/sessions.journal"));
}

/** The page of the gateway before comes back to this one, from the same document unless a nonce says otherwise. */
function comeBack(world: SessionWorld, page: TestPage, hello: Partial<Hello> = {}): Promise<TestPage> {
  const ticket = world.registry.cookies.ofKey(page.ticket.key);
  const nonce = page.nonce;
  return world.connect({
    ...(ticket ? { ticket } : {}),
    hello: { pageId: page.welcome?.pageId ?? "", nonce, received: page.frames.at(-1)?.n ?? 0, ...hello },
  });
}

/** A page on which much was done. */
async function busyPage(world: SessionWorld): Promise<TestPage> {
  const page = await world.connect();
  await page.session.queue.idle();
  const { session } = page;
  page.say({ type: "write", view: page.view, component: page.index("Text"), path: "props.text", value: "typed" });
  const inner = [...session.views.values()].find((each) => each.viewPath === "Child");
  page.say({ type: "write", view: inner?.id ?? "", component: 1, path: "props.text", value: "a note" });
  session.views.get(page.view)?.bound.write({ component: -1, path: ["custom", "kind"] }, new Float(5), "Script");
  session.bound.write({ component: -1, path: ["custom", "shift"] }, "night", "Script");
  session.turn(() => page.page.popups.open({ id: "p", viewPath: "Ask", params: { n: 3 }, title: "Ask" } as never));
  const to = { sessionId: session.id, pageId: page.page.id };
  const by = { kind: "script", project: "Plant" } as const;
  world.commands.dispatch(to, { kind: "changeDock", id: "menu", change: "open" }, by);
  world.commands.dispatch(to, { kind: "setTheme", name: "dark" }, by);
  await session.queue.idle();
  return page;
}

/** What a page shows, without what changes with each look. */
function shown({ state }: TestPage): object {
  const { session: _, views, ...rest } = JSON.parse(JSON.stringify(state)) as PageState;
  const texts = (changes: readonly unknown[]) => changes.map((each) => JSON.stringify(each)).sort();
  const byId = Object.fromEntries(views.map((each) => [each.id, { ...each, changes: texts(each.changes) }]));
  return { ...rest, views: byId, theme: state.session.theme };
}

test("[SES60, SES61] after a crash the same browser comes back to the same session and the same screen, and nothing starts twice", async () => {
  const { world, ran } = await start();
  const page = await busyPage(world);
  expect(ran).toEqual(["session", "page", "Main", "Menu", "Child", "Ask"].map((name) => `print '${name}'`));
  const { session } = page;
  page.page.attach(page, false);
  session.turn(() => undefined);
  const before = { ...session.row, pageIds: [page.page.id] };
  const screen = shown(page);
  const next = await start({}, {}, await kill(world));
  expect([...next.world.registry.rows()]).toEqual([{ ...before, lastReceivedAt: expect.any(Number) }]);
  const again = await comeBack(next.world, page);
  await again.session.queue.idle();
  expect(again.welcome).toMatchObject({ sessionId: session.id, pageId: page.welcome?.pageId, resumed: true, received: 2 });
  expect(shown(again)).toEqual(screen);
  expect(again.read("Bound", "props", "text")).toBe("typed");
  const { bound } = again.session;
  expect(bound.read(-1, ["custom", "shift"])).toBe("night");
  expect(again.session.views.get(again.view)?.bound.read(-1, ["custom", "kind"])).toEqual(new Float(5));
  expect(bound.read(-1, ["props", "device", "identifier"])).toBe(session.bound.read(-1, ["props", "device", "identifier"]));
  expect(again.session.startedAt).toBe(session.startedAt);
  expect(next.ran).toEqual([]);
  again.click("Go");
  await again.session.queue.idle();
  expect(next.ran).toEqual(["print 'Go'"]);
});

test("[SES61] a page that is loaded anew after a crash is the same, and pages are open for scripts before their browsers come", async () => {
  const { world } = await start();
  const page = await busyPage(world);
  const next = await start({}, {}, await kill(world));
  await next.world.wakePages();
  const session = next.world.registry.find(page.session.id);
  expect([...(session?.views.values() ?? [])].map(({ viewPath }) => viewPath).sort()).toEqual(["Ask", "Child", "Main", "Menu"]);
  const again = await comeBack(next.world, page, { nonce: "another document", received: 0 });
  expect([again.session.id, again.page.id, again.welcome?.resumed]).toEqual([page.session.id, page.page.id, false]);
  expect(again.read("Text", "props", "text")).toBe("typed");
  expect(again.state.popups.map(({ id }) => id)).toEqual(["p"]);
  expect(next.ran).toEqual([]);
});

test("[SES60] a second crash finds the same, whether pages had been opened again or not", async () => {
  const { world } = await start();
  const page = await busyPage(world);
  const second = await start({}, {}, await kill(world));
  await kill(second.world, "unused");
  copyKept(join(folder, "b"), join(folder, "c"));
  const third = await start({}, {}, join(folder, "c"));
  const again = await comeBack(third.world, page);
  expect(again.session.startedAt).toBe(page.session.startedAt);
  expect(again.read("Text", "props", "text")).toBe("typed");
  expect([...again.session.views.values()].find((each) => each.viewPath === "Child")?.bound.read(1, ["props", "text"])).toBe(
    "a note",
  );
});

describe("[SES62] what a page had sent", () => {
  test("is done for good only when its scripts have ended and what they left is kept", async () => {
    const { world } = await start();
    const page = await world.connect();
    await page.session.queue.idle();
    let finish = () => {};
    world.answer = () => new Promise((resolve) => (finish = () => resolve(null)));
    page.click("Go");
    page.say({ type: "write", view: page.view, component: page.index("Text"), path: "props.text", value: "behind" });
    await until(() => page.acknowledged.some(({ a }) => a === 2));
    const kept = await kill(world);
    expect(page.acknowledged.at(-1)).toEqual({ a: 2, d: 0 });
    finish();
    await until(() => page.acknowledged.at(-1)?.d === undefined && page.acknowledged.at(-1)?.a === 2);
    const next = await start({}, {}, kept);
    const again = await comeBack(next.world, page);
    // The page is told that from frame 1 on nothing is known; what of it was kept is there.
    expect(again.welcome).toMatchObject({ resumed: true, received: 0, uncertain: true });
    const third = await start({}, {}, await kill(world, "c"));
    expect((await comeBack(third.world, page)).welcome).toMatchObject({ resumed: true, received: 2, uncertain: true });
  });

  test("is known to the last frame where the gateway was stopped in order, and the goodbye says so", async () => {
    const { world } = await start();
    const page = await busyPage(world);
    page.click("Go");
    await world.close();
    worlds.length = 0;
    expect(page.closed?.reason).toBe("gateway stopped");
    const { world: next } = await start();
    const again = await comeBack(next, page);
    expect(again.welcome).toMatchObject({ resumed: true, received: 3 });
    expect(again.welcome).not.toHaveProperty("uncertain");
    again.drop("network lost");
    expect((await comeBack(next, again)).welcome).not.toHaveProperty("uncertain");
  });

  test("is known also where the browser says that its user is active while the gateway stops", async () => {
    const { world } = await start();
    const page = await busyPage(world);
    const { session } = page;
    const closing = world.registry.close();
    // A keepalive that comes while what was kept is written.
    const beat = setInterval(() => session.properties.userWasActive(Date.now() + 60_000), 1);
    await closing;
    clearInterval(beat);
    await world.close();
    worlds.length = 0;
    const { world: next } = await start();
    expect((await comeBack(next, page)).welcome).not.toHaveProperty("uncertain");
  });

  test("is uncertain again once the gateway that was stopped in order is up: its record is not the last word", async () => {
    const { world } = await start();
    const page = await busyPage(world);
    await world.close();
    worlds.length = 0;
    const second = await start();
    const third = await start({}, {}, await kill(second.world));
    expect((await comeBack(third.world, page)).welcome).toMatchObject({ received: 2, uncertain: true });
  });

  test("a command that the browser has not confirmed is sent again, under its number", async () => {
    const { world } = await start();
    const page = await world.connect();
    await page.session.queue.idle();
    page.session.turn(() => page.page.command({ kind: "url", url: "https://plant.test/", newTab: true }));
    page.session.touched();
    const next = await start({}, {}, await kill(world));
    const again = await comeBack(next.world, page, { received: (page.frames.at(-1)?.n ?? 0) - 1 });
    const command = (each: TestPage) => each.messages.filter(({ type }) => type === "command");
    expect(command(again)).toEqual(command(page));
  });
});

describe("[SES63] a session whose browser does not come back", () => {
  const general = { desktopPageTimeoutSeconds: 0.3 };

  test.each([
    ["a crash", "network lost"],
    ["a stop", "gateway stopped"],
  ] as const)("ends behind %s when its time is over, with its shutdown script and the reason: %s", async (how, reason) => {
    const { world } = await start({}, { general } as never);
    const page = await busyPage(world);
    const kept = how === "a crash" ? await kill(world) : join(folder, "a");
    if (how === "a stop") await world.close();
    if (how === "a stop") worlds.length = 0;
    const next = await start({}, { general } as never, kept);
    expect([...next.world.registry.rows()].map(({ id }) => id)).toEqual([page.session.id]);
    await until(() => next.world.registry.find(page.session.id) === undefined);
    expect(next.ran).toEqual(["print 'shutdown'"]);
    expect(next.world.directory.ended()).toMatchObject([{ id: page.session.id, reason, startedAt: page.session.startedAt }]);
    await next.world.close();
    worlds.splice(worlds.indexOf(next.world), 1);
    const third = await start({}, {}, kept);
    expect([...third.world.registry.rows()]).toEqual([]);
  });

  test("a page closed cleanly before the crash leaves after its grace, for that reason", async () => {
    const { world } = await start({ limits: { closedTabGraceSeconds: 30 } });
    const page = await busyPage(world);
    page.drop("tab closed");
    const next = await start({}, {}, await kill(world));
    await until(() => next.world.registry.find(page.session.id) === undefined);
    expect(next.world.directory.ended()).toMatchObject([{ reason: "tab closed" }]);
  });

  test("of a project that is gone it ends at once", async () => {
    const { world } = await start();
    const page = await busyPage(world);
    const next = await start({ name: "Other" }, {}, await kill(world));
    expect([...next.world.registry.rows()]).toEqual([]);
    expect(next.world.directory.ended()).toMatchObject([{ id: page.session.id, reason: "project removed" }]);
  });
});

test("[SES64] a stop keeps sessions: shutdown scripts do not run, what waits in the queue does", async () => {
  const { world, ran } = await start();
  const page = await world.connect();
  await page.session.queue.idle();
  ran.length = 0;
  page.click("Go");
  page.click("Go");
  await world.close();
  worlds.length = 0;
  expect(ran).toEqual(["print 'Go'", "print 'Go'"]);
  expect(page.closed).toMatchObject({ reason: "gateway stopped" });
});

test("[SES66] views that changed while the gateway was down take over what was written, as at a change of the project", async () => {
  const { world } = await start();
  const page = await busyPage(world);
  const kept = await kill(world);
  const Main = view(
    flex("root", { children: [label("New"), textField("Text", { props: { text: "", placeholder: "new" } }), button("Go")] }),
    { custom: { kind: null, added: 1 } },
  );
  const next = await start({}, { views: { ...files.views, Main } }, kept);
  const again = await comeBack(next.world, page);
  expect(again.read("Text", "props")).toMatchObject({ text: "typed", placeholder: "new" });
  expect(again.view).not.toBe(page.view);
  expect(next.ran).toEqual([]);
});

describe("[SES67] who is logged in", () => {
  const ann = { name: "ann", roles: ["Operator"], loggedInAt: 1_700_000_000_000 };

  async function loggedIn() {
    const { world } = await start({ users: { ann: ["Operator"] } });
    const page = await busyPage(world);
    world.registry.loggedIn(page.ticket, ann);
    return { page, kept: await kill(world) };
  }

  test("is so still, by the cookie that was given at the login, and with the roles of now", async () => {
    const { page, kept } = await loggedIn();
    const next = await start({ users: { ann: ["Operator", "Manager"] } }, {}, kept);
    const again = await comeBack(next.world, page);
    expect(again.session.user).toMatchObject({ name: "ann", roles: ["Operator", "Manager"], loggedInAt: ann.loggedInAt });
    expect(again.session.bound.read(-1, ["props", "auth", "user", "roles"])).toEqual(["Operator", "Manager"]);
    expect([...next.world.registry.rows()]).toMatchObject([{ username: "ann", id: page.session.id }]);
  });

  test("is not where the user was removed while the gateway was down", async () => {
    const { page, kept } = await loggedIn();
    const next = await start({ users: {} }, {}, kept);
    expect((await comeBack(next.world, page)).session.username).toBe("Unauthenticated");
  });

  test("the cookie's secret stands nowhere on the disk", async () => {
    const { world } = await start();
    const ticket = world.ticket();
    const { secret } = ticket;
    await world.connect({ ticket });
    const { readFileSync } = await import("node:fs");
    const text = readFileSync(join(await kill(world), "state", "sessions.journal"), "utf8");
    expect(text).toContain(ticket.key);
    expect(secret?.length).toBeGreaterThan(20);
    expect(text).not.toContain(secret);
  });
});

test("[SES60, STA96] a session that is too large is named once and ends with the gateway; others go on", async () => {
  const { world } = await start({ keptSessionBytes: 20_000 });
  const [large, small] = [await busyPage(world), await busyPage(world)];
  for (const text of ["x", "y"]) {
    large.say({
      type: "write",
      view: large.view,
      component: large.index("Text"),
      path: "props.text",
      value: text.repeat(30_000),
    });
    await until(() => large.acknowledged.at(-1)?.d === undefined);
    await kill(world, "unused");
  }
  expect(world.logged.filter((line) => line.includes("keptSessionBytes"))).toHaveLength(1);
  const next = await start({}, {}, await kill(world));
  expect([...next.world.registry.rows()].map(({ id }) => id)).toEqual([small.session.id]);
  expect((await comeBack(next.world, large)).welcome).toMatchObject({ resumed: false, received: 0 });
});

test("[SES61] an embedded view whose path comes late finds what was written in it", async () => {
  const Main = view(
    flex("root", {
      children: [
        textField("Path", { props: { text: "Child" } }),
        embedded("Inner", "", {
          config: { "props.path": { binding: { type: "expr", config: { expression: "runScript('late')" } } } },
        }),
      ],
    }),
  );
  const change = { views: { ...files.views, Main } };
  const first = await sessionWorld({ ...files, ...change }, { keptIn: join(folder, "a") });
  worlds.push(first);
  first.answer = () => "Child";
  const page = await first.connect();
  const inner = (world: SessionWorld) =>
    [...(world.registry.find(page.session.id)?.views.values() ?? [])].find((each) => each.viewPath === "Child");
  await until(() => inner(first) !== undefined);
  page.say({ type: "write", view: inner(first)?.id ?? "", component: 1, path: "props.text", value: "a note" });
  const { world, ran } = await start({}, change, await kill(first));
  world.answer = (call) => {
    ran.push(call.script.body.trim());
    return "Child";
  };
  await comeBack(world, page);
  await until(() => inner(world) !== undefined);
  expect(inner(world)?.id).toBe(inner(first)?.id);
  expect(inner(world)?.bound.read(1, ["props", "text"])).toBe("a note");
  expect(ran.filter((body) => body.includes("print 'Child'"))).toEqual([]);
});

test("[STA93] where keeping is turned off, sessions end with the gateway, with their shutdown scripts", async () => {
  const { world, ran } = await start({}, {}, "");
  expect(world.kept()).toBeUndefined();
  const page = await busyPage(world);
  expect(page.acknowledged.at(-1)?.d).toBeUndefined();
  await world.close();
  worlds.length = 0;
  expect(ran.at(-1)).toBe("print 'shutdown'");
});

test("[STA99] a second gateway refuses a data folder that is in use", async () => {
  const { world } = await start();
  const page = await busyPage(world);
  await expect(sessionWorld(files, { keptIn: join(folder, "a") })).rejects.toThrow(
    /Another gateway uses the data folder .*a: stop it/,
  );
  await world.close();
  worlds.length = 0;
  const next = await start();
  expect([...next.world.registry.rows()].map(({ id }) => id)).toEqual([page.session.id]);
});
