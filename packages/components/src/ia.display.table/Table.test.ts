// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP19] a table shows the rows of its data, writes the selection, and tells which row was clicked", async () => {
  const data = [
    { id: 1, name: "Pump" },
    { id: 2, name: "Valve" },
  ];
  const { click, writes, events } = await draw("ia.display.table", { data });
  await click('[aria-rowindex="2"] [role=cell]');
  expect(writes).toContainEqual(["props.selection.selectedRow", 1]);
  expect(events.map(([name]) => name)).toEqual(["onSelectionChange", "onRowClick"]);
});

test("[CMP19] a table says so where there are no rows", async () => {
  const { element } = await draw("ia.display.table", { data: [], emptyMessage: { noData: { text: "Nothing here" } } });
  expect(element.textContent).toContain("Nothing here");
});
