import { Dataset, Long } from "@sightline/model";
import { expect, test } from "vitest";
import { cellValue, rowsOf } from "../schemas/tableRows.ts";
import { columnsOf, gridTracks } from "./columns.ts";
import { cellText, filterRows, sortRows } from "./rows.ts";

test("[CMP19] rows come from objects, datasets and plain values; a styled row and a styled cell keep their looks", () => {
  expect(rowsOf([{ a: 1 }])[0]).toMatchObject({ index: 0, values: { a: 1 } });
  expect(rowsOf([5])[0]?.values).toEqual({ value: 5 });
  expect(rowsOf(new Dataset([{ name: "a", type: "Integer" }], [[7]]))[0]?.values).toEqual({ a: 7 });
  const [row] = rowsOf([{ value: { a: { value: 3, style: { color: "red" } } }, style: { color: "blue" } }]);
  if (!row) throw new Error("no row");
  expect(row.style).toEqual({ color: "blue" });
  expect(cellValue(row, "a")).toBe(3);
});

test("[CMP19] numbers are ordered by size, texts as people count, empty cells last", () => {
  const data = [
    { n: 10, t: "Pump 10" },
    { n: null, t: "Pump 2" },
    { n: 9, t: "pump 1" },
  ];
  const order = (field: string, descending: boolean) => sortRows(rowsOf(data), { field, descending }).map((row) => row.index);
  expect(order("n", false)).toEqual([2, 0, 1]);
  expect(order("n", true)).toEqual([0, 2, 1]);
  expect(order("t", false)).toEqual([2, 1, 0]);
});

test("[CMP19] the filter looks at cells as they are shown; hidden columns and unset formats are minded", () => {
  const rows = rowsOf([
    { a: 1234.5, b: "x" },
    { a: 2, b: "secret" },
  ]);
  const columns = columnsOf(
    [
      { field: "a", numberFormat: "0,0.00" },
      { field: "b", visible: false },
    ],
    rows,
  );
  expect(columns.map((column) => column.field)).toEqual(["a"]);
  expect(filterRows(rows, columns, "1,234.50").map((row) => row.index)).toEqual([0]);
  expect(filterRows(rows, columns, "secret")).toEqual([]);
  expect(columnsOf([], rows).map((column) => column.title)).toEqual(["a", "b"]);
});

test("[CMP19] widths are shares unless they are strict", () => {
  const columns = columnsOf([{ field: "a" }, { field: "b", width: 50 }, { field: "c", width: 200, strictWidth: true }], []);
  expect(gridTracks(columns)).toBe("minmax(80px, 120fr) minmax(50px, 50fr) 200px");
  const [column] = columns;
  if (!column) throw new Error("no column");
  expect(cellText(null, column)).toBe("");
});

test("[PT21] cells show every digit of a long integer, and infinity, and are ordered by size", () => {
  const rows = rowsOf([{ n: new Long(9007199254740993n) }, { n: 20 }, { n: Number.POSITIVE_INFINITY }]);
  const [column] = columnsOf([{ field: "n", render: "number" }], rows);
  if (!column) throw new Error("no column");
  expect(rows.map((row) => cellText(cellValue(row, "n"), column))).toEqual(["9007199254740993", "20", "Infinity"]);
  expect(sortRows(rows, { field: "n", descending: false }).map((row) => row.index)).toEqual([1, 0, 2]);
});
