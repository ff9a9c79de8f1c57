import type { PropertyObject } from "@sightline/model";
import { type ReactNode, useMemo } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { resolveStyle } from "../base/resolveStyle.ts";
import { numberOf, objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import { instantOf } from "../chart/readTable.ts";
import type { Span } from "../chart/scale.ts";
import { readInfoBox } from "../chart/time/InfoBox.tsx";
import { TimeChart, type TimeChartModel } from "../chart/time/TimeChart.tsx";
import { readLine, readText, readTimeAxis, type TraceModel } from "../chart/time/timeModel.ts";
import { readPlots } from "./model.ts";

/** Values over time in one or more plots. Zoom and hidden series belong to this drawing, and are written nowhere. */
export default function TimeSeriesChart(of: ComponentProps): ReactNode {
  const { series, plots, defaultStyles, timeAxis, enablePanZoom, title, legend, timeRange, xTrace } = of.props;
  const read = useMemo(() => readPlots(series, plots, defaultStyles), [series, plots, defaultStyles]);
  const traces = read.plots.flatMap((plot) => plot.traces);
  const span = spanOf(traces);
  const model: TimeChartModel = {
    ...read,
    title: readTitle(objectOf(title)),
    legend: readLegend(objectOf(legend)),
    timeRange: readRange(objectOf(timeRange)),
    timeAxis: readTimeAxis(objectOf(timeAxis)),
    trace: readTrace(objectOf(xTrace)),
    panZoom: truthy(enablePanZoom),
    span: span ?? { from: 0, to: 1 },
    ...(span ? {} : { timeAxis: { ...readTimeAxis(objectOf(timeAxis)), visible: false }, timeRange: undefined }),
    empty: span ? undefined : "No data",
  };
  return (
    <Root of={of} className="sl-chart-root">
      <TimeChart of={of} model={model} onTrace={(time) => of.write("props.xTrace.value", new Date(time))} />
    </Root>
  );
}

/** From the first to the last time; a single one stands in the middle of a minute. Undefined where there is none. */
function spanOf(traces: readonly TraceModel[]): Span | undefined {
  const ends = traces.flatMap(({ times }) => (times.length > 0 ? [times[0] ?? 0, times.at(-1) ?? 0] : []));
  if (ends.length === 0) return undefined;
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  if (from === to) return { from: from - 30_000, to: to + 30_000 };
  const beside = halfBar(traces);
  return { from: from - beside, to: to + beside };
}

/** Room for half of the first and of the last bar. */
function halfBar(traces: readonly TraceModel[]): number {
  const times = traces.filter(({ kind }) => kind === "bar").map((trace) => trace.times);
  const steps = times.flatMap((each) => each.slice(1).map((time, index) => time - (each[index] ?? time)));
  const least = steps.reduce((sum, step) => (step > 0 ? Math.min(sum, step) : sum), Number.POSITIVE_INFINITY);
  return Number.isFinite(least) ? least / 2 : 0;
}

function readTitle(title: PropertyObject): TimeChartModel["title"] {
  if (!truthy(title.visible)) return undefined;
  return { text: textOf(title.text), height: Math.max(0, numberOf(title.height, 25)), look: readText(title) };
}

function readLegend({ visible, position, style }: PropertyObject): TimeChartModel["legend"] {
  return truthy(visible) ? { position: stringOf(position, "bottom"), look: resolveStyle(style) } : undefined;
}

function readRange({ visible, dateFormat, timeFormat }: PropertyObject): TimeChartModel["timeRange"] {
  return truthy(visible) ? { dateFormat: stringOf(dateFormat), timeFormat: stringOf(timeFormat) } : undefined;
}

function readTrace({ visible, value, line, infoBox }: PropertyObject): TimeChartModel["trace"] {
  if (!truthy(visible)) return undefined;
  const lines = objectOf(line);
  return {
    line: truthy(lines.visible) ? readLine(lines, 0.5) : undefined,
    box: readInfoBox(objectOf(infoBox)),
    chosen: instantOf(value),
  };
}
