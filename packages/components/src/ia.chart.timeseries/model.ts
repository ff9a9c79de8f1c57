import type { PropertyObject, PropertyValue } from "@sightline/model";
import { listOf, numberOf, objectOf, stringOf, truthy } from "../base/values.ts";
import { seriesColor } from "../chart/colors.ts";
import { readTable, readTimes, type TimeColumn, type TimeTable } from "../chart/readTable.ts";
import { stackBases, stacked } from "../chart/stack.ts";
import { baselineOf } from "../chart/statistics.ts";
import {
  type MarkerModel,
  type PlotModel,
  readLine,
  readText,
  readValueAxis,
  type TraceModel,
  type ValueAxisModel,
} from "../chart/time/timeModel.ts";
import { trendPaint } from "../chart/trendStyle.ts";

/** The plots of a time series chart, and what in its properties cannot be drawn. */
export interface PlotsModel {
  readonly plots: readonly PlotModel[];
  readonly faults: readonly string[];
}

interface Context {
  readonly series: ReadonlyMap<string, TimeTable>;
  readonly firstSeries: string;
  readonly styles: PropertyObject;
  readonly faults: Set<string>;
  /** How many columns have a colour of the palette so far, and how many there are about. */
  counted: number;
  readonly count: number;
}

const plain = { style: {}, className: "", color: "" };

/** Reads series and plots. Without plots, or where a plot has no trends, there is one trend for each series. */
export function readPlots(
  series: PropertyValue | undefined,
  plots: PropertyValue | undefined,
  styles: PropertyValue | undefined,
): PlotsModel {
  const tables = new Map(
    listOf(series).map((each) => [stringOf(objectOf(each).name), readTimes(readTable(objectOf(each).data))]),
  );
  const context: Context = {
    series: tables,
    firstSeries: [...tables.keys()][0] ?? "",
    styles: objectOf(styles),
    faults: new Set(),
    counted: 0,
    count: [...tables.values()].reduce((sum, { columns }) => sum + columns.length, 0),
  };
  for (const [name, { unreadable }] of tables)
    if (unreadable > 0) context.faults.add(`${unreadable} rows of ${name || "the series"} have no time that can be read.`);
  const configured = listOf(plots);
  const made =
    configured.length > 0 ? configured.map((each, index) => readPlot(objectOf(each), index, context)) : [autoPlot(context)];
  return { plots: named(made), faults: [...context.faults] };
}

function autoPlot(context: Context): PlotModel {
  const trends = [...context.series.keys()].map((series) => ({ series }));
  return readPlot({ trends, axes: [{}] }, 0, context);
}

function readPlot(plot: PropertyObject, index: number, context: Context): PlotModel {
  const axes = listOf(plot.axes).map((each) => readAxis(objectOf(each)));
  const trends = listOf(plot.trends).map((each, at) => readTrend(objectOf(each), `${index}/${at}`, context));
  const traces = trends.flatMap((trend) => trend.traces);
  const markers = [
    ...listOf(plot.markers).flatMap((each) => readMarker(objectOf(each))),
    ...trends.flatMap(({ baselines }) => baselines),
  ];
  for (const { axis } of [...traces, ...markers])
    if (axis !== "" && !axes.some(({ name }) => name === axis)) context.faults.add(`There is no axis ${axis}.`);
  return {
    weight: numberOf(plot.relativeWeight, 1),
    axes: axes.length > 0 ? axes : [readAxis({})],
    traces,
    markers,
    background: plain,
  };
}

function readAxis(axis: PropertyObject): ValueAxisModel {
  return readValueAxis(axis, {
    name: axis.name,
    min: axis.min,
    max: axis.max,
    side: axis.alignment === "right" ? "right" : "left",
  });
}

interface Trend {
  readonly traces: readonly TraceModel[];
  readonly baselines: readonly MarkerModel[];
}

