// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP10] a text area writes with every key where updates are not deferred", async () => {
  const { type, writes } = await draw("ia.input.text-area", { deferUpdates: false });
  await type("textarea", "two");
  expect(writes).toEqual([["props.text", "two"]]);
});

test("[CMP10] a text area cannot be typed into while it is disabled", async () => {
  expect((await draw("ia.input.text-area", { enabled: false })).find<HTMLTextAreaElement>("textarea").disabled).toBe(true);
});
