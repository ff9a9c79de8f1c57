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

const header = { content: { type: "text", text: "Header" } };

test("[CMP200] [OBS-CONT-1] an accordion in single mode closes what is open, and the open one so that none is", async () => {
  const { click, writes } = await draw("ia.display.accordion", {
    items: [{ header, expanded: true }, { header }],
    expansionMode: "single",
  });
  await click("button");
  expect(writes).toEqual([["props.items[0].expanded", false]]);
});

test("[CMP200] [OBS-CONT-2, OBS-CONT-3] an accordion tells what a click opens and closes by its index, and nothing at the start", async () => {
  const items = [{ header, expanded: true }, { header }];
  const { click, events } = await draw("ia.display.accordion", { items, expansionMode: "single" });
  expect(events).toEqual([]);
  await click("button ~ button");
  expect(events).toEqual([
    ["onItemCollapsed", { index: 0 }],
    ["onItemExpanded", { index: 1 }],
  ]);
});

test("[CMP200] [OBS-CONT-4] an accordion keeps the body that it closes, out of sight", async () => {
  const body = { viewPath: "Part" };
  const { click, find } = await draw("ia.display.accordion", { items: [{ header, body, expanded: true }] });
  const shown = find(".sl-accordion-body").firstElementChild;
  expect(shown).not.toBeNull();
  await click("button");
  expect(find(".sl-accordion-body").hidden).toBe(true);
  expect(find(".sl-accordion-body").firstElementChild).toBe(shown);
});

test("[CMP200] [OBS-CONT-6] an accordion has its arrow on the left, with header.reverse on the right", async () => {
  const direction = async (reverse: boolean) =>
    (await draw("ia.display.accordion", { items: [{ header: { ...header, reverse } }] })).find("button").style.flexDirection;
  expect([await direction(false), await direction(true)]).toEqual(["row-reverse", "row"]);
});
