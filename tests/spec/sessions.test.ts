import { parseFrame } from "@sightline/gateway";
import { sessionInfo } from "@sightline/model";
import { afterEach, describe, expect, test } from "vitest";
import { bind, button, embedded, flex, label, messageHandler, on, scriptAction, textField, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(() => world.close());

const go = button("Go", { events: on("component.onActionPerformed", "pass") });
const main = view(
  flex("root", { children: [go, textField("Field", { config: { "props.text": bind.property("view.custom.note", true) } })] }),
  { custom: { note: "" } },
);
const files = {
  views: {
    Main: main,
    Tank: view(flex("root", { children: [label("Id", { config: { "props.text": bind.property("view.params.id") } })] }), {
      params: { id: "" },
    }),
  },
  pages: { "/": "Main", "/tank/:id": "Tank", "/tank/new": "Main" },
};
const billy = { name: "billy", roles: ["Operator"], loggedInAt: 1 };
const keys = [
  "activePages",
  "authorized",
  "clientAddress",
  "id",
  "lastComm",
  "pageIds",
  "project",
  "recentBytesSent",
  "sessionScope",
  "totalBytesSent",
  "uptime",
  "userAgent",
  "username",
];

async function start(...args: Parameters<typeof sessionWorld>): Promise<SessionWorld> {
  world = await sessionWorld(...args);
  return world;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Waits until something is so, without asserting how long it takes. */
async function until(condition: () => boolean): Promise<void> {
  for (let round = 0; !condition(); round++) {
    if (round > 500) throw new Error("it did not come to be");
    await sleep(10);
  }
}

describe("the record", () => {
  test("[SES1, SES2] has exactly its keys, made of one row when it is read", async () => {
    await start(files);
    const page = await world.connect({ userAgent: "Browser/9" });
    const [info] = world.directory.list();
    expect(Object.keys(info ?? {}).sort()).toEqual(keys);
    expect(info).toMatchObject({
      userAgent: "Browser/9",
      username: "Unauthenticated",
      project: "Plant",
      clientAddress: "192.0.2.7",
      sessionScope: "browser",
      activePages: 1,
    });
    expect(info?.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(info?.pageIds).toEqual([page.page.id]);
    expect(page.page.id).toMatch(/^[0-9a-f]{4,12}$/);
    const row = page.session.row;
    expect(sessionInfo(row, row.startedAt + 1234.4).uptime).toBe(1234);
    expect(sessionInfo(row, row.startedAt - 5).uptime).toBe(0);
  });

  test("[SES10] filters match exactly; an empty one is none", async () => {
    await start(files);
    const ticket = world.ticket();
    ticket.user = billy;
    await world.connect({ ticket });
    await world.connect();
    const names = (username?: string | null, project?: string | null) =>
      world.directory.list({ username: username ?? null, project: project ?? null }).map((each) => each.username);
    expect(names()).toHaveLength(2);
    expect(names("", "")).toHaveLength(2);
    expect(names("billy")).toEqual(["billy"]);
    expect(names("Billy")).toEqual([]);
    expect(names("Unauthenticated")).toEqual(["Unauthenticated"]);
    expect(names(null, "Plant")).toHaveLength(2);
    expect(names("billy", "Other")).toEqual([]);
  });

  test("[SES17] lastComm restarts with each frame received", async () => {
    await start(files);
    const page = await world.connect();
    await until(() => sessionInfo(page.session.row, Date.now()).lastComm >= 30);
    const before = page.session.row.lastReceivedAt;
    page.session.traffic.heard(12);
    expect(page.session.row.lastReceivedAt).toBeGreaterThan(before);
    expect(page.session.row.recentBytesSent).toBe(12);
  });
});

describe("cookies and pages", () => {
  test("[SES3] the cookie names gateway and project, is kept while valid and changes at login", async () => {
    await start(files);
    const { cookies } = world.registry;
    const ticket = cookies.issue("Plant");
    const cookie = cookies.cookieFor(ticket, true);
    expect(cookie).toMatch(/^sightline-abcd1234-Plant=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    const header = cookie.split(";")[0];
    expect(cookies.find("Plant", header)).toBe(ticket);
    expect(cookies.find("Other", header)).toBeUndefined();
    world.registry.loggedIn(ticket, billy);
    expect(cookies.find("Plant", header)).toBeUndefined();
    expect(cookies.find("Plant", cookies.cookieFor(ticket, false).split(";")[0])).toBe(ticket);
  });

  test("[SES4] four tabs at once make one session of four pages", async () => {
    await start(files);
    const ticket = world.ticket();
    expect(world.directory.list()).toHaveLength(0);
    const pages = await Promise.all([1, 2, 3, 4].map(() => world.connect({ ticket })));
    expect(new Set(pages.map((each) => each.session.id)).size).toBe(1);
    expect(new Set(pages.map((each) => each.page.id)).size).toBe(4);
  });

  test("[SES5] the same nonce reconnects, another is a duplicate while the old one answers and a reload when it does not", async () => {
    await start(files);
    const ticket = world.ticket();
    const first = await world.connect({ ticket });
    const { id } = first.page;
    const again = await world.connect({ ticket, hello: { pageId: id, nonce: first.nonce, received: 1 } });
    expect([again.welcome?.resumed, again.welcome?.pageId, first.closed !== undefined]).toEqual([true, id, true]);
    const duplicate = await world.connect({ ticket, hello: { pageId: id } });
    expect(duplicate.welcome?.pageId).not.toBe(id);
    expect(world.directory.list()[0]?.activePages).toBe(2);
    const dead = await world.connect({ ticket, alive: false });
    const reload = await world.connect({ ticket, hello: { pageId: dead.page.id } });
    expect(reload.welcome?.pageId).toBe(dead.welcome?.pageId);
    expect(reload.welcome?.resumed).toBe(false);
  });

  test("[SES6] a repeated frame is dropped, a gap ends the connection", async () => {
    await start(files);
    const page = await world.connect();
    const write = (value: string) =>
      ({ type: "write", view: page.view, component: page.index("Field"), path: "props.text", value }) as const;
    page.say(write("a"));
    page.sent = 0;
    page.say(write("repeated"));
    expect(page.read("Field", "props", "text")).toBe("a");
    page.sent = 5;
    page.say(write("after a gap"));
    expect(page.closed?.reason).toBe("protocol error");
  });

  test("[SES31] a frame that comes after its time is not processed and ends the connection as lost; the page can learn so", async () => {
    await start(files);
    const ticket = world.ticket();
    const page = await world.connect({ ticket });
    const write = (value: string) =>
      ({ type: "write", view: page.view, component: page.index("Field"), path: "props.text", value }) as const;
    page.until = (page.frames.at(-1)?.t ?? 0) + 60_000;
    page.say(write("in time"));
    page.until = (page.frames.at(-1)?.t ?? 0) - 1;
    page.say(write("late"));
    expect(page.closed?.reason).toBe("network lost");
    expect(page.read("Field", "props", "text")).toBe("in time");
    const again = await world.connect({ ticket, hello: { pageId: page.page.id, nonce: page.nonce, received: 1 } });
    expect(again.welcome).toMatchObject({ resumed: true, received: 1 });
    expect(again.session.statistics.refused).toBe(1);
  });

  test("[SES31] what an old connection still delivers when the page is back on a new one is dropped", async () => {
    await start(files);
    const ticket = world.ticket();
    const page = await world.connect({ ticket });
    const again = await world.connect({ ticket, hello: { pageId: page.page.id, nonce: page.nonce, received: 1 } });
    page.say({ type: "write", view: again.view, component: again.index("Field"), path: "props.text", value: "late" });
    expect(page.read("Field", "props", "text")).not.toBe("late");
    expect(again.page.line.received).toBe(0);
  });

  test("[SES7] commands are repeated until their frame was acknowledged; a cut page gets its whole state", async () => {
    await start(files);
    const ticket = world.ticket();
    const page = await world.connect({ ticket });
    page.session.turn(() => page.page.command({ kind: "print", message: "once" }));
    const commands = (each: typeof page) => each.messages.filter((message) => message.type === "command");
    expect(commands(page)).toHaveLength(1);
    const hello = { pageId: page.page.id, nonce: page.nonce };
    const unseen = await world.connect({ ticket, hello: { ...hello, received: 1 } });
    expect(commands(unseen)).toEqual(commands(page));
    expect(unseen.state.views).toHaveLength(1);
    const seen = await world.connect({ ticket, hello: { ...hello, received: unseen.frames.at(-1)?.n ?? 0 } });
    expect(commands(seen)).toHaveLength(0);
  });

  test("[SES7] a new document is not told again what the one before it was told", async () => {
    await start(files);
    const ticket = world.ticket();
    const page = await world.connect({ ticket, alive: false });
    page.session.turn(() => page.page.command({ kind: "login" }));
    const { id } = page.page;
    page.drop("tab closed");
    const next = await world.connect({ ticket, hello: { pageId: id } });
    expect(next.welcome?.pageId).toBe(id);
    expect(next.messages.filter((message) => message.type === "command")).toEqual([]);
  });

  test("[SES6] after a lost frame numbering goes on from the last one the page has seen", async () => {
    await start(files);
    const ticket = world.ticket();
    const page = await world.connect({ ticket });
    for (let lost = 0; lost < 3; lost++) page.session.turn(() => page.page.setTitle(`title ${lost}`));
    const seen = 1;
    const again = await world.connect({ ticket, hello: { pageId: page.page.id, nonce: page.nonce, received: seen } });
    expect(again.frames[0]?.n).toBe(seen + 1);
    expect(again.state.title).toBe("title 2");
  });

  test("[SES9] a clean close leaves after its grace and ends the session, whose shutdown script runs once", async () => {
    await start({ ...files, sessionScripts: { onStartup: "\tstart()", onShutdown: "\tstop()" } });
    const ran: string[] = [];
    world.answer = (call) => {
      ran.push(call.script.name);
      return null;
    };
    const page = await world.connect();
    await page.session.queue.idle();
    const { session } = page;
    page.drop("tab closed");
    expect(world.directory.list()).toHaveLength(1);
    await until(() => world.directory.list().length === 0);
    await session.end("terminated", "");
    await until(() => world.registry.find(session.id) === undefined);
    expect(ran).toEqual(["onStartup", "onShutdown"]);
  });

  test("[SES9] what still runs behind a closed page opens no views there: nothing would ever close them", async () => {
    await start(files);
    const tab = await world.connect();
    const { session, page } = tab;
    let close = () => {};
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    session.queue.add(async () => {
      await closed;
      session.turn(() => {
        page.open("/tank/7");
        page.showView("Main", {});
      });
    });
    tab.drop("tab closed");
    await until(() => world.directory.list().length === 0);
    close();
    await session.queue.idle();
    expect([...page.views.values()].filter((view) => "bound" in view)).toEqual([]);
    expect(session.views.size).toBe(0);
  });

  test("[SES9] a reload within the grace keeps session and page", async () => {
    await start(files);
    const ticket = world.ticket();
    const page = await world.connect({ ticket });
    const [session, id] = [page.session.id, page.page.id];
    page.drop("tab closed");
    const reload = await world.connect({ ticket, hello: { pageId: id } });
    await sleep(120);
    expect([reload.session.id, reload.page.id]).toEqual([session, id]);
  });

  test("[SES9] a lost network keeps the page for the project's timeout", async () => {
    await start({ ...files, general: { desktopPageTimeoutSeconds: 60 } });
    const page = await world.connect();
    page.drop("network lost");
    await sleep(120);
    expect(world.directory.list()).toHaveLength(1);
  });
});

describe("work", () => {
  test("[SES8] a session's work runs in order, and a failed piece does not harm the next", async () => {
    await start(files);
    const page = await world.connect();
    const ran: number[] = [];
    let turn = 0;
    world.answer = async () => {
      const mine = ++turn;
      await sleep(mine === 1 ? 30 : 0);
      ran.push(mine);
      if (mine === 1) throw new Error("broken on purpose");
      return null;
    };
    page.click("Go");
    page.click("Go");
    page.click("Go");
    expect(page.session.queue.depth).toBe(3);
    await page.session.queue.idle();
    expect(ran).toEqual([1, 2, 3]);
    expect(world.logged).toContain("Traceback: broken on purpose");
  });

  test("[SES11] what is not understood, not writable or over a limit is refused", async () => {
    await start(files, { limits: { maximumQueueDepth: 2 } });
    for (const bad of [
      "",
      "{",
      "[]",
      '{"n":-1,"a":0,"u":9,"m":[]}',
      '{"n":1,"a":0,"m":[]}',
      '{"n":1,"a":0,"u":9,"m":[{"type":"other"}]}',
      '{"n":1,"a":0,"u":9,"m":[{"type":"write","view":"v1"}]}',
      '{"type":"hello"}',
    ]) {
      expect(parseFrame(bad)).toBeUndefined();
    }
    expect(parseFrame('{"n":1,"a":0,"u":9,"m":[{"type":"navigated","path":"/x"}]}')?.kind).toBe("frame");
    const page = await world.connect();
    page.say({ type: "write", view: page.view, component: page.index("Go"), path: "custom.x", value: 1 });
    expect(page.read("Go", "custom", "x")).toBeUndefined();
    page.say({ type: "write", view: page.view, component: page.index("Go"), path: "props.text", value: "mine" });
    expect(page.messages.at(-1)).toEqual({
      type: "changes",
      view: page.view,
      changes: [[page.index("Go"), "props.text", "Button"]],
    });
    world.answer = () => sleep(30).then(() => null);
    for (let click = 0; click < 5; click++) page.click("Go");
    expect(page.session.queue.depth).toBe(2);
    expect(page.session.statistics.refused).toBe(5);
    await page.session.queue.idle();
  });

  test("[SES14] a path leads to its page with parameters; an unknown one to none", async () => {
    await start(files);
    const page = await world.connect({ hello: { path: "/tank/7?shift=early" } });
    expect(page.read("Id", "props", "text")).toBe("7");
    expect(page.session.views.get(page.view)?.bound.read(-1, ["params", "shift"])).toBe("early");
    page.say({ type: "navigated", path: "/tank/new" });
    expect(page.page.primaryViewPath).toBe("Main");
    page.say({ type: "navigated", path: "/no/such/page" });
    expect(page.state.primary).toBeUndefined();
  });
});

test("[SES19] a changed project reaches open pages, which keep what was written", async () => {
  const field = textField("Field", {});
  const make = (title: string, more: object[] = []) => ({
    pages: { "/": "Main" },
    views: {
      Main: view(
        flex("root", { children: [...(more as never[]), label("Title", { props: { text: title } }), embedded("Hole", "Inner")] }),
        { events: { system: { onStartup: scriptAction("pass") } } },
      ),
      Inner: view(flex("root", { children: [field] })),
    },
  });
  await start(make("before"));
  const ran: string[] = [];
  world.answer = (call) => {
    ran.push(call.script.where.label);
    return null;
  };
  const page = await world.connect();
  const inner = () => page.state.views.find((each) => each.viewPath === "Inner")?.id ?? "";
  page.say({ type: "write", view: inner(), component: 1, path: "props.text", value: "typed" });
  page.session.bound.write({ component: -1, path: ["custom", "kept"] }, 7, "Script");
  await world.reload(make("after", [label("New", {})]));
  await page.session.queue.idle();
  expect(page.read("Title", "props", "text")).toBe("after");
  expect(page.session.views.get(inner())?.bound.read(1, ["props", "text"])).toBe("typed");
  expect(page.session.bound.read(-1, ["custom", "kept"])).toBe(7);
  expect(ran).toEqual(["event:onStartup"]);
});

describe("users", () => {
  const locked = {
    ...files,
    permissions: {
      type: "AnyOf",
      securityLevels: [{ name: "Authenticated", children: [{ name: "Roles", children: [{ name: "Operator", children: [] }] }] }],
    },
  };

  test("[SES12] a project with levels shows nothing until its user has them", async () => {
    await start(locked);
    const page = await world.connect();
    expect(world.directory.list()[0]?.authorized).toBe(false);
    expect(page.messages).toMatchObject([{ type: "command", command: { kind: "login" } }]);
    world.registry.loggedIn(page.ticket, { ...billy, roles: ["Visitor"] });
    expect(world.directory.list()[0]?.authorized).toBe(false);
    world.registry.loggedIn(page.ticket, billy);
    expect(world.directory.list()[0]).toMatchObject({ authorized: true, username: "billy" });
  });

  test("[SES13] login and logout change the running session's user and properties", async () => {
    await start(files);
    const page = await world.connect();
    const auth = (...path: string[]) => page.session.bound.read(-1, ["props", "auth", ...path]);
    expect(auth("authenticated")).toBe(false);
    world.registry.loggedIn(page.ticket, billy);
    expect([auth("authenticated"), auth("user", "userName"), page.session.username]).toEqual([true, "billy", "billy"]);
    world.registry.loggedOut(page.session, "");
    expect([auth("authenticated"), auth("user", "userName"), page.session.username]).toEqual([false, null, "Unauthenticated"]);
  });
});

describe("messages", () => {
  const listening = label("Listener", { messageHandlers: [messageHandler("ping", "pass", ["page", "session"])] });
  const views = { Main: view(flex("root", { children: [listening, go] })) };
  const call = (name: string, args: unknown[], context: object) =>
    world.system.backend.call({ name, args: args as never, context: { project: "Plant", ...context }, token: "t" });

  test("[SYS4] receivers are found when the message's turn comes", async () => {
    await start({ views });
    const page = await world.connect();
    const ran: string[] = [];
    world.answer = async (each) => {
      ran.push(each.script.where.label);
      if (each.script.name === "runAction") {
        await call("system.perspective.sendMessage", ["ping", {}, "page", null, null], {
          session: page.session.id,
          page: page.page.id,
        });
        page.session.turn(() => {
          for (const opened of [...page.page.views.values()]) page.page.closeView(opened);
        });
      }
      return null;
    };
    page.click("Go");
    await page.session.queue.idle();
    expect(ran).toEqual(["event:onActionPerformed"]);
  });

  test("[SYS3] gateway scope needs ids, and unknown ones are named", async () => {
    await start({ views });
    const page = await world.connect();
    const send =
      (...target: unknown[]) =>
      () =>
        call("system.perspective.sendMessage", ["ping", {}, "session", ...target], {});
    expect(send(null, null)).toThrow(/give sessionId/);
    expect(send("0000", null)).toThrow(/no session "0000"/);
    const ran: string[] = [];
    world.answer = (each) => {
      ran.push(each.script.where.label);
      return null;
    };
    send(page.session.id.toUpperCase(), null)();
    await page.session.queue.idle();
    expect(ran).toEqual(["message:ping"]);
  });

  test("[SYS1, SYS2] functions are registered with their signatures, getSessionInfo among them", async () => {
    await start({ views });
    await world.connect();
    const found = world.system.functions.find((each) => each.name === "system.perspective.getSessionInfo");
    expect(found?.params.map((param) => [param.name, param.default])).toEqual([
      ["usernameFilter", null],
      ["projectFilter", null],
    ]);
    const answer = (await call("system.perspective.getSessionInfo", [null, "Plant"], {})) as { rows: object[] };
    expect(answer.rows.map((row) => Object.keys(row).sort())).toEqual([keys]);
    for (const each of world.system.functions) expect(each.doc, each.name).not.toBe("");
  });
});
