import type { Json, JsonObject } from "@sightline/model";
import { afterEach, expect, test } from "vitest";
import { bind, component, flex, label, on, scriptTransform, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage, type WorldOptions } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(() => world.close());

const cell = view(
  label("C", { config: { "props.text": bind.expression('"cell:" + toStr({view.params.value}) + "/" + {view.params.extra}') } }),
  {
    params: { value: null, extra: "none" },
    config: { "params.value": { paramDirection: "input" }, "params.extra": { paramDirection: "input" } },
  },
);

async function openTable(
  props: JsonObject,
  parts: { events?: JsonObject; config?: JsonObject; custom?: JsonObject } = {},
  options: WorldOptions = {},
) {
  const { events = {}, config = {}, custom = {} } = parts;
  const table = component("ia.display.table", "T", { props, events, config });
  world = await sessionWorld(
    { views: { Main: view(flex("root", { children: [table] }), { custom }), "Case/Cell": cell }, pages: { "/": "Main" } },
    options,
  );
  return world.connect();
}

/** The page says what it has in sight. */
function see(page: TestPage, ...slots: string[]): void {
  const inSight = slots.map((slot, place) => ({ slot, place }));
  page.say({ type: "inSight", view: page.view, component: page.index("T"), slots: inSight });
}

/** What the cells' views that are open show, by slot. */
function shown(page: TestPage): Record<string, unknown> {
  const open = [...page.session.views.values()].filter((each) => each.viewPath === "Case/Cell");
  return Object.fromEntries(open.map((each) => [each.parent?.slot ?? "", each.bound.read(0, ["props", "text"])]));
}

const columns = [{ field: "a", render: "view", viewPath: "Case/Cell", viewParams: { extra: "EX" } }];

test("[CMP47] case: table-view-column: the views of the cells in sight are open, fed with value and parameters, and no others", async () => {
  const page = await openTable({ data: [{ a: 1 }, { a: 2 }, { a: 3 }], columns });
  expect(shown(page)).toEqual({});
  see(page, "0.0", "1.0");
  await expect.poll(() => shown(page)).toEqual({ "0.0": "cell:1/EX", "1.0": "cell:2/EX" });
  const [first] = [...page.session.views.values()].filter((each) => each.parent?.slot === "1.0");
  see(page, "1.0", "2.0");
  await expect.poll(() => shown(page)).toEqual({ "1.0": "cell:2/EX", "2.0": "cell:3/EX" });
  expect([...page.session.views.values()].includes(first as never)).toBe(true);
  see(page);
  await expect.poll(() => shown(page)).toEqual({});
});

test("[CMP47] a cell's view that stays open takes the data that comes; where its row goes, it closes", async () => {
  const page = await openTable(
    { columns },
    { config: { "props.data": bind.property("view.custom.rows") }, custom: { rows: [{ a: 1 }, { a: 2 }] } },
  );
  see(page, "0.0", "1.0");
  await expect.poll(() => Object.keys(shown(page))).toEqual(["0.0", "1.0"]);
  const write = (rows: JsonObject[]) =>
    page.session.views.get(page.view)?.bound.write({ component: -1, path: ["custom", "rows"] }, rows, "Script");
  write([{ a: 10 }, { a: 20 }]);
  see(page, "0.0", "1.0");
  await expect.poll(() => shown(page)).toEqual({ "0.0": "cell:10/EX", "1.0": "cell:20/EX" });
  write([{ a: 10 }]);
  see(page, "0.0", "1.0");
  await expect.poll(() => shown(page)).toEqual({ "0.0": "cell:10/EX" });
});

test("[CMP48] case: table-subview: the view below a row in sight is open with the row", async () => {
  const page = await openTable({ data: [{ a: 1 }], rows: { subview: { enabled: true, viewPath: "Case/Cell" } } });
  see(page, "0");
  await expect.poll(() => shown(page)).toEqual({ "0": 'cell:{"a":1}/none' });
});

test("[CMP47] what is in sight of a component without views, or more than a page may have, is refused and counted", async () => {
  const page = await openTable({ data: [], columns });
  page.say({ type: "inSight", view: page.view, component: 0, slots: [{ slot: "0.0", place: 0 }] });
  see(page, ...Array.from({ length: 500 }, (_, row) => `${row}.0`));
  expect(page.session.statistics.refused).toBe(2);
});

/** A script host may have to start first. */
const patience = { timeout: 50_000 };
const record = { line: "A", count: 10, enabled: true, temperature: 19, note: null };

