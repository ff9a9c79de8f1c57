import { expect, test } from "vitest";
import { paramPlace, paramsPlace, wantedViews } from "./embeddedViews.ts";

test.each([
  ["ia.display.view", { path: "a", params: { x: 1 } }, [{ slot: "", path: "a", params: { x: 1 } }]],
  ["ia.container.tab", { tabs: ["One", { viewPath: "t" }] }, [{ slot: "1", path: "t", params: { selected: false } }]],
  [
    "ia.display.flex-repeater",
    { path: "r", instances: [{ x: 1, instanceStyle: {}, instancePosition: {} }] },
    [{ slot: "0", path: "r", params: { index: 0, x: 1 } }],
  ],
  [
    "ia.display.accordion",
    {
      items: [
        { expanded: true, body: { viewPath: "b" }, header: { content: { type: "view", viewPath: "h", viewParams: { x: 1 } } } },
        { expanded: false, body: { viewPath: "closed" }, header: { content: { type: "text", viewPath: "unused" } } },
      ],
    },
    [
      { slot: "0", path: "b", params: {} },
      { slot: "1", path: "closed", params: {}, opens: false },
      { slot: "0.header", path: "h", params: { x: 1 } },
    ],
  ],
  ["ia.display.label", { path: "a" }, []],
  ["of.another.kind", { path: "a" }, []],
])("[CMP23] %s opens the views its schema says", (type, props, expected) => {
  expect(wantedViews(type, props)).toEqual(expected);
});

test.each([
  ["ia.display.view", "", ["props", "params"]],
  ["ia.display.flex-repeater", "2", ["props", "instances", 2]],
  ["ia.display.viewcanvas", "10", ["props", "instances", 10, "viewParams"]],
  ["ia.display.accordion", "1.header", ["props", "items", 1, "header", "content", "viewParams"]],
  ["ia.display.label", "", undefined],
])("[SES15] %s keeps the parameters of slot %j at %j", (type, slot, path) => {
  expect(paramsPlace(type, slot)).toEqual(path);
});

test.each([
  ["x", ["props", "instances", 2, "x"]],
  ["index", undefined],
  ["instanceStyle", undefined],
])("[SES42] the parameter %s of a repeated view is kept at %j", (name, path) => {
  expect(paramPlace("ia.display.flex-repeater", "2", name)).toEqual(path);
});

const table = {
  data: [{ a: 1, b: { value: 2, style: { color: "red" } } }, { a: 3 }],
  columns: [
    { field: "a", render: "view", viewPath: "cell", viewParams: { extra: "EX", row: 99 } },
    { field: "b", viewPath: "cell" },
  ],
  rows: { subview: { enabled: true, viewPath: "below", viewParams: { more: true } } },
};
const inRow = { row: 0, rowIndex: 4 };

test.each([
  ["0.0", "cell", { extra: "EX", ...inRow, value: 1, column: "a", columnIndex: 0, rowData: { a: 1, b: 2 } }],
  ["0.1", "cell", { ...inRow, value: 2, column: "b", columnIndex: 1, rowData: { a: 1, b: 2 } }],
  ["0", "below", { more: true, ...inRow, value: { a: 1, b: 2 } }],
])("[CMP47, CMP48] case: table-view-column: slot %s in sight is the view %s with what its row gives", (slot, path, params) => {
  expect(wantedViews("ia.display.table", table, new Map([[slot, 4]]))).toEqual([{ slot, path, params }]);
});

test.each([
  ["a row that is not there", "2.0", table],
  ["a column that is not there", "0.7", table],
  ["no slot of a table", "0.0.0", table],
  ["a column that shows no view", "0.0", { ...table, columns: [{ field: "a", render: "number", viewPath: "cell" }] }],
  ["rows without views below them", "0", { ...table, rows: { subview: { enabled: false, viewPath: "below" } } }],
])("[CMP47] %s wants no view", (_what, slot, props) => {
  expect(wantedViews("ia.display.table", props, new Map([[slot, 0]]))).toEqual([]);
});

test("[CMP47] what is not in sight is not wanted, and a table's parameters are nobody's place to pass out to", () => {
  expect(wantedViews("ia.display.table", table)).toEqual([]);
  expect([paramsPlace("ia.display.table", "0.0"), paramsPlace("ia.display.table", "0")]).toEqual([undefined, undefined]);
});
