// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP37] a button shows its text and tells when it is pressed", async () => {
  const { element, click, events } = await draw("ia.input.button", { text: "Start" });
  expect(element.textContent).toBe("Start");
  await click("button");
  expect(events).toEqual([["onActionPerformed", {}]]);
});

test("[CMP37] a button cannot be pressed while it is disabled", async () => {
  const { click, events } = await draw("ia.input.button", { enabled: false });
  await click("button");
  expect(events).toEqual([]);
});
