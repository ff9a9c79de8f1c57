// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP28] a multi state button marks the state that is and writes the one pressed", async () => {
  const states = [
    { text: "Off", value: 0 },
    { text: "On", value: 1 },
  ];
  const { element, click, writes } = await draw("ia.input.multi-state-button", { states, indicatorValue: 1 });
  expect(element.querySelector("[aria-pressed=true]")?.textContent).toBe("On");
  await click("[aria-pressed=false]");
  expect(writes).toEqual([["props.controlValue", 0]]);
});

test("[CMP28] a multi state button cannot be pressed while it is disabled", async () => {
  const { click, writes } = await draw("ia.input.multi-state-button", { states: [{ text: "Off", value: 0 }], enabled: false });
  await click("button");
  expect(writes).toEqual([]);
});
