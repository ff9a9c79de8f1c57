import { ConfiguredTags, createTagManager, type RunScript } from "@sightline/gateway";
import { good, type JsonObject, type PropertyValue, quality } from "@sightline/model";
import { afterEach, describe, expect, test } from "vitest";
import { bind, flex, label, textField, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

const memory = (name: string, value: PropertyValue): JsonObject => ({
  ...{ name, tagType: "AtomicTag", valueSource: "memory", dataType: "String", value: value as string },
});
const derived: JsonObject = {
  ...{ name: "D", tagType: "AtomicTag", valueSource: "derived", dataType: "String", sourceTagPath: "[.]Source" },
  deriveExpressionSetter: `runScript("plant.check", 0, {value})`,
};
const main = view(
  flex("root", {
    children: [
      textField("Field", { config: { "props.text": bind.tag("[default]D", true) } }),
      label("Shown", { config: { "props.text": bind.tag("[default]Source") } }),
    ],
  }),
);

let world: SessionWorld;
afterEach(() => world.close());

/** Scripts of tags that a test answers. */
function scripts() {
  const waiting: { readonly args: readonly unknown[]; answer(value: PropertyValue): void; fail(message: string): void }[] = [];
  const run: RunScript = ({ args }) =>
    new Promise((resolve) => {
      waiting.push({
        args,
        answer: (value) => resolve({ value, quality: good, timestamp: Date.now() }),
        fail: (message) => resolve({ value: null, quality: quality("Error_ScriptEval", message), timestamp: Date.now() }),
      });
    });
  return { waiting, run };
}

const enter = (page: TestPage, value: string) =>
  page.say({ type: "write", view: page.view, component: page.index("Field"), path: "props.text", value });
const field = (page: TestPage) => {
  const found = page.session.views.get(page.view)?.bound.qualityAt(page.index("Field"), ["props", "text"]);
  return [page.read("Field", "props", "text"), found?.name];
};

describe("[TAG63] writes of bindings wait for the answer of their source", () => {
  test("[TAG11] a write expression may run a script: until it has, what was entered stands there as pending", async () => {
    const { waiting, run } = scripts();
    world = await sessionWorld(
      { views: { Main: main } },
      { tags: { tags: [memory("Source", "a"), derived] }, runTagScript: run },
    );
    const page = await world.connect();
    enter(page, "entered");
    expect(waiting.map(({ args }) => args)).toEqual([["entered"]]);
    expect(field(page)).toEqual(["entered", "Uncertain_IncompleteOperation"]);
    world.services.tags.write("Source", "from elsewhere");
    await expect.poll(() => page.read("Shown", "props", "text")).toBe("from elsewhere");
    expect(field(page)).toEqual(["entered", "Uncertain_IncompleteOperation"]);
    waiting[0]?.answer("CHECKED");
    await expect.poll(() => field(page)).toEqual(["CHECKED", "Good"]);
    expect(world.services.tags.read("Source").value).toBe("CHECKED");
  });

  test("what the script refuses is shown as refused, beside the value that the tag has", async () => {
    const { waiting, run } = scripts();
    world = await sessionWorld(
      { views: { Main: main } },
      { tags: { tags: [memory("Source", "a"), derived] }, runTagScript: run },
    );
    const page = await world.connect();
    enter(page, "entered");
    waiting[0]?.fail("ValueError: too high");
    await expect.poll(() => field(page)).toEqual(["a", "Error_ExpressionEval"]);
    expect(world.services.tags.read("Source").value).toBe("a");
  });

  test("of two writes the answer of the later counts", async () => {
    const { waiting, run } = scripts();
    world = await sessionWorld(
      { views: { Main: main } },
      { tags: { tags: [memory("Source", "a"), derived] }, runTagScript: run },
    );
    const page = await world.connect();
    enter(page, "first");
    enter(page, "second");
    waiting[0]?.fail("too late");
    await world.services.tags.write("Source", "b");
    expect(field(page)).toEqual(["second", "Uncertain_IncompleteOperation"]);
    waiting[1]?.answer("SECOND");
    await expect.poll(() => field(page)).toEqual(["SECOND", "Good"]);
  });

  test("a tag of a device is written there, shown as it was taken, and refused while the device is gone", async () => {
    const plant = createTagManager({
      providers: [{ name: "plant", json: { tags: [{ ...memory("Speed", 5), dataType: "Int4" }] } }],
    });
    const device = new ConfiguredTags("plant", { tags: plant, editor: { configuration: () => undefined } });
    const tag = { ...{ name: "D", tagType: "AtomicTag", valueSource: "opc" }, opcServer: "Plant", opcItemPath: "Speed" };
    world = await sessionWorld({ views: { Main: main } }, { tags: { tags: [tag, memory("Source", "a")] }, device: () => device });
    const page = await world.connect();
    await expect.poll(() => field(page)).toEqual([5, "Good"]);
    enter(page, "7");
    await expect.poll(() => field(page)).toEqual([7, "Good"]);
    expect(plant.read("[plant]Speed").value).toBe(7);
    await device.close();
    await expect.poll(() => field(page)).toEqual([null, "Bad_NotConnected"]);
    enter(page, "9");
    await expect.poll(() => field(page)).toEqual([null, "Bad_NotConnected"]);
    expect(plant.read("[plant]Speed").value).toBe(7);
    plant.close();
  });
});
