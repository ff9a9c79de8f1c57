// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { placeNow, showDatesAs } from "../base/place.ts";
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

test("[SES53] case: project-timezone-and-locale: a date time input shows and reads the session's time", async () => {
  const browser = placeNow();
  showDatesAs({ timeZone: "Asia/Tokyo", locale: "en-US" });
  const { find, type, key, writes } = await draw("ia.input.date-time-input", { value: 1_700_000_000_000 });
  expect(find<HTMLInputElement>("input").value).toBe("2023-11-15T07:13");
  await type("input", "2023-11-15T08:00");
  await key("input", "Enter");
  expect(writes[0]).toEqual(["props.value", new Date(Date.UTC(2023, 10, 14, 23, 0))]);
  showDatesAs(browser);
});
