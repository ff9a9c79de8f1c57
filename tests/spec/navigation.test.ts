import type { SessionLimits } from "@sightline/gateway";
import { afterEach, describe, expect, test } from "vitest";
import { bind, button, embedded, flex, label, on, scriptAction, view } from "../support/index.ts";
import { type ConnectOptions, type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(() => world.close());

const lifeOf = (name: string) => ({
  events: { system: { onStartup: scriptAction(`start ${name}`), onShutdown: scriptAction(`stop ${name}`) } },
});
const shown = (text: string, more: Parameters<typeof view>[1] = {}) =>
  view(flex("root", { children: [label("Text", { props: { text } })] }), more);
const param = (name: string) => label(name, { config: { "props.text": bind.property(`view.params.${name}`) } });
const files = {
  views: {
    A: view(
      flex("root", {
        children: [param("n"), button("Go", { events: on("component.onActionPerformed", "pass") }), embedded("Hole", "ChildOfA")],
      }),
      {
        params: { n: "stored" },
        custom: { n: 0 },
        ...lifeOf("A"),
      },
    ),
    B: view(flex("root", { children: [embedded("Hole", "ChildOfB")] }), lifeOf("B")),
    ChildOfA: shown("child of A", { custom: { note: "" }, ...lifeOf("ChildOfA") }),
    ChildOfB: shown("child of B", lifeOf("ChildOfB")),
    Item: view(flex("root", { children: [param("message")] }), { params: { message: "stored" }, ...lifeOf("Item") }),
    Menu: shown("menu", lifeOf("Menu")),
    Ask: shown("ask", { params: { n: 0 }, ...lifeOf("Ask") }),
  },
  pages: { "/": "A", "/b": "B", "/x/:message": "Item" },
  sharedDocks: { left: [{ id: "menu", viewPath: "Menu", show: "onDemand", size: 200 }] },
};

/** A world whose scripts are noted by their view and event. */
async function start(limits: Partial<SessionLimits> = {}): Promise<string[]> {
  world = await sessionWorld(files, { limits });
  const ran: string[] = [];
  world.answer = (call) => {
    ran.push(`${call.script.where.view} ${call.script.where.label.replace("event:", "")}`);
    return null;
  };
  return ran;
}

async function open(path: string, options: ConnectOptions = {}): Promise<TestPage> {
  const page = await world.connect({ ...options, hello: { path, ...options.hello } });
  await page.session.queue.idle();
  return page;
}

/** The browser loads the page again, at the same path or another. */
async function load(page: TestPage, path: string): Promise<TestPage> {
  page.drop("tab closed");
  return await open(path, { ticket: page.ticket, hello: { pageId: page.page.id } });
}

/** Goes elsewhere within the document. */
async function go(page: TestPage, path: string): Promise<void> {
  page.say({ type: "navigated", path });
  await page.session.queue.idle();
}

const viewIds = (page: TestPage) => page.state.views.map((each) => each.id);
const urlParams = (page: TestPage) => page.page.readProperty(["props", "urlParams"]).value;
const theme = (page: TestPage) => page.page.state().session.theme;

describe("the same page again", () => {
  test("[SES50] [OBS-SESS-7] case: reload-keeps-views: ids, views and what was written stay, no script runs, one more connection", async () => {
    const ran = await start();
    const before = await open("/");
    const child = before.state.views.find((each) => each.viewPath === "ChildOfA")?.id ?? "";
    before.session.views.get(before.view)?.bound.write({ component: -1, path: ["custom", "n"] }, 3, "Script");
    before.session.views.get(child)?.bound.write({ component: -1, path: ["custom", "note"] }, "typed", "Script");
    ran.length = 0;
    const after = await load(before, "/");
    expect([after.session.id, after.page.id]).toEqual([before.session.id, before.welcome?.pageId]);
    expect([after.welcome?.resumed, after.page.line.connectCount]).toEqual([false, 2]);
    expect(viewIds(after)).toEqual(viewIds(before));
    expect(after.session.views.get(after.view)?.bound.read(-1, ["custom", "n"])).toBe(3);
    expect(after.session.views.get(child)?.bound.read(-1, ["custom", "note"])).toBe("typed");
    expect(ran).toEqual([]);
  });

  test("[SES50] popups, docks and the page's theme stay over a reload, and input is taken from the new document", async () => {
    const ran = await start();
    const before = await open("/");
    const to = { sessionId: before.session.id, pageId: before.page.id };
    const by = { kind: "script", project: "Plant" } as const;
    before.session.turn(() => before.page.popups.open({ id: "p", viewPath: "Ask", params: { n: 7 }, title: "" } as never));
    world.commands.dispatch(to, { kind: "changeDock", id: "menu", change: "open" }, by);
    world.commands.dispatch(to, { kind: "setTheme", name: "dark" }, by);
    await before.session.queue.idle();
    ran.length = 0;
    const after = await load(before, "/");
    expect(after.state.popups).toMatchObject([{ id: "p", view: before.page.popups.find("p")?.id }]);
    expect(after.state.docks).toMatchObject([{ id: "menu", open: true }]);
    expect(after.state.session.theme).toBe("dark");
    after.click("Go");
    await after.session.queue.idle();
    expect(ran).toEqual(["A onActionPerformed"]);
  });

  test.each([
    ["an address opened by `url`", load],
    ["back and forward over such a change", async (page: TestPage, path: string) => load(await load(page, "/?k=2"), path)],
    ["a path opened by `page`", async (page: TestPage, path: string) => go(page, path).then(() => page)],
  ])("[SES50] [OBS-NAV-7, OBS-NAV-8] another query is the same page, by %s", async (_way, move) => {
    const ran = await start();
    const before = await open("/?k=1&n=first");
    expect([before.read("n", "props", "text"), urlParams(before)]).toEqual(["first", { k: "1", n: "first" }]);
    before.session.views.get(before.view)?.bound.write({ component: -1, path: ["custom", "n"] }, 3, "Script");
    ran.length = 0;
    const after = await move(before, "/?k=1&n=second");
    expect([after.read("n", "props", "text"), urlParams(after)]).toEqual(["second", { k: "1", n: "second" }]);
    expect(viewIds(after)).toEqual(viewIds(before));
    expect(after.session.views.get(after.view)?.bound.read(-1, ["custom", "n"])).toBe(3);
    await go(after, "/");
    expect([after.read("n", "props", "text"), urlParams(after)]).toEqual(["stored", {}]);
    expect(ran).toEqual([]);
  });

  test("[SES50] [OBS-SESS-18] the number of connections rises with each document, not with navigation in it", async () => {
    await start();
    let page = await open("/?k=1");
    await go(page, "/b");
    await go(page, "/");
    expect(page.page.line.connectCount).toBe(1);
    for (const path of ["/", "/?k=2", "/?k=1"]) page = await load(page, path);
    expect(page.page.line.connectCount).toBe(4);
  });

  test("[SES50] a view that could not be opened is tried again", async () => {
    await start({ maximumViewsPerPage: 4 });
    const before = await open("/");
    const popup = (id: string) => ({ id, viewPath: "Ask", params: { n: 1 }, title: "" }) as never;
    for (const id of ["p", "q"]) before.session.turn(() => before.page.popups.open(popup(id)));
    expect(before.page.popups.find("q")).toMatchObject({ error: "This page has 4 views, which is the limit." });
    before.session.turn(() => before.page.popups.close("p"));
    const after = await load(before, "/");
    expect(after.state.views.filter((each) => each.error !== undefined)).toEqual([]);
    expect(after.state.popups.map((each) => each.id)).toEqual(["q"]);
  });
});

describe("another page", () => {
  test.each([
    ["A to B", "/", "/b"],
    ["back from B to A", "/b", "/"],
  ])(
    "[SES50] [OBS-NAV-3, OBS-NAV-4] %s stops both old views and starts both new ones; session and page stay",
    async (_way, from, to) => {
      const ran = await start();
      const page = await open(from);
      const ids = [page.session.id, page.page.id, page.page.line.connectCount];
      const [old, child] = page.state.views.filter((each) => each.viewPath !== "Menu").map((each) => each.viewPath);
      ran.length = 0;
      await go(page, to);
      const [next, nextChild] = from === "/" ? ["B", "ChildOfB"] : ["A", "ChildOfA"];
      expect([...ran].sort()).toEqual(
        [`${old} onShutdown`, `${child} onShutdown`, `${next} onStartup`, `${nextChild} onStartup`].sort(),
      );
      expect([page.session.id, page.page.id, page.page.line.connectCount]).toEqual(ids);
    },
  );

  test("[SES50] [OBS-NAV-21] a page one comes back to starts anew: what was written in it is gone", async () => {
    await start();
    const page = await open("/");
    page.session.views.get(page.view)?.bound.write({ component: -1, path: ["custom", "n"] }, 3, "Script");
    await go(page, "/b");
    await go(page, "/");
    expect(page.session.views.get(page.view)?.bound.read(-1, ["custom", "n"])).toBe(0);
  });

  test("[SES50] another parameter in the path is another page", async () => {
    const ran = await start();
    const page = await open("/x/one");
    ran.length = 0;
    await go(page, "/x/two");
    expect(page.read("message", "props", "text")).toBe("two");
    expect(ran).toEqual(["Item onShutdown", "Item onStartup"]);
  });

  test("[SES50] a view that was put into the middle stays over a reload and goes with the page's own path", async () => {
    await start();
    const before = await open("/");
    before.session.turn(() => before.page.showView("Item", { message: "put here" }));
    const after = await load(before, "/");
    expect(after.read("message", "props", "text")).toBe("put here");
    await go(after, "/");
    expect(after.page.primaryViewPath).toBe("A");
  });

  test("[SES52] case: navigate-to-unknown-page: the page has no primary view, and its own again when one comes back", async () => {
    const ran = await start();
    const page = await open("/");
    ran.length = 0;
    await go(page, "/no-such-page");
    expect([page.state.path, "primary" in page.state]).toEqual(["/no-such-page", false]);
    expect([...ran].sort()).toEqual(["A onShutdown", "ChildOfA onShutdown"]);
    const again = await load(page, "/no-such-page");
    expect("primary" in again.state).toBe(false);
    await go(again, "/");
    expect(again.page.primaryViewPath).toBe("A");
  });
});

describe("popups", () => {
  test("[SES51] [OBS-NAV-28, OBS-NAV-31, OBS-NAV-32] case: close-popup-empty-id: the one opened or touched last", async () => {
    await start();
    const page = await open("/");
    const order = () => page.page.popups.states.map((each) => each.id);
    const openPopup = (id: string) =>
      page.session.turn(() => page.page.popups.open({ id, viewPath: "Ask", params: { n: id }, title: "" } as never));
    const by = { kind: "script", project: "Plant" } as const;
    const close = (id: string) => {
      world.commands.dispatch({ sessionId: page.session.id, pageId: page.page.id }, { kind: "closePopup", id }, by);
    };
    for (const id of ["A", "B"]) openPopup(id);
    expect(page.page.popups.find("A")).not.toBe(page.page.popups.find("B"));
    page.say({ type: "popupTouched", id: "A" });
    close("");
    expect(order()).toEqual(["B"]);
    for (const id of ["A", "B", "C"]) openPopup(id);
    expect(order()).toEqual(["A", "B", "C"]);
    close("");
    expect(order()).toEqual(["A", "B"]);
    page.say({ type: "popupTouched", id: "A" }, { type: "popupTouched", id: "gone" });
    close("B");
    close("");
    close("");
    expect(order()).toEqual([]);
  });
});

describe("themes", () => {
  test("[SYS130] case: set-theme-one-page: only that page changes, until the session's theme does", async () => {
    await start();
    const first = await open("/");
    const second = await open("/", { ticket: first.ticket });
    const by = { kind: "script", project: "Plant" } as const;
    const set = (name: string) =>
      world.commands.dispatch({ sessionId: first.session.id, pageId: first.page.id }, { kind: "setTheme", name }, by);
    const session = () => first.session.bound.read(-1, ["props", "theme"]);
    set("dark");
    expect([theme(first), theme(second), session()]).toEqual(["dark", "light", "light"]);
    expect(first.messages.at(-1)).toMatchObject({ type: "session", session: { theme: "dark" } });
    first.session.turn(() => first.session.bound.write({ component: -1, path: ["props", "locale"] }, "de", "Script"));
    expect([theme(first), theme(second)]).toEqual(["dark", "light"]);
    first.session.turn(() => first.session.bound.write({ component: -1, path: ["props", "theme"] }, "light-cool", "Script"));
    expect([theme(first), theme(second), session()]).toEqual(["light-cool", "light-cool", "light-cool"]);
    set("dark");
    set("");
    expect(theme(first)).toBe("light-cool");
  });
});
