// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP36] a vessel is filled to its level, which it shows as a percentage", async () => {
  const { element, find } = await draw("ia.symbol.vessel", { value: { value: 30, capacity: 60 } });
  expect(element.textContent).toBe("50 %");
  expect(find(".sl-symbol-liquid").getAttribute("d")).toContain("M20 50");
});
