import { expect, test } from "vitest";
import { expandedPath, visibleNodes } from "./nodes.ts";

const items = [
  {
    label: "Site",
    expanded: true,
    items: [
      { label: "Line", items: [{ label: "Motor" }] },
      { label: "Store", expanded: true, items: [] },
    ],
  },
  "Spare",
];

test("[CMP33] a tree shows what is below open items only, each by its indices", () => {
  expect(visibleNodes(items).map(({ key, label, hasItems }) => [key, label, hasItems])).toEqual([
    ["0", "Site", true],
    ["0/0", "Line", true],
    ["0/1", "Store", false],
    ["1", "Spare", false],
  ]);
});

test("[CMP33] opening an item writes its own property", () => {
  expect(expandedPath([0, 2])).toBe("props.items[0].items[2].expanded");
});
