// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP35] a sparkline draws its points from left to right", async () => {
  const { find } = await draw("ia.display.sparkline", { points: [0, 10, 5] });
  expect(find("polyline").getAttribute("points")).toBe("0.00,100.00 50.00,0.00 100.00,50.00");
});
