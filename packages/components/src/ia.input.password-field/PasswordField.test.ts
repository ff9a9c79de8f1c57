// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP10] a password field hides what is typed and writes it on Enter", async () => {
  const { find, type, key, writes } = await draw("ia.input.password-field");
  expect(find<HTMLInputElement>("input").type).toBe("password");
  await type("input", "secret");
  expect(writes).toEqual([]);
  await key("input", "Enter");
  expect(writes).toEqual([["props.text", "secret"]]);
});

test("[CMP10] a password field cannot be typed into while it is disabled", async () => {
  expect((await draw("ia.input.password-field", { enabled: false })).find<HTMLInputElement>("input").disabled).toBe(true);
});
