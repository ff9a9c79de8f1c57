// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP27] a date time input writes the date and its text when Enter is pressed", async () => {
  const { type, key, writes } = await draw("ia.input.date-time-input", { pickerType: "date", format: "YYYY/MM/DD" });
  await type("input", "2026-03-04");
  await key("input", "Enter");
  expect(writes).toEqual([
    ["props.value", new Date(2026, 2, 4)],
    ["props.formattedValue", "2026/03/04"],
  ]);
});

test("[CMP27] a date time input cannot be changed while it is disabled", async () => {
  expect((await draw("ia.input.date-time-input", { enabled: false })).find<HTMLInputElement>("input").disabled).toBe(true);
});
