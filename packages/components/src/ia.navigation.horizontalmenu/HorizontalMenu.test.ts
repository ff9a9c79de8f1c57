// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP30] a horizontalmenu draws items and submenus, and tells which item was clicked", async () => {
  const items = [
    { label: "Home", target: "" },
    { label: "More", items: [{ label: { text: "Below" } }] },
  ];
  const { click, events } = await draw("ia.navigation.horizontalmenu", { items });
  await click("[role=menu] [role=menuitem]");
  expect(events).toEqual([["onItemClicked", { label: "Below", enabled: true, target: "", path: [1, 0] }]]);
});
