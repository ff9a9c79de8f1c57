// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";
import { readZones } from "./zones.ts";

const type = "ia.display.moving-analog-indicator";
const limits = { desiredLow: 40, desiredHigh: 60, lowAlarm: 20, highAlarm: 80, lowLowAlarm: 5, highHighAlarm: 95 };
const name = (root: HTMLElement) => root.querySelector("[role=img]")?.getAttribute("aria-label");

test("[CMP72] the range that the value is in is the active one, the limits included", () => {
  const active = (processValue: number | null) =>
    readZones({ ...limits, processValue })
      .filter((zone) => zone.active)
      .map((zone) => zone.name);
  expect([5, 20, 30, 50, 80, 95, 200, null].map(active)).toEqual([
    ["low-low"],
    ["low"],
    [],
    ["desired"],
    ["high"],
    ["high-high"],
    ["high-high"],
    [],
  ]);
});

test("[CMP72] ranges without limits are not there; the high range ends where the high-high one begins", () => {
  expect(readZones({ highAlarm: 80 })).toEqual([{ name: "high", kind: "level2", from: 80, to: 100, active: false }]);
  expect(readZones({ ...limits, processValue: 85 }).find((zone) => zone.name === "high")).toMatchObject({
    from: 80,
    to: 95,
    active: true,
  });
});

test("[CMP72] an indicator tells its value and its alarm to who cannot see it; the pointer moves with the value", async () => {
  const { element, find, change } = await draw(type, { ...limits, processValue: 50 });
  const before = find(".sl-indicator-pointer").getAttribute("d");
  expect(name(element)).toBe("Tested: 50");
  await change("props.processValue", 97);
  expect(name(element)).toBe("Tested: 97, high-high alarm");
  expect(find(".sl-indicator-pointer").getAttribute("d")).not.toBe(before);
});

test("[CMP71] without a value an indicator has no pointer; one outside of the scale is marked", async () => {
  const { element, change } = await draw(type, { processValue: null, label: { visible: true } });
  expect(element.querySelector(".sl-indicator-pointer")).toBe(null);
  expect([name(element), element.querySelector(".sl-indicator-label")?.textContent]).toEqual(["Tested: no value", "–"]);
  await change("props.processValue", 120);
  expect(element.querySelector(".sl-indicator-pointer")?.hasAttribute("data-outside")).toBe(true);
  expect(name(element)).toBe("Tested: 120, above the scale");
});

test("[CMP72] a scale whose end is not above its start says so", async () => {
  const { element } = await draw(type, { minValue: 10, maxValue: 10 });
  expect(element.querySelector(".sl-chart-faults")?.textContent).toBe("The scale ends at 10, which is not above its start 10.");
});
