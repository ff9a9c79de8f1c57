import type { JsonObject } from "@sightline/model";

const rows = [
  { day: "2026-01-05 06:00:00", n: 1, a: 45, zz: "purple", name: "a", temp: 63, low: 50, high: 70, open: 55 },
  { day: "2026-01-06 06:00:00", n: 2, a: 35, zz: "orange", name: "b", temp: null, low: 40, high: 80, open: 60 },
  { day: "2026-01-07 06:00:00", n: 3, a: 25, zz: "teal", name: "c", temp: 48, low: 30, high: 60, open: 45 },
];
const look = { labels: {}, grid: { minDistance: 100 }, font: {} };
const xDate = { name: "time", render: "date", date: { format: "M/d", inputFormat: "yyyy-MM-dd kk:mm:ss" }, appearance: look };
const yValue = { name: "temp", render: "value", value: { range: { min: 0, max: 100 } }, appearance: look };
const data = { source: "example", x: "day", y: "temp" };
const bullets = [
  { render: "circle", enabled: true },
  { render: "label", enabled: true },
];
const line = { appearance: { fill: { opacity: 0.5 }, bullets } };
const base = { xAxis: "time", yAxis: "temp", data };

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {
    dataSources: { example: rows },
    xAxes: [xDate],
    yAxes: [yValue],
    series: [
      { ...base, name: "line", render: "line", line, stepLine: line, zIndex: 5 },
      { ...base, name: "steps", render: "step line", line, stepLine: line },
    ],
    title: { text: "Tanks" },
    subtitle: { text: "of today" },
    background: { color: "#eeeeee", render: "color" },
  },
  {
    dataSources: { example: rows },
    xAxes: [xDate],
    yAxes: [yValue],
    series: [
      {
        ...base,
        name: "column",
        render: "column",
        column: { appearance: { heatRules: { dataField: "n", min: "blue", max: "red" } } },
      },
      {
        ...base,
        name: "heated",
        render: "column",
        column: { appearance: { heatRules: { enabled: true, dataField: "n", min: "blue" } } },
      },
      {
        ...base,
        name: "candle",
        render: "candlestick",
        candlestick: {
          open: { y: "open" },
          high: { y: "high" },
          low: { y: "low" },
          appearance: { heatRules: { enabled: true, dataField: "n" } },
        },
      },
      { ...base, name: "plain candle", render: "candlestick", candlestick: { appearance: {} } },
    ],
    background: { color: "#eeeeee" },
  },
  {
    dataSources: { example: rows },
    xAxes: [{ name: "time", render: "category", appearance: look }],
    yAxes: [{ name: "temp", render: "value", appearance: look }],
    series: [{ ...base, data: { ...data, x: "name" }, name: "column", render: "column", column: {} }],
  },
  {
    dataSources: { example: rows },
    xAxes: [{ name: "time", render: "value", value: { range: {} }, appearance: look }],
    yAxes: [{ name: "temp", render: "date", date: {}, appearance: look }],
    series: [{ ...base, data: { source: "example", x: "temp", y: "day" }, name: "turned", render: "line", line: {} }],
  },
  {
    dataSources: {
      halves: [
        { half: "am", n: 1 },
        { half: "pm", n: 2 },
      ],
    },
    xAxes: [
      { name: "half", render: "date", appearance: look },
      { name: "n", render: "value", appearance: look },
    ],
    yAxes: [
      { name: "half", render: "date", appearance: look },
      { name: "n", render: "value", appearance: look },
    ],
    series: [
      { name: "across", xAxis: "half", yAxis: "n", data: { source: "halves", x: "half", y: "n" } },
      { name: "up", xAxis: "n", yAxis: "half", data: { source: "halves", x: "n", y: "half" } },
    ],
  },
  {
    dataSources: { example: rows },
    xAxes: [xDate],
    yAxes: [yValue],
    series: [{ ...base, name: "steps", render: "step line", line, stepLine: line }],
  },
];
