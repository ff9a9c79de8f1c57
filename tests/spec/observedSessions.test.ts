import type { JsonObject } from "@sightline/model";
import { afterEach, expect, test } from "vitest";
import { bind, button, component, embedded, flex, label, messageHandler, on, scriptAction, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(() => world.close());

const heard = (name: string) => label(name, { messageHandlers: [messageHandler("m", "pass", ["page", "session"])] });
const params = (name: string) => label(name, { config: { "props.text": bind.property(`view.params.${name}`) } });
const views = {
  A: view(flex("root", { children: [heard("Parent"), embedded("E", "ChildOfA")] }), { custom: { note: "" } }),
  B: view(flex("root", { children: [heard("Other"), embedded("E", "ChildOfB")] })),
  ChildOfA: view(flex("root", { children: [heard("Inside A")] })),
  ChildOfB: view(flex("root", { children: [heard("Inside B")] })),
  Ask: view(
    flex("root", { children: [params("a"), params("b"), button("Go", { events: on("component.onActionPerformed", "pass") })] }),
    {
      params: { a: "stored", b: "stored" },
    },
  ),
};
const pages = { "/": "A", "/b": "B" };

/** The page and view of each handler that a message reaches. */
async function reached(from: TestPage, scope: "page" | "session"): Promise<string[]> {
  const found: string[] = [];
  world.answer = (call) => {
    found.push(`${call.context.page} ${call.script.where.view}`);
    return null;
  };
  const message = { kind: "sendMessage", scope, messageType: "m", payload: {} } as const;
  world.commands.dispatch({ sessionId: from.session.id, pageId: from.page.id }, message, { kind: "script", project: "Plant" });
  await from.session.queue.idle();
  return found.sort();
}

const both = (page: TestPage, id = page.page.id) => [`${id} A`, `${id} ChildOfA`];
const paths = (page: TestPage) => [...page.page.views.values()].map(({ viewPath }) => viewPath).sort();

test("[SES9] [OBS-MSG-8, OBS-MSG-9, OBS-SESS-8] with the original's grace a closed tab is still listed and heard; a new one is a page of its own", async () => {
  world = await sessionWorld({ views, pages }, { limits: { closedTabGraceSeconds: undefined } });
  const first = await world.connect();
  const closed = await world.connect({ ticket: first.ticket });
  const closedId = closed.page.id;
  const note = closed.session.views.get(closed.view)?.bound;
  note?.write({ component: -1, path: ["custom", "note"] }, "old", "Script");
  closed.drop("tab closed");
  expect(world.directory.list().map(({ pageIds }) => [...pageIds])).toEqual([[first.page.id, closedId]]);
  expect(await reached(first, "session")).toEqual([...both(first), ...both(closed, closedId)].sort());
  const next = await world.connect({ ticket: first.ticket });
  expect([next.session.id, next.page.id === closedId, next.messages.length]).toEqual([first.session.id, false, 1]);
  expect(next.session.views.get(next.view)?.bound.read(-1, ["custom", "note"])).toBe("");
  expect(await reached(first, "session")).toEqual([...both(first), ...both(closed, closedId), ...both(next)].sort());
});

test("[SES50] [OBS-MSG-11] a reload doubles neither the page nor its views", async () => {
  world = await sessionWorld({ views, pages });
  const before = await world.connect();
  const id = before.page.id;
  before.drop("tab closed");
  const after = await world.connect({ ticket: before.ticket, hello: { pageId: id } });
  expect(world.directory.list().map(({ pageIds }) => [...pageIds])).toEqual([[id]]);
  expect(paths(after)).toEqual(["A", "ChildOfA"]);
});

test("[SES50] [OBS-NAV-6] after a navigation only the handlers of the views that are open now run", async () => {
  world = await sessionWorld({ views, pages });
  const page = await world.connect();
  expect(await reached(page, "page")).toEqual(both(page));
  page.say({ type: "navigated", path: "/b" });
  await page.session.queue.idle();
  expect(await reached(page, "page")).toEqual([`${page.page.id} B`, `${page.page.id} ChildOfB`]);
});

test("[SES51] [OBS-NAV-23] each of a popup's parameters reaches its view", async () => {
  world = await sessionWorld({ views, pages });
  const page = await world.connect();
  page.session.turn(() => page.page.popups.open({ id: "p", viewPath: "Ask", params: { a: "x", b: 2 }, title: "" } as never));
  expect(page.page.popups.find("p")?.params).toEqual({ a: "x", b: 2 });
});

test("[SES19] [OBS-PROJ-6] an open page shows a changed view's text and tag without being loaded again", async () => {
  const tag = (name: string, value: number) => ({
    ...{ name, tagType: "AtomicTag", valueSource: "memory", dataType: "Int4" },
    value,
  });
  const main = (text: string, path: string) =>
    view(flex("root", { children: [label("T", { props: { text } }), label("V", { config: { "props.text": bind.tag(path) } })] }));
  world = await sessionWorld({ views: { Main: main("old", "[default]a") } }, { tags: { tags: [tag("a", 1), tag("b", 2)] } });
  const page = await world.connect();
  const shown = () => [page.read("T", "props", "text"), page.read("V", "props", "text")];
  expect(shown()).toEqual(["old", 1]);
  await world.reload({ views: { Main: main("new", "[default]b") } });
  expect(shown()).toEqual(["new", 2]);
  expect([page.closed, page.page.line.connectCount]).toEqual([undefined, 1]);
});

const docTag = { name: "doc", tagType: "AtomicTag", valueSource: "memory", dataType: "Document" };

test("[BND29] [OBS-BIND-32] a tag path that ends in a member reads that member of the document and follows it", async () => {
  const member = (name: string, path: string) => label(name, { config: { "props.text": bind.tag(path, name === "Both") } });
  const children = [
    member("Items", "[default]doc['items']"),
    member("Second", "[default]doc['items'][1]"),
    member("None", "[default]doc['none']"),
    member("Both", "[default]doc['items'][0]"),
  ];
  const tags = { tags: [{ ...docTag, value: { items: ["a", "b"] } }] };
  world = await sessionWorld({ views: { Main: view(flex("root", { children })) } }, { tags });
  const page = await world.connect();
  const shown = (name: string) => [page.read(name, "props", "text"), page.quality(name, "props", "text")];
  expect([shown("Items"), shown("Second")]).toEqual([
    [["a", "b"], "Good"],
    ["b", "Good"],
  ]);
  expect(shown("None")).toEqual([null, "Bad_NotFound"]);
  world.services.tags.write("[default]doc", { items: ["c", "d"], none: 1 });
  await expect
    .poll(() => [shown("Second"), shown("None")])
    .toEqual([
      ["d", "Good"],
      [1, "Good"],
    ]);
  page.session.turn(() =>
    page.session.views.get(page.view)?.bound.write({ component: page.index("Both"), path: ["props", "text"] }, "x", "Script"),
  );
  expect(shown("Both")).toEqual(["c", "Bad_ReadOnly"]);
  expect(world.services.tags.read("[default]doc").value).toEqual({ items: ["c", "d"], none: 1 });
});

test("[BND30] [OBS-DISP-13] trees bound to a document follow it in all sessions, also where its root is a list", async () => {
  const tree = component("ia.display.tree", "Tree", { config: { "props.items": bind.tag("[default]doc") } });
  const tags = { tags: [{ ...docTag, value: [{ label: "old" }] }] };
  world = await sessionWorld({ views: { Main: view(flex("root", { children: [tree] })) } }, { tags });
  const pages = [await world.connect(), await world.connect()];
  const items = () => pages.map((page) => page.read("Tree", "props", "items"));
  expect(items()).toEqual([[{ label: "old" }], [{ label: "old" }]]);
  for (const value of [[{ label: "new" }], { label: "one" }, [{ label: "a" }, { label: "b" }]]) {
    world.services.tags.write("[default]doc", value);
    await expect.poll(items).toEqual([value, value]);
  }
});

const life = (name: string) => ({ events: { system: { onStartup: scriptAction(name), onShutdown: scriptAction(name) } } });
const tabbed = (tabs: readonly JsonObject[]) =>
  view(
    flex("root", {
      children: [
        component("ia.container.tab", "Tabs", {
          props: { tabs: [...tabs] },
          children: [
            embedded("First", "Part", { position: { tabIndex: 0 } }),
            flex("Box", { position: { tabIndex: 1 }, children: [embedded("Second", "Part")] }),
          ],
        }),
      ],
    }),
  );

/** A page with tabs, what opened and closed so far, and the mount paths of its parts. */
async function openTabs(tabs: readonly JsonObject[]) {
  world = await sessionWorld({ views: { Main: tabbed(tabs), Part: view(flex("root"), { custom: { note: "" }, ...life("x") }) } });
  const ran: string[] = [];
  world.answer = (call) => {
    ran.push(call.script.where.label.replace("event:", ""));
    return null;
  };
  const page = await world.connect();
  const parts = () => [...page.page.views.values()].flatMap((each) => ("bound" in each && each.parent ? [each] : []));
  const choose = async (index: number) => {
    page.say({ type: "write", view: page.view, component: page.index("Tabs"), path: "props.currentTabIndex", value: index });
    await page.session.queue.idle();
    return parts().map(({ mountPath }) => mountPath.split("/").at(-1));
  };
  await page.session.queue.idle();
  return { page, ran, parts, choose };
}

test("[CMP211] [OBS-CONT-11] the content of a tab opens with it, closes with it, and is a new one when it is back", async () => {
  const { ran, parts, choose } = await openTabs([{ text: "a" }, { text: "b", runWhileHidden: false }]);
  expect([parts().length, ran]).toEqual([1, ["onStartup"]]);
  parts()[0]?.bound.write({ component: -1, path: ["custom", "note"] }, "typed", "Script");
  expect(await choose(1)).toEqual(["Second"]);
  expect(ran.sort()).toEqual(["onShutdown", "onStartup", "onStartup"]);
  expect(await choose(0)).toEqual(["First"]);
  expect(parts()[0]?.bound.read(-1, ["custom", "note"])).toBe("");
});

test("[CMP211] [OBS-CONT-12] a tab that runs while hidden opens when it is first chosen, and keeps its content from then on", async () => {
  const { ran, parts, choose } = await openTabs([
    { text: "a", runWhileHidden: true },
    { text: "b", runWhileHidden: true },
  ]);
  expect(parts().length).toBe(1);
  parts()[0]?.bound.write({ component: -1, path: ["custom", "note"] }, "typed", "Script");
  expect(await choose(1)).toEqual(["First", "Second"]);
  expect(await choose(0)).toEqual(["First", "Second"]);
  expect(parts()[0]?.bound.read(-1, ["custom", "note"])).toBe("typed");
  expect(ran).toEqual(["onStartup", "onStartup"]);
});

test("[CMP213] a table's page begins with `pager.initialOption`, where the view sets no other", async () => {
  const table = (name: string, pager: JsonObject) => component("ia.display.table", name, { props: { pager } });
  const children = [table("A", { initialOption: 10 }), table("B", { initialOption: 10, activeOption: 50 }), table("C", {})];
  world = await sessionWorld({ views: { Main: view(flex("root", { children })) } });
  const page = await world.connect();
  expect(["A", "B", "C"].map((name) => page.read(name, "props", "pager", "activeOption"))).toEqual([10, 50, 25]);
  const sent = page.session.views.get(page.view)?.template.client.components[page.index("A")]?.props;
  expect(sent).toEqual({ pager: { activeOption: 10 } });
});
