// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP37] a progress fills by the share of the value, and shows no value while it is not known", async () => {
  const known = await draw("ia.display.progress", { value: 30, min: 20, max: 40 });
  expect([known.find(".sl-progress-bar").style.width, known.element.textContent]).toEqual(["50%", "30"]);
  const unknown = await draw("ia.display.progress", { value: 30, mode: "indeterminate" });
  expect(unknown.element.textContent).toBe("");
});
