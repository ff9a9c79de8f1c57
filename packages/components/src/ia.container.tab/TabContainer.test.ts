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

test("[CMP201] [OBS-CONT-8] a tab container writes the tab that is clicked", async () => {
  const { click, writes } = await draw("ia.container.tab", {
    tabs: ["One", { text: "Two" }, { text: "Three" }],
    menuType: "classic",
  });
  await click("button:nth-child(3)");
  expect(writes).toEqual([["props.currentTabIndex", 2]]);
});

test("[CMP201] [OBS-CONT-9] a disabled tab is chosen by scripts only, and looks disabled and active then", async () => {
  const tabs = ["One", { text: "Two", disabled: true }];
  const tabStyle = { active: { classes: "on", color: "red" }, disabled: { classes: "off", opacity: 0.5 } };
  const { click, writes, find } = await draw("ia.container.tab", { tabs, tabStyle, currentTabIndex: 1 });
  const { classList, style } = find("button:nth-child(2)");
  expect([classList.contains("psc-on"), classList.contains("psc-off"), style.color, style.opacity]).toEqual([
    true,
    true,
    "red",
    "0.5",
  ]);
  await click("button:nth-child(2)");
  expect(writes).toEqual([]);
});

test("[CMP201] tabs are as wide as tabSize says or as they say themselves; their strip is as high as it says", async () => {
  const { find } = await draw("ia.container.tab", {
    tabs: [{ text: "One" }, { text: "Two", width: 320 }],
    tabSize: { width: 220, height: 58 },
  });
  expect([1, 2].map((n) => find(`button:nth-child(${n})`).style.width)).toEqual(["220px", "320px"]);
  expect(find("[role=tablist]").style.height).toBe("58px");
});

test("[CMP211] what a tab that runs while hidden has drawn stays, unseen; of other tabs only the chosen one is drawn", async () => {
  const { layouts, element, click } = await draw("ia.container.tab", {
    tabs: [{ text: "One", runWhileHidden: true }, { text: "Two" }, { text: "Three" }],
  });
  const panels = () => [...element.querySelectorAll<HTMLElement>("[role=tabpanel]")].map(({ style }) => style.display);
  expect(panels()).toEqual([""]);
  await click("button:nth-child(2)");
  expect(panels()).toEqual(["none", ""]);
  await click("button:nth-child(3)");
  expect([panels(), [...layouts]]).toEqual([
    ["none", ""],
    ["tab:0", "tab:1", "tab:2"],
  ]);
});
