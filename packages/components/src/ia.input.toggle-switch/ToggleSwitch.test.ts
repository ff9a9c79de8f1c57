// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP21] a toggle switch writes what it is switched to, then tells", async () => {
  const { find, click, writes, events } = await draw("ia.input.toggle-switch", { selected: true });
  expect(find<HTMLInputElement>("input").checked).toBe(true);
  await click("input");
  expect([writes, events]).toEqual([[["props.selected", false]], [["onActionPerformed", {}]]]);
});

test("[CMP21] a toggle switch cannot be switched while it is disabled", async () => {
  const { click, writes } = await draw("ia.input.toggle-switch", { enabled: false });
  await click("input");
  expect(writes).toEqual([]);
});
