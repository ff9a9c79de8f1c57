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
