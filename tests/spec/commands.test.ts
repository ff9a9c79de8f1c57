import type { SessionCommand } from "@sightline/gateway";
import { afterEach, expect, test } from "vitest";
import { button, flex, label, messageHandler, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(() => world.close());

const files = {
  views: {
    Main: view(
      flex("root", {
        children: [button("Go"), label("Listener", { messageHandlers: [messageHandler("ping", "pass", ["page", "session"])] })],
      }),
    ),
    Other: view(flex("root")),
  },
};
const operator = { kind: "operator", name: "token ci", scope: "control" } as const;
const script = { kind: "script", project: "Plant" } as const;
const popup = {
  id: "p",
  viewPath: "Other",
  params: {},
  title: "",
  position: {},
  showCloseIcon: true,
  draggable: true,
  resizable: false,
  modal: false,
  overlayDismiss: false,
  viewportBound: false,
};

/** An action of a page's view. */
const actionOf = (page: TestPage) => ({ kind: "view", project: "Plant", session: page.session.id, view: "Main" }) as const;

/** One of each kind; the compiler asks for every new one. */
const each: { readonly [K in SessionCommand["kind"]]: Extract<SessionCommand, { kind: K }> } = {
  showPage: { kind: "showPage", path: "x", newTab: false },
  showView: { kind: "showView", viewPath: "Other", params: {} },
  openUrl: { kind: "openUrl", url: "http://x.test", newTab: true },
  goInHistory: { kind: "goInHistory", delta: -1 },
  reload: { kind: "reload" },
  openPopup: { kind: "openPopup", popup },
  togglePopup: { kind: "togglePopup", popup },
  closePopup: { kind: "closePopup", id: "" },
  changeDock: { kind: "changeDock", id: "d", change: "open" },
  alterDock: { kind: "alterDock", id: "d", changes: {} },
  askForLogin: { kind: "askForLogin" },
  askForLogout: { kind: "askForLogout" },
  download: { kind: "download", filename: "a.txt", contentType: "text/plain", base64: "" },
  focus: { kind: "focus", view: "v1", component: 1 },
  sendMessage: { kind: "sendMessage", messageType: "ping", payload: { a: 1 }, scope: "page" },
  runMessageHandler: { kind: "runMessageHandler", handler: "none", payload: {} },
  print: { kind: "print", message: "hello" },
  setTheme: { kind: "setTheme", name: "dark" },
  logIn: { kind: "logIn", user: { name: "billy", roles: ["Operator"], loggedInAt: 1 } },
  logOut: { kind: "logOut", message: "" },
  closePage: { kind: "closePage", message: "" },
  closeSession: { kind: "closeSession", message: "" },
};

test("[SES22] every command is plain data that is carried out, or refused with words, and counted", async () => {
  world = await sessionWorld(files);
  for (const command of Object.values(each)) {
    const page = await world.connect();
    const to = { sessionId: page.session.id, pageId: page.page.id };
    const by = command.kind === "logIn" ? ({ kind: "browser", session: to.sessionId } as const) : script;
    const result = world.commands.dispatch(to, JSON.parse(JSON.stringify(command)), by);
    const outcome = "refused" in result ? `${result.refused}: ${result.text}` : "done";
    expect([command.kind, outcome]).toEqual([
      command.kind,
      command.kind.endsWith("Dock") ? 'no dock: the page has no dock "d"' : "done",
    ]);
    expect(world.commands.counts.get(`${command.kind} ${"refused" in result ? "refused" : "done"}`)).toBe(1);
  }
});

test("[SES22] a command reaches the browser, the page or the session it names", async () => {
  world = await sessionWorld(files);
  const page = await world.connect();
  const to = { sessionId: page.session.id.toUpperCase(), pageId: page.page.id };
  const ran: string[] = [];
  world.answer = (call) => {
    ran.push(call.script.where.label);
    return null;
  };
  for (const command of [each.showPage, each.openPopup, each.setTheme, each.sendMessage])
    world.commands.dispatch(to, command, script);
  await page.session.queue.idle();
  expect(page.messages).toContainEqual(expect.objectContaining({ command: { kind: "navigate", path: "/x", newTab: false } }));
  expect(page.page.popups.states.map((each) => each.id)).toEqual(["p"]);
  expect(page.page.state().session.theme).toBe("dark");
  expect(ran).toEqual(["message:ping"]);
});

test.each([
  ["no session", { sessionId: "0000" }, each.print],
  ["no page", { pageId: "0000" }, each.print],
  ["page not named", {}, each.reload],
  ["page not named", {}, each.closePage],
  ["queue full", {}, { ...each.sendMessage, scope: "session" } as const],
])("[SES22] refused: %s", async (refused, to, command) => {
  world = await sessionWorld(files, { limits: { maximumQueueDepth: 0 } });
  const page = await world.connect();
  const result = world.commands.dispatch({ sessionId: page.session.id, ...to }, command, script);
  expect(result).toMatchObject({ refused });
});

test("[SES22] an operator without the scope control may do nothing to sessions", async () => {
  world = await sessionWorld(files);
  const page = await world.connect();
  const to = { sessionId: page.session.id, pageId: page.page.id };
  for (const command of Object.values(each))
    expect(world.commands.dispatch(to, command, { ...operator, scope: "read" })).toMatchObject({ refused: "not permitted" });
  expect(page.closed).toBeUndefined();
});

/** What an audit line says, and of whom. */
function auditLines(): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  world.services.audit.info = (details) => {
    if ("audit" in details) lines.push({ ...details });
  };
  return lines;
}

