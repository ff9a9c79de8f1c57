// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP28] a oneshotbutton writes setValue and is disabled while value has it", async () => {
  const { element, click, writes } = await draw("ia.input.oneshotbutton", { setValue: 5, writingState: { text: "Busy" } });
  await click("button");
  expect(writes).toEqual([["props.value", 5]]);
  expect([element.textContent, element.querySelector("button")?.disabled]).toEqual(["Busy", true]);
});
