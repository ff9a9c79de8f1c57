import type { PropertyValue } from "@sightline/model";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bind, button, component, flex, indent, label, on, scriptTransform, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

const click = (name: string, script: string) => button(name, { events: on("component.onActionPerformed", script) });
const changed = (name: string, count: string, value: string) => ({
  onChange: {
    enabled: true,
    script: indent(`self.view.custom.${count} += 1\nself.view.custom.${value} = dict(currentValue.value)`),
  },
  ...bind.property(name),
});

const main = view(
  flex("root", {
    children: [
      label("Transformed", {
        config: {
          "props.text": {
            binding: {
              type: "property",
              config: { path: "view.custom.n" },
              transforms: [scriptTransform('return "S: " + str(value*3)')],
            },
          },
        },
      }),
      label("InOrder", {
        config: {
          "props.text": {
            binding: {
              type: "property",
              config: { path: "view.custom.x" },
              transforms: [{ type: "expression", expression: "{value} + '-E'" }, scriptTransform("return 'S(%s)' % value")],
            },
          },
        },
      }),
      label("Reversed", {
        config: {
          "props.text": {
            binding: {
              type: "property",
              config: { path: "view.custom.x" },
              transforms: [scriptTransform("return 'S(%s)' % value"), { type: "expression", expression: "{value} + '-E'" }],
            },
          },
        },
      }),
      label("Record", { custom: { rec: null }, config: { "custom.rec": changed("view.custom.rec", "changes", "seen") } }),
      component("ia.display.table", "Table", {
        props: { selection: { data: [{ a: "old" }], selectedRow: 0 } },
        config: { "props.data": bind.property("view.custom.rows") },
      }),
      click("Members", "r = self.view.custom.rec\nr.a = 1\nr.b = 2\nr.c = 3"),
      click(
        "Rows",
        'self.view.custom.rows = [{"a": "new"}]\nself.view.custom.answer = self.getSibling("Table").props.selection.data[0].a',
      ),
    ],
  }),
  { custom: { n: 7, x: "Alpha", answer: null, changes: 0, seen: null, rec: { a: 0, b: 0, c: 0 }, rows: [{ a: "old" }] } },
);

let world: SessionWorld;
let page: TestPage;
beforeAll(async () => {
  world = await sessionWorld({ views: { Main: main } }, { python: true });
  page = await world.connect();
  await page.session.queue.idle();
}, 60_000);
afterAll(() => world.close());

const custom = (name: string): PropertyValue | undefined => page.session.views.get(page.view)?.bound.read(-1, ["custom", name]);
async function press(name: string): Promise<PropertyValue | undefined> {
  page.click(name);
  await page.session.queue.idle();
  expect(page.session.statistics.faults).toEqual([]);
  return custom("answer");
}

test("[BND21] [OBS-BIND-7, OBS-BIND-13] script transforms get the value, and run in their place in the list", () => {
  const text = (name: string) => page.read(name, "props", "text");
  expect(text("Transformed")).toBe("S: 21");
  expect([text("InOrder"), text("Reversed")]).toEqual(["S(Alpha-E)", "S(Alpha)-E"]);
});

test("[BND24] [OBS-BIND-26] three members written in one script are one change, with the final record", async () => {
  const before = custom("changes") as number;
  await press("Members");
  expect(custom("changes")).toBe(before + 1);
  expect(custom("seen")).toEqual({ a: 1, b: 2, c: 3 });
});

test("[BND24] [OBS-BIND-27] a script that changes a table's rows reads the selection as it was", async () => {
  expect(await press("Rows")).toBe("old");
  expect(page.read("Table", "props", "data")).toEqual([{ a: "new" }]);
});
