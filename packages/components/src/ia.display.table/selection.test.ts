// @vitest-environment happy-dom
import { Dataset, type JsonObject, type PropertyValue } from "@sightline/model";
import { expect, test } from "vitest";
import { type Drawn, draw } from "../testing/draw.ts";

const alpha = { name: "ALPHA", status: "ACTIVE", value: 11 };
const bravo = { name: "BRAVO", status: "IDLE", value: 22 };
const charlie = { name: "CHARLIE", status: "ALARM", value: 33 };
const delta = { name: "DELTA", status: "PAUSED", value: 44 };

/** A table of these rows, one of them clicked; what happened before is forgotten. */
async function drawSelected(rows: readonly JsonObject[], index: number, props: JsonObject = {}): Promise<Drawn> {
  const drawn = await draw("ia.display.table", { data: [...rows], pager: { bottom: false }, ...props });
  await drawn.click(`[aria-rowindex="${index + 1}"] [role=cell]`);
  forget(drawn);
  return drawn;
}

function forget({ events, writes }: Drawn): void {
  (events as unknown[]).length = 0;
  (writes as unknown[]).length = 0;
}

const told = ({ events }: Drawn) =>
  events.flatMap(([name, { selectedRow, data }]) => (name === "onSelectionChange" ? [{ selectedRow, data }] : []));
const selection = ({ props }: Drawn) => (props().selection ?? {}) as Record<string, PropertyValue>;
const marked = ({ element }: Drawn) =>
  [...element.querySelectorAll("[aria-selected=true]")].map((row) => row.querySelector("[role=cell]")?.textContent);

test("[CMP19] [OBS-TABLE-3, OBS-TABLE-4] a click tells the index and the one record once, marks the row, and replaces the choice before", async () => {
  const drawn = await drawSelected([alpha, bravo, charlie], 2);
  await drawn.click('[aria-rowindex="2"] [role=cell]');
  expect(told(drawn)).toEqual([{ selectedRow: 1, data: [bravo] }]);
  expect(marked(drawn)).toEqual(["BRAVO"]);
});

test("[CMP19] [OBS-TABLE-6, OBS-TABLE-7, OBS-TABLE-8, OBS-TABLE-9] a header orders by single clicks; the choice is an index of the data and stays with its record", async () => {
  const drawn = await draw("ia.display.table", { data: [bravo, alpha, charlie], pager: { bottom: false } });
  const names = () => [...drawn.element.querySelectorAll(".sl-table-body [role=row]")].map((row) => row.firstChild?.textContent);
  const clickHeader = () => drawn.click("[role=columnheader] button");
  await clickHeader();
  expect(names()).toEqual(["ALPHA", "BRAVO", "CHARLIE"]);
  await clickHeader();
  expect(names()).toEqual(["CHARLIE", "BRAVO", "ALPHA"]);
  expect(told(drawn)).toEqual([]);
  await drawn.click('[aria-rowindex="1"] [role=cell]');
  expect(told(drawn)).toEqual([{ selectedRow: 2, data: [charlie] }]);
  await clickHeader();
  expect([names(), marked(drawn), told(drawn).length]).toEqual([["BRAVO", "ALPHA", "CHARLIE"], ["CHARLIE"], 1]);
});

test("[CMP45] [OBS-TABLE-18] a script that empties selection.data alone leaves row and mark, and no event runs", async () => {
  const drawn = await drawSelected([alpha, bravo], 1);
  await drawn.change("props.selection.data", []);
  expect([selection(drawn).selectedRow, selection(drawn).data, marked(drawn), told(drawn)]).toEqual([1, [], ["BRAVO"], []]);
});

test("[CMP45] a script that writes selectedRow moves the mark without an event, and null clears it; the next click works as ever", async () => {
  const drawn = await drawSelected([alpha, bravo], 1);
  await drawn.change("props.selection.selectedRow", 0);
  expect(marked(drawn)).toEqual(["ALPHA"]);
  await drawn.change("props.selection.selectedRow", null);
  expect([marked(drawn), told(drawn)]).toEqual([[], []]);
  await drawn.change("props.data", [delta, charlie]);
  expect(told(drawn)).toEqual([]);
  await drawn.click('[aria-rowindex="2"] [role=cell]');
  expect(told(drawn)).toEqual([{ selectedRow: 1, data: [charlie] }]);
});

const none = { selectedRow: null, data: [] };

test.each<[string, readonly JsonObject[], number, readonly JsonObject[], readonly JsonObject[], readonly string[]]>([
  [
    "a record goes, the index stays",
    [alpha, bravo, charlie],
    1,
    [alpha, charlie],
    [{ selectedRow: 1, data: [charlie] }],
    ["CHARLIE"],
  ],
  ["the index goes", [alpha, bravo, charlie], 2, [alpha, bravo], [none], []],
  ["all rows go", [alpha, bravo], 1, [], [none], []],
  [
    "another record of an equal list",
    [alpha, bravo, charlie],
    1,
    [alpha, delta, charlie],
    [{ selectedRow: 1, data: [delta] }],
    ["DELTA"],
  ],
  ["another order", [alpha, bravo], 1, [bravo, alpha], [{ selectedRow: 1, data: [alpha] }], ["ALPHA"]],
  [
    "one member of the record",
    [alpha, bravo],
    1,
    [alpha, { ...bravo, value: 24 }],
    [{ selectedRow: 1, data: [{ ...bravo, value: 24 }] }],
    ["BRAVO"],
  ],
  ["a record elsewhere", [alpha, bravo], 1, [delta, bravo], [], ["BRAVO"]],
  ["an equal list", [alpha, bravo], 1, [{ ...alpha }, { ...bravo }], [], ["BRAVO"]],
])(
  "[CMP45] [OBS-TABLE-21, OBS-TABLE-22, OBS-TABLE-23, OBS-TABLE-26, OBS-TABLE-27, OBS-TABLE-29] case: table-selection-after-data-change: %s",
  async (_what, rows, index, others, events, marks) => {
    const drawn = await drawSelected(rows, index);
    await drawn.change("props.data", others as PropertyValue);
    expect([told(drawn), marked(drawn)]).toEqual([events, marks]);
    for (const { selectedRow, data } of events) expect(selection(drawn)).toMatchObject({ selectedRow, data } as object);
  },
);

