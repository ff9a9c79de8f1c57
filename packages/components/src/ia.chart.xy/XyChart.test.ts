// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { placeNow, showDatesAs } from "../base/place.ts";
import { draw } from "../testing/draw.ts";
import { dateOf } from "./dates.ts";

const browser = placeNow();
afterEach(() => showDatesAs(browser));

const type = "ia.chart.xy";
const days = Array.from({ length: 11 }, (_, index) => ({
  t_stamp: `Tue Aug ${String(7 + index).padStart(2, "0")} 2018`,
  p: 60 + index,
  o: 30 - index,
}));
const xAxes = [{ name: "time", render: "date", label: { text: "Date" }, date: { format: "M/d" } }];
const yAxes = [
  { name: "process", render: "value", label: { text: "Process" } },
  { name: "output", render: "value", label: { text: "Output" }, appearance: { opposite: true } },
];
const series = (name: string, y: string, more: object = {}) => ({
  ...{
    name,
    xAxis: "time",
    yAxis: name,
    render: "line",
    label: { text: `The ${name}` },
    data: { source: "example", x: "t_stamp", y },
  },
  ...more,
});
const two = { dataSources: { example: days }, xAxes, yAxes, series: [series("process", "p"), series("output", "o")] };
const texts = (root: HTMLElement, selector: string) => [...root.querySelectorAll(selector)].map((each) => each.textContent);
const count = (root: HTMLElement, selector: string) => root.querySelectorAll(selector).length;

test("[CMP76] [OBS-CHART-14] two series on one axis of dates and two of values: two paths, a tick for each day, the second axis on the right, three labels", async () => {
  showDatesAs({ timeZone: "America/Chicago", locale: "en-US" });
  const { element } = await draw(type, two);
  expect(count(element, ".sl-xy-line")).toBe(2);
  expect(texts(element, "[data-axis=time] .sl-chart-tick-label")).toEqual(days.map((_, index) => `8/${7 + index}`));
  const line = (name: string) => Number(element.querySelector(`[data-axis=${name}] .sl-chart-axis-line`)?.getAttribute("x1"));
  expect(line("output")).toBeGreaterThan(line("process") + 300);
  expect(texts(element, ".sl-chart-label")).toEqual(["Date", "Process", "Output"]);
});

test("[CMP76] [OBS-CHART-16] without marks on it a line says nothing under the pointer, and wheel and drag do nothing", async () => {
  const { element, act } = await draw(type, { ...two, series: [series("process", "p", { tooltip: { enabled: true } })] });
  const before = element.querySelector("svg")?.innerHTML;
  const line = element.querySelector(".sl-xy-line") as Element;
  await act(() => {
    for (const name of ["pointerover", "pointerenter", "pointerdown", "pointermove", "pointerup"])
      line.dispatchEvent(new PointerEvent(name, { bubbles: true, clientX: 300, clientY: 100 }));
    line.dispatchEvent(new WheelEvent("wheel", { bubbles: true, deltaY: -300 }));
  });
  expect(count(element, ".sl-xy-tooltip")).toBe(0);
  expect(element.querySelector("svg")?.innerHTML).toBe(before);
});

test("[CMP76] [OBS-CHART-17, OBS-CHART-39] the legend hides a series, and a chart drawn anew shows it again; nothing is written", async () => {
  const { element, click, writes } = await draw(type, two);
  await click("[role=switch]");
  expect([count(element, ".sl-xy-line"), texts(element, "[role=switch]")]).toEqual([1, ["The process", "The output"]]);
  expect(writes).toEqual([]);
  expect(count((await draw(type, two)).element, ".sl-xy-line")).toBe(2);
});

test("[CMP76] a series that starts hidden is shown by its legend entry", async () => {
  const hidden = [series("process", "p", { defaultState: { visible: false } })];
  const { element, click } = await draw(type, { ...two, series: hidden });
  expect(count(element, ".sl-xy-line")).toBe(0);
  await click("[role=switch]");
  expect(count(element, ".sl-xy-line")).toBe(1);
});

test("[CMP61] a value that is missing leaves a gap, which a dashed line may join", async () => {
  const rows = days.map((row, index) => ({ ...row, p: index === 5 ? null : row.p }));
  const chart = (connect: boolean) => ({
    ...two,
    dataSources: { example: rows },
    series: [series("process", "p", { line: { appearance: { connect } } })],
  });
  const { element } = await draw(type, chart(false));
  expect(element.querySelector(".sl-xy-line")?.getAttribute("d")?.match(/M/g)).toHaveLength(2);
  expect(count(element, ".sl-xy-bridge")).toBe(0);
  expect(count((await draw(type, chart(true))).element, ".sl-xy-bridge")).toBe(1);
});

