// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

const type = "ia.chart.chartrangeselector";
const start = Date.UTC(2026, 0, 1);
const data = Array.from({ length: 6 }, (_, index) => ({ time: start + index * 1000, a: index, b: 9 - index, note: "text" }));
const range = { start: start + 1000, end: start + 3000 };
const count = (root: HTMLElement, selector: string) => root.querySelectorAll(selector).length;

test("[CMP78] [OBS-CHART-7] every numeric member is a surface, with axes, the range in words, a brush and two narrow handles", async () => {
  const { element, find } = await draw(type, { data, selectedRange: range });
  expect(count(element, ".sl-range-surface")).toBe(2);
  expect(count(element, ".sl-chart-axis")).toBe(2);
  expect(find(".sl-chart-range").textContent).toMatch(/2026 .* – .*2026 /);
  expect([...element.querySelectorAll(".sl-range-handle")].map((each) => each.getAttribute("width"))).toEqual(["6", "6"]);
});

test("[CMP78] [OBS-CHART-38] where the axis shows exactly the chosen range there is no brush", async () => {
  const { element } = await draw(type, { data, selectedRange: { start, end: start + 5000 } });
  expect(count(element, ".sl-range-brush")).toBe(0);
});

interface Step {
  readonly grip: string;
  readonly from: number;
  readonly to: number;
}

async function dragged({ grip, from, to }: Step, selectedRange: object = range) {
  const { element, act, writes } = await draw(type, { data, selectedRange } as never);
  const fire = (name: string, clientX: number) => {
    const target = element.querySelector(grip) as Element;
    return act(() => target.dispatchEvent(new PointerEvent(name, { bubbles: true, clientX })));
  };
  await fire("pointerdown", from);
  await fire("pointermove", to);
  await fire("pointerup", to);
  return writes.map(([path, value]) => {
    const { start: first, end: last } = value as unknown as { readonly start: number; readonly end: number };
    return [path, Math.round((first - start) / 500) / 2, Math.round((last - start) / 500) / 2];
  });
}

test("[CMP78] [OBS-CHART-8] a dragged brush moves both ends alike, its left handle the start only, a drag on an empty part makes a new range", async () => {
  expect(await dragged({ grip: '[data-grip="whole"]', from: 300, to: 425 })).toEqual([["props.selectedRange", 2, 4]]);
  expect(await dragged({ grip: '[data-grip="start"]', from: 190, to: 253 })).toEqual([["props.selectedRange", 1.5, 3]]);
  expect(await dragged({ grip: ".sl-chart-ground", from: 313, to: 563 })).toEqual([["props.selectedRange", 2, 4]]);
});

test("[CMP78] [OBS-CHART-9] the wheel zooms the axis and leaves the chosen range as it is", async () => {
  const { element, act, find, writes } = await draw(type, { data, selectedRange: range });
  const width = () => Number(find('[data-grip="whole"]').getAttribute("width"));
  const before = width();
  const wheel = Object.defineProperty(new WheelEvent("wheel", { deltaY: -100 }), "clientX", { value: 300 });
  await act(() => find(".sl-chart-plots").dispatchEvent(wheel));
  expect(width()).toBeGreaterThan(before);
  expect(writes).toEqual([]);
  expect(element.querySelector(".sl-chart-range")?.textContent).not.toBe("");
});

test("[CMP78] [OBS-CHART-37] a range of two dates is shown as one, and is written as dates", async () => {
  const { find, key, change, writes } = await draw(type, { data });
  await change("props.selectedRange", { start: new Date(range.start), end: new Date(range.end) });
  expect(find('[data-grip="start"]').getAttribute("aria-valuenow")).toBe(String(range.start));
  await key('[data-grip="whole"]', "ArrowRight");
  const [, value] = writes.at(-1) ?? [];
  expect(value).toEqual({ start: new Date(range.start + 100), end: new Date(range.end + 100) });
});

test("[CMP78] where nothing is chosen and there is data, all of it is chosen, once; without data nothing is", async () => {
  const { writes, change } = await draw(type, { data: [] });
  expect(writes).toEqual([]);
  await change("props.data", data);
  expect(writes).toEqual([["props.selectedRange", { start, end: start + 5000 }]]);
});
