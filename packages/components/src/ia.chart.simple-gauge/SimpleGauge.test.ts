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

test("[CMP205] [OBS-CHART-33, OBS-CHART-34] a simple gauge has no needle, and says value and units to who cannot see it", async () => {
  const { find } = await draw("ia.chart.simple-gauge", { value: 12.345, label: { maxDecimal: 2, units: "bar" } });
  expect(find("svg").getAttribute("aria-label")).toMatch(/: 12\.35 bar$/);
  expect(find("svg").querySelectorAll("path")).toHaveLength(2);
});

test("[CMP205] a simple gauge without a value shows a dash and an empty arc, no zero", async () => {
  const { find } = await draw("ia.chart.simple-gauge", { value: null, minValue: 0, maxValue: 100, label: { units: "bar" } });
  expect([find("text").textContent, find("path[stroke-dashoffset]").getAttribute("stroke-dashoffset")]).toEqual(["–", "100"]);
});

test("[CMP57] [OBS-CHART-36] drawn anew, a simple gauge looks the same and goes on following its value", async () => {
  const facts = { value: 25, label: { units: "bar" }, animate: false };
  const before = (await draw("ia.chart.simple-gauge", facts)).element.innerHTML;
  const { element, find, change } = await draw("ia.chart.simple-gauge", facts);
  expect(element.innerHTML).toBe(before);
  await change("props.value", 50);
  expect([find("text").textContent, find("path[stroke-dashoffset]").getAttribute("stroke-dashoffset")]).toEqual(["50 bar", "50"]);
});
