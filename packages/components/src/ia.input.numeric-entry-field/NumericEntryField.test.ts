// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP20] a numeric entry field shows its number by its format and writes what is typed on Enter, within its bounds", async () => {
  const { find, act, type, key, writes } = await draw("ia.input.numeric-entry-field", {
    value: 1234.5,
    inputBounds: { maximum: 2000 },
  });
  expect(find<HTMLInputElement>("input").value).toBe("1,234.5");
  for (const text of ["1500", "3000"]) {
    await act(() => find("input").focus());
    await type("input", text);
    await key("input", "Enter");
    await act(() => find("input").blur());
  }
  expect(writes).toEqual([["props.value", 1500]]);
});

test("[CMP20] a numeric entry field cannot be changed while it is disabled", async () => {
  expect((await draw("ia.input.numeric-entry-field", { enabled: false })).find<HTMLInputElement>("input").disabled).toBe(true);
});

test("[CMP42] [OBS-INPUT-4, OBS-INPUT-6] it is read-only until it is in use, and again after Enter; the spinner shows in use", async () => {
  const { element, find, act, type, key, writes } = await draw("ia.input.numeric-entry-field", { value: 12.5 });
  const input = () => find<HTMLInputElement>("input");
  expect([input().readOnly, element.querySelector("button")]).toEqual([true, null]);
  await act(() => input().focus());
  expect([input().readOnly, element.querySelectorAll("button").length]).toEqual([false, 2]);
  await type("input", "25.5");
  await key("input", "Enter");
  expect([input().readOnly, document.activeElement === input()]).toEqual([true, true]);
  expect(writes).toEqual([["props.value", 25.5]]);
});

test("[CMP42] case: numeric-entry-second-value: a key takes the field into use again, its text is chosen once and not with the next", async () => {
  const { find, act, type, key, writes } = await draw("ia.input.numeric-entry-field", {
    value: 12.5,
    inputBounds: { maximum: 100 },
  });
  const input = find<HTMLInputElement>("input");
  let chosen = 0;
  input.select = () => void chosen++;
  await act(() => input.focus());
  for (const texts of [
    ["2", "25.5"],
    ["3", "30"],
    ["1", "150"],
    ["4", "47"],
  ]) {
    const before = chosen;
    await key("input", texts[0] as string);
    expect([input.readOnly, chosen - before]).toEqual([false, texts[0] === "2" ? 0 : 1]);
    const after = chosen;
    for (const text of texts) await type("input", text);
    expect([input.value, chosen]).toEqual([texts[1], after]);
    await key("input", "Enter");
  }
  expect(writes.map(([, value]) => value)).toEqual([25.5, 30, 47]);
});

test("[CMP42] keys that change no text leave it read-only; in the other modes a double click or the button takes it into use", async () => {
  const direct = await draw("ia.input.numeric-entry-field", { value: 1 });
  await direct.act(() => direct.find("input").focus());
  await direct.key("input", "Enter");
  await direct.key("input", "ArrowLeft");
  expect(direct.find<HTMLInputElement>("input").readOnly).toBe(true);
  await direct.key("input", "Delete");
  expect(direct.find<HTMLInputElement>("input").readOnly).toBe(false);
  const { find, act, click } = await draw("ia.input.numeric-entry-field", { value: 1, mode: "button" });
  await act(() => find("input").focus());
  expect(find<HTMLInputElement>("input").readOnly).toBe(true);
  await click("button");
  expect([find<HTMLInputElement>("input").readOnly, document.activeElement]).toEqual([false, find("input")]);
});

test("[CMP20] [OBS-INPUT-7, OBS-TAGW-4] a number out of bounds stays visible in the invalid style; Enter restores the last good one and writes nothing", async () => {
  const { find, act, type, key, writes } = await draw("ia.input.numeric-entry-field", {
    value: 40,
    inputBounds: { minimum: 0, maximum: 100, invalidStyle: { backgroundColor: "red" } },
  });
  const input = find<HTMLInputElement>("input");
  await act(() => input.focus());
  for (const text of ["150", "-1", "12a"]) {
    await type("input", text);
    expect([input.value, input.style.backgroundColor]).toEqual([text, "red"]);
    await key("input", "Enter");
    expect([input.value, input.style.backgroundColor]).toEqual(["40", ""]);
  }
  expect(writes).toEqual([]);
});

test("[CMP42] the spinner steps from what is typed, within the bounds", async () => {
  const { find, act, type, click, writes } = await draw("ia.input.numeric-entry-field", {
    value: 10,
    inputBounds: { maximum: 21 },
    spinner: { increment: 5 },
  });
  await act(() => find("input").focus());
  await type("input", "15");
  await click("[aria-label=More]");
  await click("[aria-label=More]");
  expect([find<HTMLInputElement>("input").value, writes]).toEqual(["20", [["props.value", 20]]]);
});