test("[CMP45] [OBS-TABLE-28] case: table-selection-after-data-change: an item assigned in its place tells the new record once", async () => {
  const drawn = await drawSelected([alpha, bravo, charlie], 1);
  await drawn.change("props.data[1]", delta);
  expect([told(drawn), marked(drawn)]).toEqual([[{ selectedRow: 1, data: [delta] }], ["DELTA"]]);
});

test("[CMP45] [OBS-TABLE-24] case: table-selection-after-data-change: rows that return are selected again by themselves, once", async () => {
  const drawn = await drawSelected([alpha, bravo], 1);
  await drawn.change("props.data", []);
  expect([selection(drawn).selectedRow, selection(drawn).data]).toEqual([null, []]);
  await drawn.change("props.data", [alpha, bravo]);
  expect([told(drawn), marked(drawn)]).toEqual([[none, { selectedRow: 1, data: [bravo] }], ["BRAVO"]]);
});

const columns = ["line", "count", "enabled"].map((name) => ({
  name,
  type: name === "line" ? "String" : name === "count" ? "Integer" : "Boolean",
}));
const dataset = (...rows: (readonly PropertyValue[])[]) => new Dataset(columns as ConstructorParameters<typeof Dataset>[0], rows);
const four = dataset(["A", 10, true], [null, 2, false], ["C", 7, true], ["D", 3, true]);

test("[CMP45] [OBS-TABLE-36, OBS-TABLE-37] a dataset's selection goes by index too; without rows neither rows nor headers are drawn, and all returns", async () => {
  const drawn = await draw("ia.display.table", { pager: { bottom: true } });
  await drawn.change("props.data", four);
  await drawn.click("[role=columnheader]:nth-child(2) button");
  const counts = () => [...drawn.element.querySelectorAll("[role=cell]:nth-child(2)")].map((cell) => cell.textContent);
  expect(counts()).toEqual(["2", "3", "7", "10"]);
  await drawn.click('[aria-rowindex="2"] [role=cell]');
  forget(drawn);
  await drawn.change("props.data", dataset(["A", 10, true], [null, 2, false], ["C", 7, true]));
  await drawn.change("props.data", dataset());
  expect(drawn.element.querySelectorAll("[role=columnheader], .sl-table-body [role=row]").length).toBe(0);
  expect(drawn.element.querySelector("[aria-current=page]")?.textContent).toBe("Page 1 of 1");
  await drawn.change("props.data", four);
  expect(told(drawn)).toEqual([none, { selectedRow: 3, data: [{ line: "D", count: 3, enabled: true }] }]);
  expect([counts(), marked(drawn)]).toEqual([["2", "3", "7", "10"], ["D"]]);
});

test("[CMP19] [OBS-TABLE-31, OBS-TABLE-33] cells of a dataset: check boxes, empty text for null, numbers, ordered by number", async () => {
  const drawn = await draw("ia.display.table", {});
  await drawn.change("props.data", four);
  const rows = [...drawn.element.querySelectorAll(".sl-table-body [role=row]")];
  expect(rows.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent))).toEqual([
    ["A", "10"],
    ["", "2"],
    ["C", "7"],
    ["D", "3"],
  ]);
  expect(
    rows.map((row) => row.querySelector("svg title, [role=cell]:nth-child(3) title")?.textContent?.includes("blank")),
  ).toEqual([false, true, false, false]);
});

test("[CMP45] several chosen rows follow their indices; the ones that are left stay chosen", async () => {
  const drawn = await drawSelected([alpha, bravo, charlie], 0, { selection: { mode: "multiple interval" } });
  await drawn.act(() =>
    drawn.find('[aria-rowindex="3"] [role=cell]').dispatchEvent(new MouseEvent("click", { bubbles: true, ctrlKey: true })),
  );
  forget(drawn);
  await drawn.change("props.data", [delta, bravo]);
  expect([told(drawn), marked(drawn)]).toEqual([[{ selectedRow: 0, data: [delta] }], ["DELTA"]]);
});

test("[CMP46] the selection's style is behind what stands in the row", async () => {
  const drawn = await drawSelected([alpha, bravo], 1, { selection: { style: { backgroundColor: "rgb(1, 2, 3)" } } });
  const row = drawn.find("[aria-selected=true]");
  expect(row.style.backgroundColor).toBe("rgb(1, 2, 3)");
  expect(row.querySelector<HTMLElement>("[role=cell]")?.style.backgroundColor).toBe("");
});

test("[CMP19] [OBS-TABLE-38] a dataset's values go by the fields of the configured columns, in their order; other columns are not drawn", async () => {
  const drawn = await draw("ia.display.table", { columns: [{ field: "line", header: { title: "Line" } }, { field: "count" }] });
  const moved = new Dataset(
    [
      { name: "extra", type: "String" },
      { name: "count", type: "Integer" },
      { name: "line", type: "String" },
    ],
    [["?", 10, "A"]],
  );
  await drawn.change("props.data", moved);
  const texts = (role: string) => [...drawn.element.querySelectorAll(`[role=${role}]`)].map((each) => each.textContent);
  expect([texts("columnheader"), texts("cell")]).toEqual([
    ["Line", "count"],
    ["A", "10"],
  ]);
});