test("[CMP77] columns stand on zero, side by side or on one another", async () => {
  const example = [{ t_stamp: "2018-08-07 00:00:00", p: 10, o: 30 }];
  const axes = [{ name: "v", render: "value", value: { range: { min: 0, max: 40 } } }];
  const column = (y: string, stacked: boolean) => series("v", y, { render: "column", column: { appearance: { stacked } } });
  const boxes = async (stacked: boolean) => {
    const props = { dataSources: { example }, xAxes, yAxes: axes, series: [column("p", stacked), column("o", stacked)] };
    const { element } = await draw(type, props);
    return [...element.querySelectorAll(".sl-xy-column")].map((rect) =>
      ["x", "y", "height"].map((key) => Number(rect.getAttribute(key))),
    );
  };
  const [[x1 = 0, , h1 = 0] = [], [x2 = 0, , h2 = 0] = []] = await boxes(false);
  expect(x2).toBeGreaterThan(x1);
  expect(h2).toBeCloseTo(h1 * 3, 5);
  const [[a1 = 0, b1 = 0] = [], [a2 = 0, b2 = 0, k2 = 0] = []] = await boxes(true);
  expect(a2).toBe(a1);
  expect(b2 + k2).toBeCloseTo(b1, 5);
});

test("[CMP77] a column tells its own value, not the height of its stack", async () => {
  const example = [{ t_stamp: "2018-08-07 00:00:00", p: 10, o: 30 }];
  const column = (y: string) => series("process", y, { render: "column", column: { appearance: { stacked: true } } });
  const { element, act } = await draw(type, { ...two, dataSources: { example }, series: [column("p"), column("o")] });
  await act(() => element.querySelectorAll(".sl-xy-column")[1]?.dispatchEvent(new MouseEvent("click", { bubbles: true })));
  expect(texts(element, ".sl-xy-tooltip")).toEqual(["The process: 30"]);
});

test("[CMP77] over categories on both axes a column is a cell, whose colour follows its heat rules", async () => {
  const example = [
    { year: "2015", fruit: "apple", count: 0 },
    { year: "2016", fruit: "pear", count: 10 },
  ];
  const heatRules = { enabled: true, dataField: "count", min: "#ffffff", max: "#ff0000" };
  const cells = {
    name: "c",
    xAxis: "x",
    yAxis: "y",
    data: { source: "example", x: "year", y: "fruit" },
    render: "column",
    column: { appearance: { heatRules } },
  };
  const { element } = await draw(type, {
    dataSources: { example },
    xAxes: [{ name: "x" }],
    yAxes: [{ name: "y" }],
    series: [cells],
  });
  expect(count(element, ".sl-xy-column")).toBe(2);
  expect(texts(element, ".sl-chart-tick-label")).toEqual(["2015", "2016", "apple", "pear"]);
});

test("[CMP76] dates that are texts are read by the axis' pattern, in the session's time zone, before any other way", () => {
  showDatesAs({ timeZone: "America/Chicago", locale: "en-US" });
  expect(dateOf("05/06/2026", "dd/MM/yyyy")).toBe(Date.UTC(2026, 5, 5, 5));
  expect(dateOf("05/06/2026", "yyyy-MM-dd")).toBe(Date.UTC(2026, 4, 6, 5));
  expect(dateOf("7 Mar 26, 3:04 PM", "d MMM yy, h:mm a")).toBe(Date.UTC(2026, 2, 7, 21, 4));
  expect(dateOf("2026-01-05 24:00:00", "yyyy-MM-dd kk:mm:ss")).toBe(Date.UTC(2026, 0, 5, 6));
  expect([dateOf("none", "yyyy"), dateOf(5, "yyyy"), dateOf("45/06/2026", "dd/MM/yyyy")]).toEqual([undefined, 5, undefined]);
});

test("[CMP61] an xy chart names axes, data and columns that are not there, and says that it has no data", async () => {
  const { element } = await draw(type, {
    ...two,
    series: [series("none", "p"), series("process", "q"), series("output", "o", { data: { source: "lost" } })],
  });
  expect(texts(element, ".sl-chart-faults li")).toEqual([
    "There is no y axis none.",
    "The data example has no column q.",
    "There is no data lost.",
  ]);
  expect(texts((await draw(type, {})).element, ".sl-chart-empty")).toEqual(["No data"]);
});
