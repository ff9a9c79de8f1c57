// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

const type = "ia.chart.gauge";
const needles = (root: HTMLElement) =>
  [...root.querySelectorAll<SVGGElement>(".sl-gauge-needle")].map((each) => each.style.transform);
const labels = (root: HTMLElement) => [...root.querySelectorAll(".sl-gauge-label")].map((each) => each.textContent);
const name = (root: HTMLElement) => root.querySelector("[role=img]")?.getAttribute("aria-label");

test("[CMP70] [OBS-CHART-29] a gauge is SVG whose needle turns with its value; two axes have two needles", async () => {
  const { element, change } = await draw(type, { value: 25, secondaryValue: 50, innerAxis: { show: true } });
  expect(element.querySelector("canvas")).toBe(null);
  expect(needles(element)).toEqual(["rotate(225deg)", "rotate(270deg)"]);
  await change("props.value", 75);
  expect(needles(element)).toEqual(["rotate(315deg)", "rotate(270deg)"]);
});

test("[CMP70] [OBS-CHART-31] labels of a gauge have separators of thousands, and bounds may be negative", async () => {
  const { element } = await draw(type, { value: -2000, outerAxis: { minValue: -4000, maxValue: 4000 } });
  expect(labels(element)).toContain("-2,000");
  expect(needles(element)).toEqual(["rotate(225deg)"]);
});

test("[CMP71] without a value there is no needle, and no zero", async () => {
  const { element } = await draw(type, { value: null });
  expect([needles(element), name(element)]).toEqual([[], "Tested: no value"]);
});

test("[CMP71] a value outside of the axis stops at its end, marked, and tells so", async () => {
  const { element, find } = await draw(type, { value: 130 });
  expect(needles(element)).toEqual(["rotate(360deg)"]);
  expect(find(".sl-gauge-needle").getAttribute("data-outside")).toBe("above");
  expect(name(element)).toBe("Tested: 130, above the scale");
});

test("[CMP70] a reversed scale runs from its end to its start", async () => {
  const { element } = await draw(type, { value: 25, reverseScale: true });
  expect(needles(element)).toEqual(["rotate(315deg)"]);
});

test("[CMP57] [OBS-CHART-36] drawn anew, a gauge looks the same and goes on following its value", async () => {
  const facts = { value: 40, outerAxis: { ranges: [{ start: 0, end: 50, width: 8, color: "red" }] } };
  const before = (await draw(type, facts)).element.innerHTML;
  const { element, change } = await draw(type, facts);
  expect(element.innerHTML).toBe(before);
  await change("props.value", 50);
  expect(needles(element)).toEqual(["rotate(270deg)"]);
});
