// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP37] a radio group marks the choice of its value and writes value and index", async () => {
  const radios = [
    { text: "A", value: "a" },
    { text: "B", value: "b" },
  ];
  const { find, click, writes } = await draw("ia.input.radio-group", { radios, value: "b" });
  expect(find<HTMLInputElement>("label:nth-child(2) input").checked).toBe(true);
  await click("label:nth-child(1) input");
  expect(writes).toEqual([
    ["props.value", "a"],
    ["props.index", 0],
  ]);
});

test("[CMP37] a radio group cannot be changed while it is disabled", async () => {
  const { find } = await draw("ia.input.radio-group", { radios: [{ text: "A", value: "a" }], enabled: false });
  expect(find<HTMLInputElement>("input").disabled).toBe(true);
});
