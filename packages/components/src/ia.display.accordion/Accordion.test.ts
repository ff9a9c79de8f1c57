// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP34] a accordion opens one body at a time in single mode", async () => {
  const header = { content: { type: "text", text: "Header" } };
  const items = [{ header, expanded: true }, { header }];
  const { click, writes } = await draw("ia.display.accordion", { items, expansionMode: "single" });
  await click("button ~ button");
  expect(writes).toEqual([
    ["props.items[0].expanded", false],
    ["props.items[1].expanded", true],
  ]);
});
