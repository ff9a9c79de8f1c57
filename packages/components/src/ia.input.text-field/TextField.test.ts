// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP10] a text field shows its text and writes what is typed on Enter", async () => {
  const { find, type, key, writes } = await draw("ia.input.text-field", { text: "one" });
  expect(find<HTMLInputElement>("input").value).toBe("one");
  await type("input", "two");
  expect(writes).toEqual([]);
  await key("input", "Enter");
  expect(writes).toEqual([["props.text", "two"]]);
});

test("[CMP10] a text field cannot be typed into while it is disabled", async () => {
  expect((await draw("ia.input.text-field", { enabled: false })).find<HTMLInputElement>("input").disabled).toBe(true);
});

test("[CMP10] [OBS-INPUT-1] typing changes nothing elsewhere; Enter writes, also an empty text, and the field keeps the focus", async () => {
  const { find, act, type, key, writes } = await draw("ia.input.text-field", { text: "one", deferUpdates: true });
  await act(() => find("input").focus());
  for (const text of ["two", ""]) {
    await type("input", text);
    await key("input", "Enter");
  }
  expect(writes).toEqual([
    ["props.text", "two"],
    ["props.text", ""],
  ]);
  expect(document.activeElement).toBe(find("input"));
});
