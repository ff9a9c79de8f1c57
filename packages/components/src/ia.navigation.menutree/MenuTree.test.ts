// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP30] a menutree opens the items below an item in its place, with a way back", async () => {
  const { element, click } = await draw("ia.navigation.menutree", {
    items: [{ label: "More", items: [{ label: "Below" }], backActionText: "Up" }],
  });
  await click("[role=menuitem]");
  expect(element.textContent).toContain("Below");
  await click("button");
  expect(element.textContent).not.toContain("Below");
});
