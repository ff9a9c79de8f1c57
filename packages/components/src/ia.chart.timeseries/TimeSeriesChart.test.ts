// @vitest-environment happy-dom
import { Dataset } from "@sightline/model";
import { afterEach, expect, test } from "vitest";
import { placeNow, showDatesAs } from "../base/place.ts";
import { draw } from "../testing/draw.ts";

const browser = placeNow();
afterEach(() => showDatesAs(browser));

const type = "ia.chart.timeseries";
const start = Date.UTC(2026, 0, 1);
const rows = Array.from({ length: 10 }, (_, index) => ({ time: start + index * 3_600_000, a: index, b: 20 - index }));
const chart = (trend: object, more: object = {}) => ({
  series: [{ name: "Boiler", data: rows }],
  plots: [{ axes: [{ name: "y", label: { text: "bar" } }], trends: [{ series: "Boiler", axis: "y", ...trend }] }],
  ...more,
});
const paths = (root: HTMLElement, selector: string) => [...root.querySelectorAll<SVGPathElement>(selector)];
const drawn = (root: HTMLElement) => paths(root, "path").filter((path) => path.getAttribute("d"));
const lines = (root: HTMLElement) => paths(root, "path:not(.sl-chart-hit)").map((path) => path.getAttribute("d") ?? "");
const texts = (root: HTMLElement, selector: string) => [...root.querySelectorAll(selector)].map((each) => each.textContent);

test("[CMP60] [OBS-CHART-1] a trend without columns draws each number as a trace of its own, with legend, title, ticks and range", async () => {
  const shown = { legend: { visible: true }, title: { visible: true, text: "Boiler 1" } };
  const { element } = await draw(type, chart({ columns: [] }, shown));
  expect(texts(element, ".sl-chart-legend [role=switch]")).toEqual(["a", "b"]);
  expect(texts(element, ".sl-chart-title")).toEqual(["Boiler 1"]);
  expect(texts(element, ".sl-chart-label")).toEqual(["bar"]);
  expect(texts(element, ".sl-chart-axis:not(.sl-chart-time-axis) .sl-chart-tick-label").length).toBeGreaterThan(2);
  expect(texts(element, ".sl-chart-time-axis .sl-chart-tick-label").length).toBeGreaterThan(2);
  expect(element.querySelector(".sl-chart-range")?.textContent).toMatch(/2026.* – .*2026/);
});

test.each([
  ["line", 4],
  ["area", 6],
])("[CMP60] [OBS-CHART-2] two traces as %s are %i paths that are not empty, and no circles", async (kind, count) => {
  const { element } = await draw(type, chart({ type: kind }));
  expect(drawn(element)).toHaveLength(count);
  expect(element.querySelectorAll("circle")).toHaveLength(0);
});

test("[CMP61] a value that is missing leaves a gap, and no zero", async () => {
  const data = rows.map((row, index) => ({ ...row, a: index === 4 ? null : index === 6 ? "bad" : row.a }));
  const { element } = await draw(type, { ...chart({ columns: [{ key: "a" }] }), series: [{ name: "Boiler", data }] });
  expect(lines(element)).toHaveLength(1);
  expect(lines(element)[0]?.match(/M/g)).toHaveLength(3);
});

test("[CMP61] where gaps are to be joined, a dashed line of its own does it", async () => {
  const data = rows.map((row, index) => ({ ...row, a: index === 4 ? null : row.a }));
  const props = { ...chart({ columns: [{ key: "a" }], breakLine: false }), series: [{ name: "Boiler", data }] };
  const { element } = await draw(type, props);
  const [line, bridge] = paths(element, "path:not(.sl-chart-hit)");
  expect(line?.getAttribute("d")?.match(/M/g)).toHaveLength(2);
  expect(bridge?.getAttribute("class")).toBe("sl-chart-bridge");
});

test("[CMP60] lists of lists, datasets and dates are data as well; the time may stand in any column", async () => {
  const listed = [
    [start, 1],
    [start + 1000, 2],
  ];
  const { element, change } = await draw(type, { series: [{ name: "S", data: listed }] });
  const [before] = lines(element);
  expect(before).toMatch(/^M/);
  const columns = [
    { name: "value", type: "Int4" },
    { name: "at", type: "DateTime" },
  ];
  const dataset = new Dataset(columns as never, [[1, new Date(start)] as never, [2, new Date(start + 1000)] as never]);
  await change("props.series[0].data", dataset);
  expect(lines(element)).toEqual([before]);
});

test("[CMP61] a chart without data says so and shows no axis of time; one whose rows have no time says that", async () => {
  const { element, change } = await draw(type, { series: [{ name: "S", data: [] }] });
  expect(texts(element, ".sl-chart-empty")).toEqual(["No data"]);
  expect(element.querySelector(".sl-chart-time-axis")).toBe(null);
  await change("props.series[0].data", [{ time: "never", a: 1 }]);
  expect(texts(element, ".sl-chart-faults li")).toEqual(["1 rows of S have no time that can be read."]);
});

