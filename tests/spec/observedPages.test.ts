import { afterEach, expect, test } from "vitest";
import { bind, flex, label, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(() => world.close());

const query = (name: string) => label(name, { config: { "props.text": bind.expression(`{page.props.urlParams.${name}}`) } });
const guarded = label("Guarded", {
  config: { "props.text": bind.expression('if(isBad({page.props.urlParams.k}), "none", {page.props.urlParams.k})') },
});
const shown = label("Shown", { config: { "props.text": bind.property("view.params.message") } });
const shared = label("Shared", { config: { "props.text": bind.expression("{session.custom.a.b.c}") } });
const message = { params: { message: "stored" } };
const dock = (id: string) => ({ id, viewPath: "Item", viewParams: { message: `configured ${id}` }, show: "onDemand", size: 100 });
const files = {
  views: {
    Main: view(flex("root", { children: [query("n"), guarded, shared] })),
    Item: view(flex("root", { children: [shown] }), message),
  },
  pages: { "/": "Main", "/x/:message": "Item" },
  sharedDocks: { left: [dock("one")], right: [dock("two")] },
  sessionProps: { props: {}, custom: { a: { b: { c: "stored" } } } },
};
const by = { kind: "script", project: "Plant" } as const;

const paths = (page: TestPage) => [...page.page.views.values()].map((each) => each.viewPath).sort();
const params = (page: TestPage, id: string) => {
  const shownView = page.state.views.find((each) => each.id === page.page.docks.states.find((state) => state.id === id)?.view);
  return page.session.views.get(shownView?.id ?? "")?.params;
};

test("[SES14] [OBS-NAV-1] a parameter of the path beats the view's stored one", async () => {
  world = await sessionWorld(files);
  const page = await world.connect({ hello: { path: "/x/ABC" } });
  expect(page.read("Shown", "props", "text")).toBe("ABC");
});

test("[SES14] [OBS-NAV-9, OBS-NAV-11, OBS-NAV-12, OBS-NAV-13, OBS-NAV-14] the query's values are texts, decoded; of two the last counts", async () => {
  world = await sessionWorld(files);
  for (const [text, value] of [
    ["n=X", "X"],
    ["n=P%20Q", "P Q"],
    ["a=1&n=P%26Q", "P&Q"],
    ["n=P+Q", "P Q"],
    ["n=1st&n=2nd", "2nd"],
    ["n=", ""],
  ]) {
    const page = await world.connect({ hello: { path: `/?${text}` } });
    expect([page.read("n", "props", "text"), page.quality("n", "props", "text")]).toEqual([value, "Good"]);
  }
});

test("[SES14] [OBS-NAV-16] a name that is not in the query is bad, an empty text is not", async () => {
  world = await sessionWorld(files);
  for (const [path, value] of [
    ["/", "none"],
    ["/?k=", ""],
    ["/?k=v", "v"],
  ] as const) {
    const page = await world.connect({ hello: { path } });
    expect([page.read("Guarded", "props", "text"), page.quality("Guarded", "props", "text")]).toEqual([value, "Good"]);
  }
});

test("[SES54] [OBS-NAV-34, OBS-NAV-42, OBS-SESS-3] the views of a page are the primary, each popup's and those of all docks, open or not", async () => {
  world = await sessionWorld(files);
  const page = await world.connect();
  expect(paths(page)).toEqual(["Item", "Item", "Main"]);
  page.session.turn(() => page.page.popups.open({ id: "p", viewPath: "Item", params: { message: "x" }, title: "" } as never));
  expect(paths(page)).toEqual(["Item", "Item", "Item", "Main"]);
  page.session.turn(() => page.page.popups.close("p"));
  expect(paths(page)).toEqual(["Item", "Item", "Main"]);
});

test("[SES55] [OBS-NAV-36, OBS-NAV-37, OBS-NAV-59] a dock keeps the parameters it was opened with last; docks of one view are apart", async () => {
  world = await sessionWorld(files);
  const page = await world.connect();
  const to = { sessionId: page.session.id, pageId: page.page.id };
  const change = (id: string, kind: "open" | "close" | "toggle", message?: string) =>
    world.commands.dispatch(to, { kind: "changeDock", id, change: kind, ...(message ? { params: { message } } : {}) }, by);
  const open = () => page.page.docks.states.map((each) => [each.id, each.open]);
  change("one", "open", "given");
  expect([params(page, "one"), params(page, "two")]).toEqual([{ message: "given" }, { message: "configured two" }]);
  expect(open()).toEqual([
    ["one", true],
    ["two", false],
  ]);
  change("one", "close");
  change("one", "toggle");
  expect(params(page, "one")).toEqual({ message: "given" });
  expect(open()[0]).toEqual(["one", true]);
});

test("[SES4] [OBS-SESS-9] two tabs of one browser are pages of one session, another browser has another", async () => {
  world = await sessionWorld(files);
  const first = await world.connect();
  const second = await world.connect({ ticket: first.ticket });
  const other = await world.connect();
  expect([second.session.id, second.session.pages.size]).toEqual([first.session.id, 2]);
  expect(other.session.id).not.toBe(first.session.id);
});

test("[SES56] [OBS-SESS-11] a session's custom member is one for all its views, and no other session's", async () => {
  world = await sessionWorld(files);
  const first = await world.connect();
  const second = await world.connect({ ticket: first.ticket });
  const other = await world.connect();
  first.session.turn(() => first.session.bound.write({ component: -1, path: ["custom", "a", "b", "c"] }, "x", "Script"));
  expect([first, second, other].map((page) => page.read("Shared", "props", "text"))).toEqual(["x", "x", "stored"]);
});
