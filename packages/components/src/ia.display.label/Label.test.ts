// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP37] a label shows its text; what is not a text is shown as JSON", async () => {
  expect((await draw("ia.display.label", { text: "Level" })).element.textContent).toBe("Level");
  expect((await draw("ia.display.label", { text: { a: 1 } })).element.textContent).toBe('{"a":1}');
});

test("[BND14] a label without a value says so", async () => {
  const { element, change } = await draw("ia.display.label", { text: null });
  expect(element.textContent).toBe("null");
  await change("props.text", "");
  expect(element.textContent).toBe("");
});
