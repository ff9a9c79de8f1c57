import type { JsonObject } from "@sightline/model";
import { afterEach, describe, expect, test } from "vitest";
import { bind, button, flex, label, on, textField, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

const level = (...names: string[]): JsonObject => {
  const [name = "", ...below] = names;
  return { name, children: below.length > 0 ? [level(...below)] : [] };
};
const operators = { type: "AnyOf", securityLevels: [level("Authenticated", "Roles", "Operator")] };
const tag = (name: string, more: JsonObject): JsonObject => ({
  ...{ name, tagType: "AtomicTag", valueSource: "memory", dataType: "String", value: "first" },
  ...more,
});
const tags = { tags: [tag("Secret", { readPermissions: operators }), tag("Locked", { writePermissions: operators })] };
const main = view(
  flex("root", {
    children: [
      label("Bound", { config: { "props.text": bind.tag("[default]Secret") } }),
      label("Read", { config: { "props.text": bind.expression('tag("[default]Secret")') } }),
      label("Braces", { config: { "props.text": bind.expression("{[default]Secret}") } }),
      textField("Field", { config: { "props.text": bind.tag("[default]Locked", true) } }),
      button("Go", {
        events: on(
          "component.onActionPerformed",
          "system.tag.writeBlocking(['[default]Locked'], [system.tag.readBlocking(['[default]Secret'])[0].value])",
        ),
      }),
    ],
  }),
);
const billy = { name: "billy", roles: ["Operator"], loggedInAt: 1 };

let world: SessionWorld;
afterEach(() => world.close());

const shown = (page: TestPage) => ["Bound", "Read", "Braces"].map((name) => page.read(name, "props", "text"));
const enter = (page: TestPage, value: string) =>
  page.say({ type: "write", view: page.view, component: page.index("Field"), path: "props.text", value });

describe("[TAG51] permissions of tags in sessions", () => {
  test("bindings and expressions show a tag to whom its levels permit it, from the login to the logout", async () => {
    world = await sessionWorld({ views: { Main: main } }, { tags });
    const page = await world.connect();
    expect(shown(page)).toEqual([null, null, null]);
    expect(page.page.views.get(page.view)).toBeDefined();
    const qualities = () =>
      ["Bound", "Read", "Braces"].map(
        (name) => page.session.views.get(page.view)?.bound.qualityAt(page.index(name), ["props", "text"]).name,
      );
    expect(qualities()).toEqual(["Bad_AccessDenied", "Bad_AccessDenied", "Bad_AccessDenied"]);
    world.registry.loggedIn(page.ticket, billy);
    expect([shown(page), qualities()]).toEqual([
      ["first", "first", "first"],
      ["Good", "Good", "Good"],
    ]);
    world.registry.loggedIn(page.ticket, { ...billy, roles: ["Visitor"] });
    expect(shown(page)).toEqual([null, null, null]);
  });

  test("what a user may not write is refused, shown as such, and does not reach the tag", async () => {
    world = await sessionWorld({ views: { Main: main } }, { tags });
    const page = await world.connect();
    enter(page, "second");
    const quality = () => page.session.views.get(page.view)?.bound.qualityAt(page.index("Field"), ["props", "text"]);
    expect(quality()).toMatchObject({ name: "Bad_AccessDenied", message: expect.stringContaining("was not written") });
    expect(world.services.tags.read("Locked").value).toBe("first");
    expect(page.read("Field", "props", "text")).toBe("first");
    world.registry.loggedIn(page.ticket, billy);
    enter(page, "third");
    expect(world.services.tags.read("Locked").value).toBe("third");
  });

  test("[OBS-TAG-93] scripts of the session act for the gateway", async () => {
    world = await sessionWorld(
      { views: { Main: main } },
      {
        tags: {
          tags: [
            tag("Secret", { value: "from the script", readPermissions: operators }),
            tag("Locked", { writePermissions: operators }),
          ],
        },
        python: true,
      },
    );
    const page = await world.connect();
    page.click("Go");
    await expect.poll(() => world.services.tags.read("Locked").value, { timeout: 30_000 }).toBe("from the script");
  });
});
