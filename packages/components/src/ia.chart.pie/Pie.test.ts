// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

const type = "ia.chart.pie";
const data = [
  { count: 34, flavor: "Pumpkin" },
  { count: 28, flavor: "Apple" },
  { count: 20, flavor: "Cherry" },
  { count: 18, flavor: "Plum" },
  { count: 25, flavor: "Peach" },
];
const texts = (root: HTMLElement, selector: string) => [...root.querySelectorAll(selector)].map((each) => each.textContent);
const slices = (root: HTMLElement) =>
  [...root.querySelectorAll("[role=menuitem]")].map((each) => each.getAttribute("aria-label"));

test("[CMP75] [OBS-CHART-18] the text names a slice and the number sizes it, whichever is first; slices are menu items, legend entries checked switches", async () => {
  const { element } = await draw(type, { data });
  expect(slices(element)[0]).toBe("Pumpkin: 27.2%");
  expect(slices(element)).toHaveLength(5);
  const switches = [...element.querySelectorAll("[role=switch]")].map((each) => each.getAttribute("aria-checked"));
  expect(switches).toEqual(Array(5).fill("true"));
});

test("[CMP75] [OBS-CHART-22, OBS-CHART-39] a legend entry hides its slice and the shares of the others are reckoned anew; nothing is written", async () => {
  const { element, act, writes } = await draw(type, { data });
  await act(() => element.querySelectorAll<HTMLElement>("[role=switch]")[4]?.click());
  expect(slices(element)).toEqual(["Pumpkin: 34.0%", "Apple: 28.0%", "Cherry: 20.0%", "Plum: 18.0%"]);
  expect(texts(element, "[role=switch] b")).toEqual(["34.0%", "28.0%", "20.0%", "18.0%", "0.0%"]);
  expect(element.querySelectorAll("[role=switch]")[4]?.getAttribute("aria-checked")).toBe("false");
  expect(writes).toEqual([]);
});

test("[CMP75] [OBS-CHART-21] a click on a slice shows its tooltip and changes nothing else", async () => {
  const { element, click, writes } = await draw(type, { data });
  const before = [slices(element), texts(element, "[role=switch]")];
  await click("[role=menuitem]");
  expect(texts(element, ".sl-pie-tooltip")).toEqual(["Pumpkin : 27.2%"]);
  expect([slices(element), texts(element, "[role=switch]")]).toEqual(before);
  expect(writes).toEqual([]);
});

test("[CMP75] [OBS-CHART-23] without legend there are no switches; with a hole it is a ring", async () => {
  const { element, find, change } = await draw(type, { data, showLegend: false });
  expect(element.querySelectorAll("[role=switch]")).toHaveLength(0);
  const arcs = () => find("[role=menuitem]").getAttribute("d")?.match(/A/g)?.length;
  expect(arcs()).toBe(1);
  await change("props.cutoutRadius", 50);
  expect(arcs()).toBe(2);
});

test("[CMP75] with selection a click writes the row of its slice, a second one takes it back", async () => {
  const { click, writes } = await draw(type, { data, selection: { enabled: true } });
  await click("[role=menuitem]");
  await click("[role=menuitem]");
  expect(writes).toEqual([
    ["props.selection.data", [{ count: 34, flavor: "Pumpkin" }]],
    ["props.selection.data", []],
  ]);
});

test("[CMP75] rows without a size are left out and counted; without rows a pie says so", async () => {
  const { element, change } = await draw(type, {
    data: [...data, { flavor: "None", count: null }, { flavor: "Owed", count: -1 }],
  });
  expect(slices(element)).toHaveLength(5);
  expect(texts(element, ".sl-chart-faults li")).toEqual(["2 of 7 rows have no size, or a negative one."]);
  await change("props.data", []);
  expect(texts(element, ".sl-chart-empty")).toEqual(["No data"]);
});
