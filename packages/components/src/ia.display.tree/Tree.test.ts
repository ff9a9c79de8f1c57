// @vitest-environment happy-dom
import type { JsonObject } from "@sightline/model";
import { describe, expect, test } from "vitest";
import { type Drawn, draw } from "../testing/draw.ts";

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

describe("the selection of a tree", () => {
  const items = [
    {
      label: "Plant",
      expanded: true,
      data: { id: 1 },
      items: [
        { label: "Pump", data: 2 },
        { label: "Tank", data: "t" },
      ],
    },
    { label: "Store", data: 7 },
  ];
  const line = (n: number) => `[role=treeitem]:nth-of-type(${n})`;
  const click = async (drawn: Drawn, n: number, keys: MouseEventInit = {}) =>
    drawn.act(() => drawn.find(line(n)).dispatchEvent(new MouseEvent("click", { bubbles: true, ...keys })));
  const painted = () => [...document.querySelectorAll("[aria-selected=true] .sl-tree-label")].map((each) => each.textContent);
  const selections = ({ writes }: Drawn) => writes.filter(([path]) => path === "props.selection").map(([, value]) => value);

  test("[CMP204] [OBS-DISP-1, OBS-DISP-3, OBS-DISP-11] is the node that is clicked, with its data", async () => {
    const drawn = await draw("ia.display.tree", { items, selection: ["1"] });
    await click(drawn, 2);
    expect(drawn.writes).toEqual([
      ["props.selection", ["0/0"]],
      ["props.selectionData", [{ itemPath: "0/0", value: 2 }]],
    ]);
    expect(drawn.events).toEqual([["onItemClicked", { label: "Pump", data: 2, itemPath: [0, 0] }]]);
    await click(drawn, 1);
    expect(drawn.writes.at(-1)).toEqual(["props.selectionData", [{ itemPath: "0", value: { id: 1 } }]]);
  });

  test("[CMP204] [OBS-DISP-2] grows and shrinks with Ctrl, and reaches from the last click with Shift, branches included", async () => {
    const drawn = await draw("ia.display.tree", { items });
    await click(drawn, 4);
    await click(drawn, 2, { ctrlKey: true });
    await click(drawn, 4, { ctrlKey: true });
    await click(drawn, 4);
    await click(drawn, 1, { shiftKey: true });
    expect(selections(drawn)).toEqual([["1"], ["1", "0/0"], ["0/0"], ["1"], ["0", "0/0", "0/1", "1"]]);
  });

  test("[CMP204] [OBS-DISP-4] set from outside is painted, and writes no data", async () => {
    const { writes } = await draw("ia.display.tree", { items, selection: ["0/1"] });
    expect([painted(), writes]).toEqual([["Tank"], []]);
    await draw("ia.display.tree", { items, selection: [] });
    expect(painted()).toEqual([]);
  });

  test("[CMP204] [OBS-DISP-6, OBS-DISP-7, OBS-DISP-8] goes by place: where another node stands it is painted, where none stands nothing is", async () => {
    const selection = ["0/1"];
    const shown = async (changed: JsonObject[]) => {
      const { writes } = await draw("ia.display.tree", { items: changed, selection });
      return [painted(), writes];
    };
    const [pump, tank] = [
      { label: "Pump", data: 2 },
      { label: "Tank", data: "t" },
    ];
    const [plant, store] = [
      { label: "Plant", expanded: true, data: { id: 1 }, items: [pump, tank] },
      { label: "Store", data: 7 },
    ];
    expect(await shown([{ ...plant, items: [tank, pump] }, store])).toEqual([["Pump"], []]);
    expect(await shown([{ ...plant, items: [pump] }, store])).toEqual([[], []]);
    expect(await shown([{ ...plant, expanded: false }, store])).toEqual([[], []]);
    expect(await shown(items)).toEqual([["Tank"], []]);
  });

  test("[CMP204] leaves branches out where they are not selectable; the click is told all the same", async () => {
    const drawn = await draw("ia.display.tree", { items, branchNodeSelectable: false });
    await click(drawn, 1);
    expect([drawn.writes, drawn.events.length]).toEqual([[], 1]);
  });
});

test("[CMP204] [OBS-DISP-12] a tree's rows are as high as it says, and long labels are cut where it says so", async () => {
  const items = [{ label: "Plant", expanded: false, items: [] }];
  const { find } = await draw("ia.display.tree", { items, appearance: { rowHeight: 40, textOverflow: "truncate" } });
  expect([find("[role=treeitem]").style.height, find("[role=tree]").classList.contains("sl-tree-truncate")]).toEqual([
    "40px",
    true,
  ]);
});
