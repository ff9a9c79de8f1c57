import { domEventNames } from "@sightline/model";
import { afterEach, expect, test } from "vitest";
import { button, component, embedded, flex, on, scriptAction, textField, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

const clicked = on("component.onActionPerformed", "pass");

const files = {
  views: {
    Main: view(
      flex("root", {
        children: [
          flex("Box", {
            children: [button("Go", { events: clicked }), textField("Field", { props: { text: "kept" } })],
          }),
          component("ia.navigation.horizontalmenu", "Menu", {
            props: { enabled: false, items: [{ label: "a" }] },
            events: on("component.onItemClicked", "pass"),
          }),
          component("ia.container.column", "Columns", { meta: { visible: false } }),
        ],
      }),
    ),
    Outer: view(flex("root", { children: [embedded("Inner", "Main", {})] })),
  },
  pages: { "/": "Main", "/outer": "Outer" },
};

let world: SessionWorld;
afterEach(() => world.close());

interface Change {
  readonly name: string;
  readonly path: readonly string[];
  readonly value: boolean | string | null;
}

function set(page: TestPage, { name, path, value }: Change): void {
  const view = page.session.views.get(page.view);
  page.session.turn(() => view?.bound.write({ component: page.index(name), path }, value, "Script"));
}

const ran = () => world.batches.flat().length;
const refusals = (page: TestPage) => page.messages.filter((each) => each.type === "refused");

test.each([
  { is: "disabled", name: "Go", path: ["props", "enabled"], value: false },
  { is: "disabled by a text", name: "Go", path: ["props", "enabled"], value: "false" },
  { is: "disabled by null, as a bad binding has it", name: "Go", path: ["props", "enabled"], value: null },
  { is: "invisible", name: "Go", path: ["meta", "visible"], value: false },
  { is: "in something invisible", name: "Box", path: ["meta", "visible"], value: false },
  { is: "in something a flex container leaves out", name: "Box", path: ["position", "display"], value: false },
])("[SES84] case: R21, an event of a button that is $is is refused, counted and told", async ({ name, path, value }) => {
  world = await sessionWorld(files);
  const page = await world.connect();
  set(page, { name, path, value });
  page.click("Go");
  await page.session.queue.idle();
  expect(ran()).toBe(0);
  expect(page.session.statistics.refused).toBe(1);
  const why = path.includes("enabled") ? "it is disabled" : "it is not visible";
  expect(refusals(page)).toEqual([{ type: "refused", at: { view: page.view, component: page.index("Go") }, why }]);
  set(page, { name, path, value: true });
  page.click("Go");
  await page.session.queue.idle();
  expect(ran()).toBe(1);
});

test("[SES84] case: R21, what a disabled or invisible field writes is refused, and its page has the value there is", async () => {
  world = await sessionWorld(files);
  const page = await world.connect();
  const write = () => {
    const at = { view: page.view, component: page.index("Field") };
    page.say({ type: "write", ...at, path: "props.text", value: "new" });
    const told = page.messages.findLast((each) => each.type === "changes");
    return [page.read("Field", "props", "text"), told];
  };
  const kept = ["kept", { type: "changes", view: page.view, changes: [[page.index("Field"), "props.text", "kept"]] }];
  set(page, { name: "Field", path: ["props", "enabled"], value: false });
  expect(write()).toEqual(kept);
  set(page, { name: "Field", path: ["props", "enabled"], value: true });
  set(page, { name: "Box", path: ["meta", "visible"], value: false });
  expect(write()).toEqual(kept);
  expect([page.session.statistics.refused, refusals(page).length]).toEqual([2, 2]);
  set(page, { name: "Box", path: ["meta", "visible"], value: true });
  expect(write()[0]).toBe("new");
});

test("[SES84] case: R21, in a view that is embedded by something invisible nothing is operated", async () => {
  world = await sessionWorld(files);
  const page = await world.connect({ hello: { path: "/outer" } });
  const inner = page.state.views.find((each) => each.viewPath === "Main")?.id ?? "";
  const event = { type: "event", view: inner, component: 2, domain: "component", name: "onActionPerformed", event: {} } as const;
  set(page, { name: "Inner", path: ["meta", "visible"], value: false });
  page.say(event);
  await page.session.queue.idle();
  expect([ran(), page.session.statistics.refused]).toEqual([0, 1]);
  set(page, { name: "Inner", path: ["meta", "visible"], value: true });
  page.say(event);
  await page.session.queue.idle();
  expect(ran()).toBe(1);
});

test("[SES84] a menu that is disabled still tells which item was clicked, and what is invisible still reports its size", async () => {
  world = await sessionWorld(files);
  const page = await world.connect();
  page.click("Menu", "onItemClicked");
  const at = { view: page.view, component: page.index("Columns") };
  page.say({ type: "write", ...at, path: "props.currentBreakpoint", value: "md" });
  await page.session.queue.idle();
  expect([ran(), page.read("Columns", "props", "currentBreakpoint")]).toEqual([1, "md"]);
  expect(page.session.statistics.refused).toBe(0);
});

test("[SES84] of the DOM a disabled control sends what passes by, and nothing by which it is operated", async () => {
  const events = Object.fromEntries([...domEventNames].map((name) => [name, scriptAction("pass")]));
  const operated = button("Go", { props: { enabled: false }, events: { dom: events } });
  world = await sessionWorld({ views: { Main: view(flex("root", { children: [operated] })) } });
  const page = await world.connect();
  const accepted: string[] = [];
  for (const name of domEventNames) {
    const before = page.session.statistics.refused;
    page.say({ type: "event", view: page.view, component: page.index("Go"), domain: "dom", name, event: {} });
    if (page.session.statistics.refused === before) accepted.push(name);
  }
  expect(accepted.toSorted().join(" ")).toBe(
    "onBlur onContextMenu onCopy onDrag onDragEnd onDragEnter onDragLeave onDragOver onDragStart onFocus " +
      "onMouseEnter onMouseLeave onMouseMove onMouseOut onMouseOver onPointerCancel onPointerEnter onPointerLeave onPointerMove " +
      "onPointerOut onPointerOver onScroll onSelect onWheel",
  );
  expect(refusals(page)).toEqual([]);
});
