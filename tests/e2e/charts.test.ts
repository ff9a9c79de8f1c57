import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  bind,
  component,
  flex,
  launchBrowser,
  startGateway,
  type TestGateway,
  temporaryFolder,
  view,
  writeProject,
} from "../support/index.ts";

const start = Date.UTC(2026, 0, 5, 6);
const rows = Array.from({ length: 10 }, (_, index) => ({ time: start + index * 60_000, a: 10 + index, b: 30 - index }));
const chart = (type: string, name: string, props: Parameters<typeof component>[2]) =>
  component(type, name, { position: { basis: "300px", shrink: 0 }, ...props });

const trend = chart("ia.chart.timeseries", "Trend", {
  props: {
    series: [{ name: "Boiler", data: rows }],
    plots: [{ axes: [{ name: "y", label: { text: "bar" } }], trends: [{ series: "Boiler", axis: "y" }] }],
    legend: { visible: true },
  },
});

const unbound = chart("ia.chart.timeseries", "Unbound", {
  props: { series: [{ name: "Boiler", data: rows }] },
  config: { "props.series[0].data": bind.tag("[default]No/Such") },
});

const whole = Array.from({ length: 9 }, (_, index) => ({ time: start + index * 60_000, a: index }));
const selector = chart("ia.chart.chartrangeselector", "Selector", {
  props: { data: whole, selectedRange: { start: start + 60_000, end: start + 360_000 } },
});
const followed = [
  "\tchosen = []",
  "\tfor row in self.view.custom.rows:",
  "\t\tif value['start'] <= row['time'] <= value['end']:",
  "\t\t\tchosen.append({'time': row['time'], 'a': row['a']})",
  "\treturn chosen",
].join("\n");
const follower = chart("ia.chart.timeseries", "Follower", {
  props: { series: [{ name: "S" }], plots: [{ trends: [{ type: "scatter" }] }] },
  config: {
    "props.series[0].data": {
      binding: {
        type: "property",
        config: { path: "../Selector.props.selectedRange" },
        transforms: [{ type: "script", code: followed }],
      },
    },
  },
});

const views = {
  Range: view(flex("root", { props: { direction: "column" }, children: [selector, follower] }), { custom: { rows: whole } }),
  Bad: view(flex("root", { props: { direction: "column" }, children: [unbound] })),
  Trend: view(flex("root", { props: { direction: "column" }, children: [trend] })),
};

let gateway: TestGateway;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  const project = join(temporaryFolder("charts"), "Charts");
  const pages = Object.fromEntries(Object.keys(views).map((name) => [`/${name.toLowerCase()}`, name]));
  writeProject(project, { views, pages });
  gateway = await startGateway({ projects: { Charts: project } });
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
});

const open = (path: string) => page.goto(`${gateway.pageUrl}/data/perspective/client/Charts/${path}`);
const part = (selector: string) => page.locator(selector).first();

/** A place in the plots, as shares of them. */
async function at(x: number, y: number): Promise<{ readonly x: number; readonly y: number }> {
  const box = await part(".sl-chart-ground").boundingBox();
  if (!box) throw new Error("the plot is not drawn");
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}

async function pointTo(x: number, y: number): Promise<void> {
  const place = await at(x, y);
  await page.mouse.move(place.x, place.y);
}

const traces = () => page.locator(".sl-chart-line").evaluateAll((paths) => paths.map((path) => path.getAttribute("d")));
const ticks = () => page.locator(".sl-chart-time-axis text").allTextContents();

test("[CMP62] [OBS-CHART-3] the pointer shows two trace lines and a box with the exact time and both values; the curves stay", async () => {
  await open("trend");
  await expect.poll(() => page.locator(".sl-chart-line").count()).toBe(2);
  const before = await traces();
  await pointTo(0.34, 0.5);
  await expect.poll(() => page.locator(".sl-chart-trace-line").count()).toBe(2);
  expect(await page.locator(".sl-chart-info-row b").allTextContents()).toEqual(["13", "27"]);
  expect(await part(".sl-chart-info-time").textContent()).toMatch(/1-5-2026 \d+:03:00/);
  expect(await traces()).toEqual(before);
});