test("[SES36] login and logout in a browser are counted and audited like any command", async () => {
  world = await sessionWorld(files);
  const lines = auditLines();
  const page = await world.connect();
  const { id } = page.session;
  world.registry.loggedIn(page.ticket, each.logIn.user);
  expect(page.session.username).toBe("billy");
  world.registry.browserLoggedOut(page.ticket);
  expect(page.session.username).toBe("Unauthenticated");
  expect(page.ticket.user).toBeUndefined();
  expect(["logIn done", "logOut done"].map((key) => world.commands.counts.get(key))).toEqual([1, 1]);
  const same = { session: id, project: "Plant", user: "billy", by: `browser of session ${id}` };
  expect(lines).toMatchObject([
    { ...same, audit: "user logged in" },
    { ...same, audit: "user logged out" },
  ]);
});

test("[SES36] login and logout in a browser without a session are counted and audited too", async () => {
  world = await sessionWorld(files);
  const lines = auditLines();
  const ticket = world.registry.cookies.issue("Plant");
  world.registry.loggedIn(ticket, each.logIn.user);
  world.registry.browserLoggedOut(ticket);
  world.registry.browserLoggedOut(ticket);
  expect(["logIn done", "logOut done"].map((key) => world.commands.counts.get(key))).toEqual([1, 1]);
  const same = { by: "browser without a session", user: "billy", project: "Plant" };
  expect(lines).toMatchObject([
    { ...same, audit: "user logged in" },
    { ...same, audit: "user logged out" },
  ]);
});

test("[SES36] nobody but the session's own browser logs in, and a browser does nothing else", async () => {
  world = await sessionWorld(files);
  const [page, other] = [await world.connect(), await world.connect()];
  const to = { sessionId: page.session.id, pageId: page.page.id };
  const browser = { kind: "browser", session: page.session.id } as const;
  const stranger = { kind: "browser", session: other.session.id } as const;
  for (const by of [script, { ...operator, scope: "admin" } as const, stranger, actionOf(other)])
    expect(world.commands.dispatch(to, each.logIn, by)).toMatchObject({ refused: "not permitted" });
  for (const command of Object.values(each).filter(({ kind }) => kind !== "logIn" && kind !== "logOut"))
    expect(world.commands.dispatch(to, command, browser)).toMatchObject({ refused: "not permitted" });
  expect(page.session.username).toBe("Unauthenticated");
});

