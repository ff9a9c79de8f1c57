// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

const type = "ia.display.thermometer";
const mercury = (root: HTMLElement) => root.querySelector<SVGGElement>(".sl-thermometer-mercury");

test("[CMP74] the column is as high as its value and has the colour of the interval that holds it, its ends included", async () => {
  const intervals = [
    { low: null, high: 30, color: "blue" },
    { low: 30, high: 60, color: "green" },
  ];
  const { element, change } = await draw(type, { value: 30, intervals, mercuryColor: "red" });
  const top = () => Number(/V([\d.]+)H/.exec(mercury(element)?.querySelector("path")?.getAttribute("d") ?? "")?.[1]);
  const before = top();
  expect(mercury(element)?.style.fill).toBe("blue");
  await change("props.value", 50);
  expect(mercury(element)?.style.fill).toBe("green");
  expect(top()).toBeLessThan(before);
  await change("props.value", 70);
  expect(mercury(element)?.style.fill).toBe("red");
});

test("[CMP71] without a value a thermometer has no column and prints a dash; outside of the scale it prints the value and tells so", async () => {
  const { element, find, change } = await draw(type, { value: null });
  expect([mercury(element), find(".sl-thermometer-value").textContent]).toEqual([null, "–"]);
  await change("props.value", 140.5);
  expect(find(".sl-thermometer-value").textContent).toBe("140.5 °C");
  expect(find("[role=img]").getAttribute("aria-label")).toBe("Tested: 140.5 °C, above the scale");
});
