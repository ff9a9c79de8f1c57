// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP37] a simple gauge shows its value with as many decimals as it says, and its units", async () => {
  const { find } = await draw("ia.chart.simple-gauge", { value: 12.345, label: { maxDecimal: 1, units: "bar" } });
  expect(find("text").textContent).toBe("12.3 bar");
});

test("[CMP37] a simple gauge fills its arc by the share of the value", async () => {
  const { find } = await draw("ia.chart.simple-gauge", { value: 30, minValue: 20, maxValue: 40 });
  expect(find("path[stroke-dashoffset]").getAttribute("stroke-dashoffset")).toBe("50");
});
