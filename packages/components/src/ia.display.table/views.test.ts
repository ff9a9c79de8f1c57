// @vitest-environment happy-dom
import type { JsonObject } from "@sightline/model";
import { expect, test } from "vitest";
import { type Drawn, draw } from "../testing/draw.ts";

const data = [{ a: 1 }, { a: 2 }];
const inCells = { data, columns: [{ field: "a", render: "view", viewPath: "Case/Cell" }], pager: { bottom: false } };
const below = { data, rows: { subview: { enabled: true, viewPath: "Case/Below" } }, pager: { bottom: false } };

const cells = ({ element }: Drawn) => [...element.querySelectorAll(".sl-table-body [role=cell]")].map((cell) => cell.textContent);
const expanders = ({ element }: Drawn) => [...element.querySelectorAll<HTMLElement>("[aria-expanded]")];

test("[CMP47] case: table-view-column: a cell shows its view, and the gateway is told which are in sight and where", async () => {
  const drawn = await draw("ia.display.table", inCells);
  expect(cells(drawn)).toEqual(["view 0.0", "view 1.0"]);
  expect(drawn.inSight.at(-1)).toEqual([
    { slot: "0.0", place: 0 },
    { slot: "1.0", place: 1 },
  ]);
  await drawn.click("[role=columnheader] button");
  await drawn.click("[role=columnheader] button");
  await expect
    .poll(() => drawn.inSight.at(-1))
    .toEqual([
      { slot: "1.0", place: 0 },
      { slot: "0.0", place: 1 },
    ]);
});

test("[CMP47] of a long list only the rows in sight are told; a table that is taken away has none", async () => {
  const many = Array.from({ length: 500 }, (_, a) => ({ a }));
  const drawn = await draw("ia.display.table", { ...inCells, data: many });
  expect(drawn.inSight.at(-1)?.length).toBeGreaterThan(8);
  expect(drawn.inSight.at(-1)?.length).toBeLessThan(40);
  await drawn.unmount();
  expect(drawn.inSight.at(-1)).toEqual([]);
});

test.each<[JsonObject, string]>([
  [{ render: "auto", viewPath: "Case/Cell" }, "view 0.0"],
  [{ viewPath: "Case/Cell" }, "view 0.0"],
  [{ render: "number", viewPath: "Case/Cell" }, "1"],
  [{ render: "view" }, "columns[0].viewPath is empty"],
])("[CMP47] a column that is %j shows %j", async (column, text) => {
  expect(cells(await draw("ia.display.table", { ...inCells, columns: [{ field: "a", ...column }] }))[0]).toBe(text);
});

test("[CMP47] a table without views says nothing of what is in sight", async () => {
  expect((await draw("ia.display.table", { data })).inSight).toEqual([]);
});

test("[CMP48] case: table-subview: each row has an expander; the view below it opens, tells so, and is in sight", async () => {
  const drawn = await draw("ia.display.table", below);
  expect(expanders(drawn).map((each) => each.getAttribute("aria-expanded"))).toEqual(["false", "false"]);
  expect(drawn.inSight).toEqual([]);
  await drawn.act(() => expanders(drawn)[1]?.click());
  expect(drawn.find(".sl-table-subview").textContent).toBe("view 1");
  expect(drawn.find(".sl-table-subview").style.height).toBe("200px");
  await expect.poll(() => drawn.inSight.at(-1)).toEqual([{ slot: "1", place: 1 }]);
  await drawn.act(() => expanders(drawn)[1]?.click());
  expect(drawn.element.querySelector(".sl-table-subview")).toBe(null);
  const row = { row: 1, rowIndex: 1, value: { a: 2 } };
  expect(drawn.events).toEqual([
    ["onSubviewExpand", row],
    ["onSubviewCollapse", row],
  ]);
});

test("[CMP48] with subviewExpansionMode single another row's view closes", async () => {
  const drawn = await draw("ia.display.table", { ...below, rows: { ...below.rows, subviewExpansionMode: "single" } });
  await drawn.act(() => expanders(drawn)[0]?.click());
  await drawn.act(() => expanders(drawn)[1]?.click());
  expect(expanders(drawn).map((each) => each.getAttribute("aria-expanded"))).toEqual(["false", "true"]);
  expect(drawn.events.map(([name, { row }]) => [name, row])).toEqual([
    ["onSubviewExpand", 0],
    ["onSubviewCollapse", 0],
    ["onSubviewExpand", 1],
  ]);
});

test("[CMP48] a row's view without a path says so", async () => {
  const drawn = await draw("ia.display.table", { data, rows: { subview: { enabled: true } } });
  await drawn.act(() => expanders(drawn)[0]?.click());
  expect(drawn.find(".sl-table-subview").textContent).toBe("rows.subview.viewPath is empty");
});
