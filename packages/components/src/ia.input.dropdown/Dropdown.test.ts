// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP18] a dropdown shows the label of its value and writes the value of the option chosen by keyboard", async () => {
  const options = [
    { value: 1, label: "One" },
    { value: 2, label: "Two" },
  ];
  const { element, type, key, writes } = await draw("ia.input.dropdown", { options, value: 1 });
  expect(element.textContent).toContain("One");
  await type("input", "tw");
  await key("input", "Enter");
  expect(writes).toEqual([["props.value", 2]]);
});

test("[CMP18] a dropdown cannot be opened while it is disabled", async () => {
  expect((await draw("ia.input.dropdown", { enabled: false })).find<HTMLInputElement>("input").disabled).toBe(true);
});
