// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP33] a tree writes the selection of a click and what its arrow opens", async () => {
  const { click, writes, events } = await draw("ia.display.tree", {
    items: [{ label: "Plant", data: 7, items: [{ label: "Pump" }] }],
  });
  await click("[role=treeitem]");
  await click(".sl-tree-arrow");
  expect(writes).toEqual([
    ["props.selection", ["0"]],
    ["props.selectionData", [{ itemPath: "0", value: 7 }]],
    ["props.items[0].expanded", true],
  ]);
  expect(events).toEqual([["onItemClicked", { label: "Plant", data: 7, itemPath: [0] }]]);
});

test("[CMP33] a tree does nothing where it is not interactable", async () => {
  const { click, writes } = await draw("ia.display.tree", { items: [{ label: "Plant" }], interactable: false });
  await click("[role=treeitem]");
  expect(writes).toEqual([]);
});