test("[SES36] a view acts on pages of its own session only", async () => {
  world = await sessionWorld(files);
  const [page, other] = [await world.connect(), await world.connect()];
  const to = { sessionId: page.session.id, pageId: page.page.id };
  expect(world.commands.dispatch(to, each.openPopup, actionOf(other))).toMatchObject({ refused: "not permitted" });
  expect(world.commands.dispatch(to, each.closeSession, actionOf(page))).toMatchObject({ refused: "not permitted" });
  expect(world.commands.dispatch(to, each.openPopup, actionOf(page))).toEqual({ done: true });
});

test.each([
  [{ type: "nav", config: { page: "/other" } }, "showPage done"],
  [{ type: "nav", config: { view: "Other" } }, "showView done"],
  [{ type: "popup", config: { id: "p", viewPath: "Other" } }, "openPopup done"],
  [{ type: "theme", config: { name: "dark" } }, "setTheme done"],
  [{ type: "logout", config: {} }, "askForLogout done"],
  [{ type: "dock", config: { id: "none", type: "open" } }, "changeDock refused"],
])("[SES36] an action of a view is a command: %o counts as %s", async ({ type, config }, counted) => {
  const events = { component: { onActionPerformed: { type, scope: "C", config } } };
  world = await sessionWorld({ views: { ...files.views, Main: view(flex("root", { children: [button("Act", { events })] })) } });
  const page = await world.connect();
  page.click("Act");
  await page.session.queue.idle();
  expect([...world.commands.counts]).toEqual([[counted, 1]]);
  const refused = counted.endsWith("refused")
    ? ['an action of type "dock" was not carried out: the page has no dock "none"']
    : [];
  expect(world.logged.filter((each) => each.startsWith("an action"))).toEqual(refused);
});

test("[SES22] closing a session leaves the same audit line whether a script or an operator does it", async () => {
  world = await sessionWorld(files);
  const lines = auditLines();
  const sessions = [];
  for (const by of [script, operator]) {
    const page = await world.connect();
    sessions.push(page.session.id);
    world.commands.dispatch({ sessionId: page.session.id }, { kind: "closeSession", message: "Shift ends" }, by);
    expect(page.closed?.message).toBe("Shift ends");
  }
  const same = {
    audit: "session terminated",
    user: "Unauthenticated",
    project: "Plant",
    message: "Shift ends",
  };
  expect(lines).toEqual([
    { ...same, by: "script of project Plant", session: sessions[0] },
    { ...same, by: "token ci", session: sessions[1] },
  ]);
});

test("[SES22] a session that is ending takes commands of its own shutdown script only", async () => {
  world = await sessionWorld({ ...files, sessionScripts: { onShutdown: "\tstop()" } });
  const page = await world.connect();
  const { session } = page;
  const results: object[] = [];
  world.answer = () => {
    for (const by of [script, { ...script, session: session.id }])
      results.push(world.commands.dispatch({ sessionId: session.id }, each.print, by));
    return null;
  };
  await world.registry.end(session, "terminated", "");
  expect(results).toMatchObject([{ refused: "no session" }, { done: true }]);
});

test("[SES23] one directory answers rows and details of the same sessions, in the same order", async () => {
  world = await sessionWorld(files);
  const pages = [await world.connect(), await world.connect()];
  const { directory } = world;
  const ids = pages.map(({ session }) => session.id);
  expect(directory.list().map(({ id }) => id)).toEqual(ids);
  expect(directory.details().map(({ id }) => id)).toEqual(ids);
  const [first] = pages;
  const id = ids[0] as string;
  expect(directory.pages(id)?.map((page) => page.id)).toEqual([first?.page.id]);
  expect(directory.views(id, first?.page.id ?? "")?.map(({ resourcePath }) => resourcePath)).toEqual(["Main"]);
  expect(directory.metrics(id)?.["queue.depth"]).toEqual({ type: "gauge", value: 0 });
  expect(directory.faults(id)).toEqual([]);
  const ending = first && world.registry.end(first.session, "terminated", "");
  expect(directory.details().map((each) => each.id)).toEqual([ids[1]]);
  for (const answer of [directory.pages(id), directory.metrics(id), directory.faults(id)]) expect(answer).toBeUndefined();
  await ending;
});
