import type { JsonObject } from "@sightline/model";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bind, button, component, flex, label, on, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

const memory = (name: string, [dataType, value]: readonly [string, JsonObject[string]]): JsonObject => ({
  ...{ name, tagType: "AtomicTag", valueSource: "memory", dataType, value },
});
const twoWay = (path: string) => bind.tag(path, true);

/** Inputs, the property that is bound, and what an operator enters over what. */
const inputs = [
  { type: "ia.input.text-field", property: "text", dataType: "String", value: "a", entered: "b" },
  { type: "ia.input.numeric-entry-field", property: "value", dataType: "Float8", value: 1.5, entered: 2.5 },
  { type: "ia.input.checkbox", property: "selected", dataType: "Boolean", value: false, entered: true },
  { type: "ia.input.toggle-switch", property: "selected", dataType: "Boolean", value: false, entered: true },
  { type: "ia.input.radio-group", property: "value", dataType: "String", value: "x", entered: "y" },
  { type: "ia.input.dropdown", property: "value", dataType: "String", value: "x", entered: "y" },
  { type: "ia.input.oneshotbutton", property: "value", dataType: "Boolean", value: false, entered: true },
] as const;

let world: SessionWorld;

function enter(page: TestPage, name: string, { property, value }: { property: string; value: JsonObject[string] }) {
  page.say({ type: "write", view: page.view, component: page.index(name), path: `props.${property}`, value });
}

describe("[TAG50] tags written from views", () => {
  afterEach(() => world.close());

  test.each(inputs)(
    "[OBS-TAGW-3] $type: one write for one change, of its own tag only",
    async ({ type, property, dataType, value: old, entered }) => {
      const tag = [dataType, old] as const;
      const main = view(
        flex("root", { children: [component(type, "In", { config: { [`props.${property}`]: twoWay("[default]T") } })] }),
      );
      world = await sessionWorld({ views: { Main: main } }, { tags: { tags: [memory("T", tag), memory("Other", tag)] } });
      const page = await world.connect();
      const { tags } = world.services;
      const heard: unknown[] = [];
      for (const path of ["T", "Other"]) tags.subscribe(path, ({ value }) => heard.push([path, value]));
      const before = tags.read("Other").timestamp;
      enter(page, "In", { property, value: entered });
      await expect.poll(() => tags.read("T").value).toEqual(entered);
      expect(heard).toEqual([["T", entered]]);
      expect(tags.read("Other").timestamp).toBe(before);
    },
  );

  test("[OBS-TAGW-8, OBS-TAGW-9] a tag written in one session, or from outside, is shown in all; what is of a view is not", async () => {
    const children = [
      component("ia.input.numeric-entry-field", "In", { config: { "props.value": twoWay("[default]T") } }),
      component("ia.input.text-field", "Own", { config: { "props.text": bind.property("view.custom.own") } }),
      label("Direct", { config: { "props.text": bind.tag("[default]T") } }),
      label("Derived", { config: { "props.text": bind.tag("[default]Derived") } }),
    ];
    const main = view(flex("root", { children }), { custom: { own: "mine" } });
    const derived = {
      name: "Derived",
      tagType: "AtomicTag",
      valueSource: "derived",
      dataType: "Float8",
      sourceTagPath: "[.]T",
      deriveExpressionGetter: "{source} * 2",
    };
    world = await sessionWorld({ views: { Main: main } }, { tags: { tags: [memory("T", ["Float8", 1.5]), derived] } });
    const pages = [await world.connect({ ticket: world.ticket() }), await world.connect({ ticket: world.ticket() })];
    const [first, second] = pages as [TestPage, TestPage];
    expect(first.session.id).not.toBe(second.session.id);
    const shown = () => pages.map((page) => ["Direct", "Derived"].map((name) => page.read(name, "props", "text")));
    enter(first, "In", { property: "value", value: 4.25 });
    await expect.poll(shown).toEqual([
      [4.25, 8.5],
      [4.25, 8.5],
    ]);
    world.services.tags.write("T", 7.25);
    await expect.poll(shown).toEqual([
      [7.25, 14.5],
      [7.25, 14.5],
    ]);
    first.session.views.get(first.view)?.bound.write({ component: -1, path: ["custom", "own"] }, "changed", "Script");
    expect(pages.map((page) => page.session.views.get(page.view)?.bound.read(-1, ["custom", "own"]))).toEqual([
      "changed",
      "mine",
    ]);
  });
});

describe("[TAG50] tags written by a button's script", () => {
  const library = `def put(path, value):
	if not isinstance(value, bool):
		return "refused"
	before = system.tag.readBlocking([path])[0]
	code = system.tag.writeBlocking([path], [value])[0]
	after = system.tag.readBlocking([path])[0]
	return "%s %s %s" % (code.name, after.value, before.timestamp.before(after.timestamp))
`;
  const press = (name: string, value: string) =>
    button(name, { events: on("component.onActionPerformed", `self.view.custom.status = plant.put("[default]T", ${value})`) });
  const main = view(
    flex("root", {
      children: [
        press("Good", "True"),
        press("Wrong", "'yes'"),
        label("Status", { config: { "props.text": bind.property("view.custom.status") } }),
      ],
    }),
    { custom: { status: "" } },
  );
  let page: TestPage;
  beforeAll(async () => {
    world = await sessionWorld(
      { views: { Main: main }, libraries: { plant: library } },
      { python: true, tags: { tags: [memory("T", ["Boolean", false])] } },
    );
  }, 60_000);
  afterAll(() => world.close());
  beforeEach(async () => {
    world.services.tags.write("T", false);
    page = await world.connect();
  });
  const status = () => expect.poll(() => page.read("Status", "props", "text"), { timeout: 30_000 });

  test("[OBS-TAGW-1] written and read back at once: good, the new value, a new time, and its status is shown", async () => {
    page.click("Good");
    await status().toBe("Good True True");
  });

  test("[OBS-TAGW-2] a value the script refuses leaves value, quality and time as they were", async () => {
    const before = world.services.tags.read("T");
    page.click("Wrong");
    await status().toBe("refused");
    expect(world.services.tags.read("T")).toEqual(before);
  });
});
