import type { Json, JsonObject } from "@sightline/model";
import { afterEach, expect, test } from "vitest";
import { bind, button, component, flex, on, textField, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(() => world.close());

const tag = (name: string, dataType: string, value: Json): JsonObject => ({
  name,
  tagType: "AtomicTag",
  valueSource: "memory",
  dataType,
  value,
});
const tags = {
  tags: [
    tag("Text", "String", "old"),
    tag("On", "Boolean", false),
    tag("Other", "Boolean", false),
    tag("Mode", "String", "RUN"),
    tag("Number", "Int4", 1),
  ],
};
const bound = (type: string, name: string, parts: { property: string; path: string; props?: JsonObject }) =>
  component(type, name, {
    props: parts.props ?? {},
    config: { [`props.${parts.property}`]: bind.tag(`[default]${parts.path}`, true) },
  });

const panel = view(
  flex("root", {
    children: [
      bound("ia.input.text-field", "Field", { property: "text", path: "Text" }),
      bound("ia.input.checkbox", "Box", { property: "selected", path: "On" }),
      bound("ia.input.toggle-switch", "Switch", { property: "selected", path: "On" }),
      bound("ia.input.radio-group", "Radio", {
        property: "value",
        path: "Mode",
        props: {
          radios: [
            { text: "Run", value: "RUN" },
            { text: "Stop", value: "STOP" },
          ],
        },
      }),
      bound("ia.input.dropdown", "List", {
        property: "value",
        path: "Number",
        props: { options: [{ value: 7, label: "Seven" }] },
      }),
    ],
  }),
);

const write = (page: TestPage, name: string, { property, value }: { property: string; value: Json }) =>
  page.say({ type: "write", view: page.view, component: page.index(name), path: `props.${property}`, value });
const read = (path: string) => world.services.tags.read(path);

test.each<[string, string, Json, string]>([
  ["Field", "text", "", "Text"],
  ["Box", "selected", true, "On"],
  ["Switch", "selected", true, "On"],
  ["Radio", "value", "STOP", "Mode"],
  ["Radio", "value", "", "Mode"],
  ["List", "value", 7, "Number"],
])(
  "[CMP52] [OBS-INPUT-2, OBS-INPUT-29, OBS-INPUT-39] %s: a user's %s %j is written to its tag and to no other",
  async (name, property, value, path) => {
    world = await sessionWorld({ views: { Main: panel } }, { tags });
    const page = await world.connect();
    const others = ["Text", "On", "Other", "Mode", "Number"].filter((each) => each !== path);
    const before = others.map((each) => read(`[default]${each}`));
    write(page, name, { property, value });
    await expect.poll(() => read(`[default]${path}`)).toMatchObject({ value, quality: { name: "Good" } });
    expect(others.map((each) => read(`[default]${each}`))).toEqual(before);
  },
);

const form = view(
  flex("root", {
    children: [
      textField("Name", { config: { "props.text": bind.property("view.custom.draft.name", true) } }),
      component("ia.input.numeric-entry-field", "Level", {
        config: { "props.value": bind.property("view.custom.draft.level", true) },
      }),
      button("Submit", {
        events: on(
          "component.onActionPerformed",
          "draft = self.view.custom.draft\nself.view.custom.kinds = [isinstance(draft.name, basestring), isinstance(draft.level, (int, long, float))]\nself.view.custom.accepted = draft.name",
        ),
      }),
      button("Reset", { events: on("component.onActionPerformed", "self.view.custom.draft = {'name': '', 'level': None}") }),
    ],
  }),
  { custom: { draft: { name: "", level: null }, accepted: "", kinds: [] } },
);

test("[CMP52] [OBS-INPUT-52, OBS-INPUT-53] scripts see a text as text and a number as number; a reset of drafts restores the inputs and leaves what was accepted", async () => {
  world = await sessionWorld({ views: { Main: form } }, { python: true });
  const page = await world.connect();
  const custom = (name: string) => page.session.views.get(page.view)?.bound.read(-1, ["custom", name]);
  write(page, "Name", { property: "text", value: "Pump" });
  write(page, "Level", { property: "value", value: 25.5 });
  page.click("Submit");
  await expect.poll(() => [custom("kinds"), custom("accepted")], { timeout: 50_000 }).toEqual([[true, true], "Pump"]);
  page.click("Reset");
  await expect
    .poll(() => [page.read("Name", "props", "text"), page.read("Level", "props", "value")], { timeout: 50_000 })
    .toEqual(["", null]);
  expect(custom("accepted")).toBe("Pump");
});