/** Runs a handler of the selection on a record and answers what it leaves in `view.custom.got`. */
async function got(script: string, data: JsonObject = record): Promise<unknown> {
  const page = await openTable(
    {},
    { events: on("component.onSelectionChange", script), custom: { got: "before" } },
    { python: true },
  );
  select(page, data);
  await expect.poll(() => page.session.statistics.scripts, patience).toBe(1);
  return custom(page);
}

function select(page: TestPage, data: JsonObject): void {
  const event = { selectedRow: 0, selectedColumn: null, data: [data] };
  page.say({ type: "event", view: page.view, component: page.index("T"), domain: "component", name: "onSelectionChange", event });
}

const custom = (page: TestPage) => page.session.views.get(page.view)?.bound.read(-1, ["custom", "got"]);

/** Expressions of a selected record, and what each gives. */
const ofRecord: readonly (readonly [string, Json])[] = [
  ['record["line"]', "A"],
  ['record.get("line", "X")', "A"],
  ['record.get("note", "X")', null],
  ['record.get("shift", "X")', "X"],
  ["list(record.keys())", ["line", "count", "enabled", "temperature", "note"]],
  ["list(record.values())", ["A", 10, true, 19, null]],
  ["[list(pair) for pair in record.items()]", Object.entries(record)],
  ["list(record)", ["line", "count", "enabled", "temperature", "note"]],
  ["len(record)", 5],
  ["dict(record)", record],
  ["type(dict(record)) is dict", true],
  ['[str(record["enabled"]), str(record["temperature"])]', ["True", "19"]],
];

test("[CMP49] [OBS-TABLE-34, OBS-TABLE-44, OBS-TABLE-46, OBS-TABLE-47, OBS-TABLE-48, OBS-TABLE-49, OBS-TABLE-51] a selected record is read as a mapping, in the order of its columns", async () => {
  const all = ofRecord.map(([expression]) => expression).join(", ");
  expect(await got(`record = event.data[0]\nself.view.custom.got = [${all}]`)).toEqual(ofRecord.map(([, value]) => value));
});

test("[CMP49] [OBS-TABLE-43] a guard of a missing column works and nothing is logged", async () => {
  const script = 'try:\n\tself.view.custom.got = event.data[0]["shift"]\nexcept KeyError:\n\tself.view.custom.got = "none"';
  expect(await got(script)).toBe("none");
  expect(world.logged.filter((line) => line.includes("KeyError"))).toEqual([]);
});

test("[CMP49] [OBS-TABLE-41, OBS-TABLE-42, OBS-TABLE-54] a missing column stops the script with KeyError, once in the log; what it had written stays; the next event completes", async () => {
  const script = 'self.view.custom.got = "begun"\nself.view.custom.got = event.data[0]["line"]';
  const page = await openTable(
    {},
    { events: on("component.onSelectionChange", script), custom: { got: "before" } },
    { python: true },
  );
  select(page, { other: 1 });
  await expect.poll(() => page.session.statistics.scripts, patience).toBe(1);
  expect(custom(page)).toBe("begun");
  expect(world.logged.filter((line) => line.includes("KeyError: line") || line.includes("KeyError: 'line'"))).toHaveLength(1);
  select(page, record);
  await expect.poll(() => custom(page), patience).toBe("A");
  expect(page.session.statistics.scripts).toBe(2);
});

test("[CMP49] [OBS-TABLE-53] rows of a transform change with its source in this session only, and the view stays", async () => {
  const transform = scriptTransform('return [{"a": 1}] if value == "one" else [{"a": 2}, {"a": 3}]');
  const binding = { ...(bind.property("view.custom.which").binding as JsonObject), transforms: [transform] };
  const page = await openTable({}, { config: { "props.data": { binding } }, custom: { which: "one" } }, { python: true });
  const other = await world.connect();
  await expect.poll(() => page.read("T", "props", "data"), patience).toEqual([{ a: 1 }]);
  await expect.poll(() => other.read("T", "props", "data"), patience).toEqual([{ a: 1 }]);
  const { view: id } = page;
  page.session.views.get(id)?.bound.write({ component: -1, path: ["custom", "which"] }, "two", "Script");
  await expect.poll(() => page.read("T", "props", "data"), patience).toEqual([{ a: 2 }, { a: 3 }]);
  expect([page.view, other.read("T", "props", "data")]).toEqual([id, [{ a: 1 }]]);
});