test("[CMP62] [OBS-CHART-4] the wheel zooms in both directions; dragging pans and removes the box; a reload begins anew", async () => {
  await open("trend");
  await expect.poll(ticks).not.toEqual([]);
  const [first, curves] = [await ticks(), await traces()];
  await pointTo(0.5, 0.5);
  await page.mouse.wheel(0, -400);
  await expect.poll(ticks).not.toEqual(first);
  const zoomed = await traces();
  expect(zoomed).not.toEqual(curves);
  await page.mouse.wheel(0, 400);
  await expect.poll(traces).not.toEqual(zoomed);
  await pointTo(0.6, 0.5);
  await expect.poll(() => page.locator(".sl-chart-info").count()).toBe(1);
  const held = await traces();
  await page.mouse.down();
  await pointTo(0.4, 0.5);
  await expect.poll(traces).not.toEqual(held);
  expect(await page.locator(".sl-chart-info").count()).toBe(0);
  await page.mouse.up();
});

test("[CMP62] [OBS-CHART-6] a reload shows a zoomed chart as it began", async () => {
  await open("trend");
  await expect.poll(ticks).not.toEqual([]);
  const first = await ticks();
  await pointTo(0.5, 0.5);
  await page.mouse.wheel(0, -400);
  await expect.poll(ticks).not.toEqual(first);
  await page.reload();
  await expect.poll(ticks).toEqual(first);
});

test("[CMP62] under the pointer a trace stands out and the others step back; its legend entry hides it", async () => {
  await open("trend");
  const entry = page.getByRole("switch", { name: "a" });
  await entry.hover();
  const width = (name: string) =>
    part(`[data-trace="${name}"] .sl-chart-line`).evaluate((path) => getComputedStyle(path).strokeWidth);
  await expect.poll(() => width("a")).toBe("2.5px");
  expect(await part('[data-trace="b"]').getAttribute("data-state")).toBe("muted");
  await entry.press("Space");
  await expect.poll(() => page.locator("[data-trace]").count()).toBe(1);
});

test("[CMP66] a chart whose data is bad shows the overlay and nothing of the data it had before", async () => {
  await open("bad");
  await expect.poll(() => page.locator(".sl-quality").count()).toBe(1);
  expect(await page.locator(".sl-chart-empty").textContent()).toBe("No data");
  expect(await page.locator(".sl-chart-line").count()).toBe(0);
});

/** How many rows the chart that follows the selector shows. */
const followedRows = () => page.locator(".sl-chart-solid").evaluate((path) => path.getAttribute("d")?.match(/M/g)?.length ?? 0);

/** Drags a part of the selector by a share of its plot. */
async function drag(grip: string, share: number, at = 0.5): Promise<void> {
  const box = await part(grip).boundingBox();
  const plot = await part(".sl-chart-ground").boundingBox();
  if (!box || !plot) throw new Error(`${grip} is not drawn`);
  const [x, y] = [box.x + box.width * at, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + plot.width * share, y, { steps: 4 });
  await page.mouse.up();
}

test("[CMP78] [OBS-CHART-12] a chart whose data is filtered by the chosen range follows it over start, move, resize and a new brush", async () => {
  await open("range");
  await expect.poll(followedRows).toBe(6);
  await drag('[data-grip="whole"]', 0.3);
  await expect.poll(followedRows).toBe(5);
  await drag('[data-grip="start"]', 0.125);
  await expect.poll(followedRows).toBe(4);
  await drag(".sl-chart-ground", 0.14, 0.11);
  await expect.poll(followedRows).toBe(2);
});

test("[CMP78] [OBS-CHART-11] a reload keeps the chosen range and not the zoom; another session has the authored one", async () => {
  await open("range");
  await expect.poll(() => page.locator(".sl-range-brush").count()).toBe(1);
  await drag('[data-grip="whole"]', 0.25);
  const range = () => part(".sl-chart-range").textContent();
  const own = () => page.locator(".sl-range-selector .sl-chart-time-axis text").allTextContents();
  const first = await own();
  await pointTo(0.9, 0.5);
  await page.mouse.wheel(0, -300);
  await expect.poll(own).not.toEqual(first);
  const chosen = await range();
  await page.reload();
  await expect.poll(range).toBe(chosen);
  expect(await own()).toEqual(first);
  const other = await browser.newContext();
  const stranger = await other.newPage();
  await stranger.goto(`${gateway.pageUrl}/data/perspective/client/Charts/range`);
  const authored = stranger.locator(".sl-chart-range").first();
  await expect.poll(() => authored.count()).toBe(1);
  expect(await authored.textContent()).not.toBe(chosen);
  await other.close();
});
