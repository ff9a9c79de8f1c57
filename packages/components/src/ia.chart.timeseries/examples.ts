import type { JsonObject } from "@sightline/model";

const start = 1767225600000;
const rows = [5, 9, 4, null, 7, 6].map((a, index) => ({ time: start + index * 3_600_000, a, b: 20 - index * 2 }));
const text = { text: "level", font: { color: "", size: 10 }, style: {} };
const series = [
  { name: "Boiler", data: rows },
  { name: "Other", data: rows },
];
const few = { tick: { count: 1 }, max: 10, grid: { visible: true } };

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {
    series,
    plots: [
      {
        axes: [
          { ...few, name: "left", label: { text: "bar" } },
          { ...few, name: "right", alignment: "right", label: { text: "%" } },
        ],
        markers: [{ type: "line", value: 8, line: { label: text } }],
        trends: [
          {
            series: "Boiler",
            type: "line",
            axis: "right",
            baselines: [{ column: "a", label: text }],
            columns: [{ key: "a", styles: {} }],
          },
        ],
      },
    ],
    title: { visible: true, text: "Boiler" },
    legend: { visible: true },
    timeAxis: { grid: { visible: true }, tickCount: 1 },
    xTrace: { value: start + 3_600_000 },
  },
  {
    series,
    plots: [
      { relativeWeight: 2, axes: [few], trends: [{ series: "Other", type: "bar" }] },
      { axes: [few], trends: [{ type: "scatter", columns: [{ key: "a" }] }] },
    ],
    timeAxis: { visible: false },
    timeRange: { visible: false },
  },
  { series: [{ name: "Boiler", data: rows }] },
];
