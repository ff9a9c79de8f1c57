// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP22] a tab draws the child of the current tab and writes the tab that is clicked", async () => {
  const { layouts, click, writes } = await draw("ia.container.tab", { tabs: ["One", { text: "Two" }] });
  expect([...layouts]).toEqual(["tab:0"]);
  await click("button:nth-child(2)");
  expect(writes).toEqual([["props.currentTabIndex", 1]]);
  expect(layouts).toContain("tab:1");
});

test("[CMP22] a tab does not follow a click on a disabled tab", async () => {
  const { click, writes } = await draw("ia.container.tab", { tabs: ["One", { text: "Two", disabled: true }] });
  await click("button:nth-child(2)");
  expect(writes).toEqual([]);
});
