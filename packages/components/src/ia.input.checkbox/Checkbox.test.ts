// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP21] a checkbox goes from no to yes to neither with three states, and writes before it tells", async () => {
  const { click, writes, events } = await draw("ia.input.checkbox", { triState: true });
  for (let times = 0; times < 3; times++) await click("input");
  expect(writes.map(([, value]) => value)).toEqual([true, null, false]);
  expect(events).toHaveLength(3);
});

test("[CMP21] a checkbox cannot be changed while it is disabled", async () => {
  const { click, writes } = await draw("ia.input.checkbox", { enabled: false });
  await click("input");
  expect(writes).toEqual([]);
});