function readTrend(trend: PropertyObject, id: string, context: Context): Trend {
  if (!truthy(trend.visible ?? true)) return { traces: [], baselines: [] };
  const name = stringOf(trend.series) || context.firstSeries;
  const table = context.series.get(name);
  if (!table) {
    if (name !== "") context.faults.add(`There is no series ${name}.`);
    return { traces: [], baselines: [] };
  }
  const configured = listOf(trend.columns).map(objectOf);
  const wanted = configured.length > 0 ? configured : table.columns.map(({ name: key }) => ({ key }));
  const columns = wanted.flatMap((column) => {
    const found = table.columns.find((each) => each.name === stringOf(column.key));
    if (!found && table.times.length > 0) context.faults.add(`The series ${name} has no column ${stringOf(column.key)}.`);
    return found ? [{ column, found }] : [];
  });
  const kind = kindOf(trend.type);
  const stack = (kind === "area" || kind === "bar") && truthy(trend.stack ?? true) && columns.length > 1;
  const bases = stack ? stackBases(columns.map(({ found }) => found.values)) : [];
  const traces = columns.map(
    ({ column, found }, index): TraceModel => ({
      ...{ id: `${id}/${found.name}`, label: found.name, series: name, axis: stringOf(trend.axis), kind },
      curve: stringOf(trend.interpolation, "curveLinear"),
      radius: numberOf(trend.radius, 2),
      breakLine: truthy(trend.breakLine ?? true),
      times: table.times,
      values: found.values,
      stack: stack ? { tops: stacked(found.values, bases[index] ?? []), bases: bases[index] ?? [] } : undefined,
      paint: painter(column, context),
    }),
  );
  return { traces, baselines: listOf(trend.baselines).flatMap((each) => readBaseline(objectOf(each), trend, table.columns)) };
}

function kindOf(type: PropertyValue | undefined): TraceModel["kind"] {
  return type === "area" || type === "bar" || type === "scatter" ? type : "line";
}

function painter(column: PropertyObject, context: Context): TraceModel["paint"] {
  const palette = seriesColor(context.counted++, context.count, context.styles);
  const sources = { styles: [context.styles, column.styles], color: stringOf(column.color), palette };
  return (state) => trendPaint(state, sources);
}

function readMarker(marker: PropertyObject): readonly MarkerModel[] {
  const line = objectOf(marker.line);
  const known = marker.type === undefined || marker.type === "line";
  if (!truthy(marker.visible ?? true) || !known) return [];
  return [level(line, { axis: stringOf(marker.axis), value: numberOf(marker.value, 0) })];
}

function readBaseline(baseline: PropertyObject, trend: PropertyObject, columns: readonly TimeColumn[]): readonly MarkerModel[] {
  if (!truthy(baseline.visible ?? true)) return [];
  const key = stringOf(baseline.column);
  const column = key === "" ? columns[0] : columns.find(({ name }) => name === key);
  const value = column ? baselineOf(stringOf(baseline.function, "avg"), column.values) : undefined;
  if (value === undefined) return [];
  return [level(baseline, { axis: stringOf(baseline.axis) || stringOf(trend.axis), value })];
}

function level(source: PropertyObject, { axis, value }: { readonly axis: string; readonly value: number }): MarkerModel {
  const label = objectOf(source.label);
  return {
    ...{ axis, from: value, to: undefined },
    line: readLine(source, 0.5),
    text: stringOf(label.text),
    side: label.position === "left" ? "left" : "right",
    look: readText(label),
  };
}

/** Columns of several series that are called alike are told apart by the name of their series. */
function named(plots: readonly PlotModel[]): readonly PlotModel[] {
  const labels = plots.flatMap(({ traces }) => traces.map(({ label }) => label));
  const twice = (label: string) => labels.indexOf(label) !== labels.lastIndexOf(label);
  const rename = (trace: TraceModel) =>
    twice(trace.label) && trace.series ? { ...trace, label: `${trace.series} ${trace.label}` } : trace;
  return plots.map((plot) => ({ ...plot, traces: plot.traces.map(rename) }));
}