test("[CMP61] a trend that names a series, a column or an axis that is not there says so", async () => {
  const { element } = await draw(type, {
    series: [{ name: "Boiler", data: rows }],
    plots: [{ trends: [{ series: "Tank" }, { series: "Boiler", columns: [{ key: "level" }] }, { axis: "y2" }] }],
  });
  expect(texts(element, ".sl-chart-faults li")).toEqual([
    "There is no series Tank.",
    "The series Boiler has no column level.",
    "There is no axis y2.",
  ]);
});

test("[CMP62] [OBS-CHART-39] a legend entry is a switch that hides its trace; no property is written", async () => {
  const { element, click, writes } = await draw(type, chart({}, { legend: { visible: true } }));
  await click(".sl-chart-legend button");
  expect(paths(element, "[data-trace]")).toHaveLength(1);
  expect(element.querySelector("[role=switch]")?.getAttribute("aria-checked")).toBe("false");
  expect(writes).toEqual([]);
});

test("[CMP62] the arrow keys move the trace lines from value to value and write the time", async () => {
  const { element, key, writes } = await draw(type, chart({}));
  await key(".sl-chart-plots", "ArrowRight");
  await key(".sl-chart-plots", "ArrowRight");
  expect(texts(element, ".sl-chart-info-row b")).toEqual(["1", "19"]);
  expect(writes).toEqual([
    ["props.xTrace.value", new Date(start)],
    ["props.xTrace.value", new Date(start + 3_600_000)],
  ]);
});

test("[CMP62] in a stack the box tells each value, not the sum it is drawn at", async () => {
  const { element, key } = await draw(type, chart({ type: "area", stack: true }));
  await key(".sl-chart-plots", "End");
  expect(texts(element, ".sl-chart-info-row b")).toEqual(["9", "11"]);
});

test("[CMP63] ticks of time are round in the session's time zone and named in its language", async () => {
  showDatesAs({ timeZone: "Asia/Kolkata", locale: "de" });
  const { element } = await draw(type, chart({}, { timeAxis: { tickCount: 4 } }));
  expect(texts(element, ".sl-chart-time-axis .sl-chart-tick-label")).toEqual(["6:00", "8:00", "10:00", "12:00", "14:00"]);
});

test("[CMP63] numbers on axes follow Auto, a specifier of d3 or a pattern", async () => {
  const ticks = async (format: string) => {
    const axes = [{ min: 0, max: 2000, tick: { count: 2, label: { format } } }];
    const { element } = await draw(type, { series: [{ name: "S", data: rows }], plots: [{ axes, trends: [{}] }] });
    return texts(element, ".sl-chart-axis:not(.sl-chart-time-axis) .sl-chart-tick-label");
  };
  expect(await ticks("~s")).toEqual(["0", "1k", "2k"]);
  expect(await ticks("0,0.0")).toEqual(["0.0", "1,000.0", "2,000.0"]);
  showDatesAs({ timeZone: "UTC", locale: "de" });
  expect(await ticks("Auto")).toEqual(["0", "1.000", "2.000"]);
});

test("[CMP64] new values of one series change its paths and nothing else", async () => {
  const data = rows.map(({ time, a }) => ({ time, a }));
  const axes = [{ min: 0, max: 100 }];
  const plots = [{ axes, trends: [{ series: "A" }, { series: "B" }] }];
  const { element, change } = await draw(type, {
    plots,
    series: [
      { name: "A", data },
      { name: "B", data },
    ],
  });
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => void changes.push(...records));
  observer.observe(element, { subtree: true, attributes: true, childList: true, characterData: true });
  await change(
    "props.series[1].data",
    data.map((row) => ({ ...row, a: row.a + 1 })),
  );
  await new Promise((resolve) => setTimeout(resolve));
  observer.disconnect();
  const touched = changes.map(({ target }) => target as Element).filter((target) => target.tagName !== "DIV");
  expect(touched.length).toBeGreaterThan(0);
  expect(touched.every((target) => target.closest("[data-trace]")?.getAttribute("data-trace") === "B a")).toBe(true);
});

test("[CMP64] many points are thinned to the pixels there are, and the peak stays", async () => {
  const data = Array.from({ length: 20_000 }, (_, index) => ({
    time: start + index * 1000,
    a: index === 12_345 ? 1000 : index % 7,
  }));
  const { element } = await draw(type, {
    series: [{ name: "S", data }],
    plots: [{ axes: [{ min: 0, max: 1000 }], trends: [{}] }],
  });
  const points = lines(element)[0]?.split(/[ML]/) ?? [];
  expect(points.length).toBeLessThan(700 * 4 + 2);
  expect(points.some((point) => point.endsWith(",6"))).toBe(true);
});

test("[CMP65] the chart's name tells each trace's range and last value; its table shows all that is in sight", async () => {
  const { element, find, click } = await draw(type, chart({}));
  expect(find("[role=application]").getAttribute("aria-label")).toBe(
    "Tested: a, 10 values, 0 to 9, last 9; b, 10 values, 11 to 20, last 11",
  );
  await click(".sl-chart-data-button");
  expect(texts(element, "thead th")).toEqual(["Time", "a", "b"]);
  expect(element.querySelectorAll("tbody tr")).toHaveLength(10);
});
