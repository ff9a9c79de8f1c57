// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";
import { spannedTicks } from "./ticks.ts";

const type = "ia.display.linear-scale";

test("[CMP73] ticks are so far apart as the scale says, from its start; a distance of zero draws none", () => {
  expect(spannedTicks([0, 100], 20)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(spannedTicks([-0.3, 0.3], 0.1)).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
  expect([spannedTicks([0, 100], 0), spannedTicks([0, 1e9], 1), spannedTicks([5, 0], 1)]).toEqual([[], [], []]);
});

test("[CMP73] a scale lies along its longer side, has labels at major ticks, and tells its marks to who cannot see them", async () => {
  const indicators = [
    { value: 85, label: "High", indicatorStyle: "range", extent: 15 },
    { value: 20, label: "Low" },
  ];
  const { element, find } = await draw(type, { indicators });
  const labels = [...element.querySelectorAll("svg > text")].map((each) => each.textContent);
  expect(labels).toEqual(["0", "20", "40", "60", "80", "100"]);
  expect(find("[role=img]").getAttribute("aria-label")).toBe("Tested: 0 to 100; High 85 to 100; Low 20");
  expect(element.querySelectorAll('[data-kind="range"], [data-kind="line"]')).toHaveLength(2);
});

test("[CMP73] reversed, the scale runs from its end to its start", async () => {
  const first = (root: HTMLElement) => root.querySelector("svg > text")?.getAttribute("transform");
  const forwards = first((await draw(type, {})).element);
  expect(first((await draw(type, { reverse: true })).element)).not.toBe(forwards);
});
