import type { JsonObject } from "@sightline/model";
import { afterEach, expect, test } from "vitest";
import { bind, button, flex, label, type ProjectFiles, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(() => world.close());

const shown = label("Shown", { config: { "props.text": bind.property("view.params.message") } });
const Item = view(flex("root", { children: [shown] }), { params: { message: "stored" } });
const Main = view(flex("root"));
const dock = (id: string, more: JsonObject = {}) => ({
  ...{ id, viewPath: "Item", viewParams: { message: `configured ${id}` }, show: "onDemand", size: 100 },
  ...more,
});
const visible = { show: "visible", viewPath: "Other" };
const by = { kind: "script", project: "Plant" } as const;

async function open(config: Pick<ProjectFiles, "pages" | "sharedDocks">): Promise<TestPage> {
  world = await sessionWorld({ views: { Main, Item, Other: Item, Third: Item }, ...config });
  return world.connect();
}

const to = (page: TestPage) => ({ sessionId: page.session.id, pageId: page.page.id });
const change = (page: TestPage, id: string, kind: "open" | "close" | "toggle") =>
  world.commands.dispatch(to(page), { kind: "changeDock", id, change: kind }, by);
const openWith = (page: TestPage, id: string, params: JsonObject) =>
  world.commands.dispatch(to(page), { kind: "changeDock", id, change: "open", params }, by);
const drawn = (page: TestPage) => page.page.state().docks.map(({ id, open }) => `${id} ${open ? "open" : "closed"}`);
const params = (page: TestPage, id: string) => {
  const { view } = page.page.docks.states.find((each) => each.id === id) ?? {};
  return page.session.views.get(view ?? "")?.params;
};
const listed = (page: TestPage) => [...page.page.views.values()].map((each) => each.viewPath).sort();
const corners = (page: TestPage) => page.page.state().cornerPriority;

test("[SES57] [OBS-NAV-47] a page's dock is drawn where a shared one of its side would be; both views are open", async () => {
  const pages = {
    "/": { viewPath: "Main", docks: { left: [dock("own", visible)] } },
    "/plain": { viewPath: "Main" },
  };
  const page = await open({ pages, sharedDocks: { left: [dock("shared", { show: "visible" })] } });
  expect(listed(page)).toEqual(["Item", "Main", "Other"]);
  expect(drawn(page)).toEqual(["own open"]);
  change(page, "own", "close");
  expect(drawn(page)).toEqual(["own closed", "shared open"]);
  change(page, "own", "open");
  expect(drawn(page)).toEqual(["own open", "shared closed"]);
  page.say({ type: "navigated", path: "/plain" });
  expect(drawn(page)).toEqual(["shared closed"]);
});

test("[SES57] one dock of a side is open at a time, whoever opens it; a page's dock with the view of a shared one stands for it", async () => {
  const left = [
    dock("a", { show: "visible" }),
    dock("b", { show: "visible", viewPath: "Other" }),
    dock("c", { viewPath: "Third" }),
  ];
  const pages = {
    "/": { viewPath: "Main" },
    "/own": { viewPath: "Main", docks: { left: [dock("hides", { viewPath: "Item" })] } },
  };
  const page = await open({ pages, sharedDocks: { left, right: [dock("r", { show: "visible" })] } });
  expect(drawn(page)).toEqual(["a open", "c closed", "r open"]);
  page.say({ type: "dockToggled", id: "c", open: true });
  expect(drawn(page)).toEqual(["a closed", "b closed", "c open", "r open"]);
  page.say({ type: "navigated", path: "/own" });
  expect(drawn(page)).toEqual(["hides closed", "b closed", "c open", "r open"]);
});

test("[SES57] docks without an id are apart, and their handles open them", async () => {
  const unnamed = { id: "", viewPath: "Item", show: "onDemand", handle: "show" };
  const page = await open({
    pages: { "/": { viewPath: "Main", docks: { left: [unnamed] } } },
    sharedDocks: { right: [unnamed, unnamed] },
  });
  const ids = page.page.state().docks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  page.say({ type: "dockToggled", id: ids[2] ?? "", open: true });
  expect(page.page.state().docks.map((each) => each.open)).toEqual([false, false, true]);
});

test("[SES57] a visible dock is closed by a script, too", async () => {
  const page = await open({ pages: { "/": { viewPath: "Main" } }, sharedDocks: { top: [dock("top", { show: "visible" })] } });
  change(page, "top", "close");
  expect(page.messages.at(-1)).toMatchObject({ type: "dock", dock: { id: "top", open: false } });
});

test("[SES57] [OBS-NAV-53] visible docks above and below are open without any script; a view in two docks is listed twice", async () => {
  const page = await open({
    pages: { "/": { viewPath: "Main" } },
    sharedDocks: { top: [dock("top", { show: "visible" })], bottom: [dock("bottom", { show: "visible" })] },
  });
  expect(drawn(page)).toEqual(["top open", "bottom open"]);
  expect(listed(page)).toEqual(["Item", "Item", "Main"]);
  expect(page.session.statistics.scripts).toBe(0);
});

test("[SES55] [OBS-NAV-38, OBS-NAV-39, OBS-NAV-41] alterDock changes a closed and an open dock: view, display, content, handle, size and parameters", async () => {
  const page = await open({ pages: { "/": { viewPath: "Main" } }, sharedDocks: { left: [dock("menu")] } });
  const { system } = world;
  const call = (config: JsonObject) =>
    system.backend.call({
      name: "system.perspective.alterDock",
      args: ["menu", config, null, null],
      context: { project: "Plant", session: page.session.id, page: page.page.id },
      token: {} as never,
    });
  await call({ size: 360, content: "push", handle: "show", viewParams: { message: "altered" } });
  expect(page.page.state().docks[0]).toMatchObject({ size: 360, content: "push", handle: "show", open: false });
  expect(params(page, "menu")).toEqual({ message: "altered" });
  change(page, "menu", "open");
  expect(params(page, "menu")).toEqual({ message: "altered" });
  await call({ size: 420, content: "cover", viewParams: { message: "again" } });
  expect(page.page.state().docks[0]).toMatchObject({ size: 420, content: "cover", open: true });
  expect(params(page, "menu")).toEqual({ message: "again" });
  change(page, "menu", "close");
  await call({ view: "Other", display: "visible" });
  expect(page.page.state().docks[0]).toMatchObject({ show: "visible", open: true });
  expect(listed(page)).toEqual(["Main", "Other"]);
});

test("[SES55] [OBS-NAV-46] a dock hidden by its breakpoint keeps the parameters it was opened with", async () => {
  const page = await open({ pages: { "/": { viewPath: "Main" } }, sharedDocks: { left: [dock("menu", { show: "auto" })] } });
  openWith(page, "menu", { message: "given" });
  page.say({ type: "dockToggled", id: "menu", open: false });
  change(page, "menu", "toggle");
  expect([params(page, "menu"), drawn(page)]).toEqual([{ message: "given" }, ["menu open"]]);
});

test("[SES55] altering a dock keeps what it and others were opened with", async () => {
  const page = await open({ pages: { "/": { viewPath: "Main" } }, sharedDocks: { left: [dock("one")], right: [dock("two")] } });
  openWith(page, "one", { message: "given one" });
  openWith(page, "two", { message: "given two" });
  world.commands.dispatch(to(page), { kind: "alterDock", id: "one", changes: { content: "push" } }, by);
  expect([params(page, "one"), params(page, "two")]).toEqual([{ message: "given one" }, { message: "given two" }]);
});

test("[SES58] [OBS-NAV-56, OBS-NAV-57, OBS-NAV-58] corners follow the page's own docks, else the shared ones; beside `docks` it has no effect", async () => {
  const pages = {
    "/": { viewPath: "Main", docks: { cornerPriority: "left-right", left: [dock("l")] } },
    "/beside": { viewPath: "Main", cornerPriority: "left-right", docks: { left: [dock("l2")] } },
    "/none": { viewPath: "Main" },
  };
  const page = await open({ pages, sharedDocks: { cornerPriority: "top-bottom" } });
  const at = (path: string) => {
    page.say({ type: "navigated", path });
    return corners(page);
  };
  expect([corners(page), at("/beside"), at("/none"), at("/")]).toEqual(["left-right", "top-bottom", "top-bottom", "left-right"]);
});

test("[SES55] an alter-dock action changes a dock as a script does; a word it does not know is named in the log", async () => {
  const alter = (name: string, config: JsonObject) =>
    button(name, {
      events: { component: { onActionPerformed: { type: "alter-dock", scope: "C", config: { id: "menu", ...config } } } },
    });
  const Buttons = view(
    flex("root", { children: [alter("Wide", { size: 360, display: "visible" }), alter("Wrong", { content: "moon" })] }),
  );
  world = await sessionWorld({ views: { Buttons, Item }, sharedDocks: { left: [dock("menu")] } });
  const page = await world.connect();
  for (const name of ["Wide", "Wrong"]) page.click(name);
  await page.session.queue.idle();
  expect(page.page.state().docks[0]).toMatchObject({ size: 360, show: "visible", open: true, content: "push" });
  expect(world.logged.join()).toContain(
    'an action of type "alter-dock" was not carried out: content must be push, cover, auto, not "moon"',
  );
});
