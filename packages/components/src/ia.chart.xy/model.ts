import type { PropertyObject, PropertyValue } from "@sightline/model";
import { listOf, numberOf, objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import { seriesColor } from "../chart/colors.ts";
import { numberOrGap, readTable } from "../chart/readTable.ts";
import { readXyAxis, type XyAxis } from "./axes.ts";

/** A point of a series; null where a value is missing. */
export interface XyPoint {
  readonly x: number | null;
  readonly y: number | null;
  /** Where a column begins, or a candle opens. */
  readonly open: number | null;
  readonly high: number | null;
  readonly low: number | null;
  /** The row by the names of its columns, for texts and colours. */
  readonly row: PropertyObject;
}

/** A series in its data. */
export interface XySeries {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly render: "candlestick" | "column" | "line" | "step line";
  readonly inLegend: boolean;
  readonly shownFirst: boolean;
  readonly zIndex: number;
  readonly xAxis: number;
  readonly yAxis: number;
  readonly color: string;
  /** Of its render. */
  readonly appearance: PropertyObject;
  readonly tooltip: PropertyObject;
  readonly points: readonly XyPoint[];
}

/** All that an xy chart draws. */
export interface XyModel {
  readonly xAxes: readonly XyAxis[];
  readonly yAxes: readonly XyAxis[];
  /** Categories by axis, in the order of the data. */
  readonly xCategories: readonly ReadonlyMap<string, number>[];
  readonly yCategories: readonly ReadonlyMap<string, number>[];
  readonly series: readonly XySeries[];
  readonly faults: readonly string[];
}

interface Axes {
  readonly axes: readonly XyAxis[];
  readonly categories: readonly Map<string, number>[];
}

/** Reads the axes and the series of a chart, and what they name that is not there. */
export function readXy({ xAxes, yAxes, series, dataSources }: PropertyObject): XyModel {
  const [x, y] = [readAxes(xAxes), readAxes(yAxes)];
  const faults = new Set<string>();
  const sources = objectOf(dataSources);
  const all = listOf(series).map(objectOf);
  const read = all.flatMap((each, index) => {
    if (!truthy(each.visible ?? true)) return [];
    const made = readSeries(each, { index, count: all.length, x, y, sources, faults });
    return made ? [made] : [];
  });
  return {
    ...{ xAxes: x.axes, yAxes: y.axes, xCategories: x.categories, yCategories: y.categories },
    series: stack(read),
    faults: [...faults],
  };
}

function readAxes(list: PropertyValue | undefined): Axes {
  const categories = listOf(list).map(() => new Map<string, number>());
  return {
    categories,
    axes: listOf(list).map((each, index) => readXyAxis(objectOf(each), categories[index] as Map<string, number>)),
  };
}

interface Context {
  readonly index: number;
  readonly count: number;
  readonly x: Axes;
  readonly y: Axes;
  readonly sources: PropertyObject;
  readonly faults: Set<string>;
}

function readSeries(source: PropertyObject, { index, count, x, y, sources, faults }: Context): XySeries | undefined {
  const { render, xAxis, yAxis, data, label, name, zIndex, tooltip, defaultState, hiddenInLegend } = source;
  const own = objectOf(data);
  const place = (axes: Axes, wanted: PropertyValue | undefined, which: string) => {
    const found = axes.axes.findIndex((axis) => axis.name === stringOf(wanted));
    if (found < 0) faults.add(`There is no ${which} axis ${stringOf(wanted) || "without a name"}.`);
    return found;
  };
  const [at, up] = [place(x, xAxis, "x"), place(y, yAxis, "y")];
  const from = stringOf(own.source);
  if (!Object.hasOwn(sources, from)) faults.add(`There is no data ${from || "without a name"}.`);
  const table = readTable(Object.hasOwn(sources, from) ? sources[from] : undefined);
  for (const key of [textOf(own.x), textOf(own.y)])
    if (table.rows.length > 0 && !table.columns.includes(key)) faults.add(`The data ${from} has no column ${key}.`);
  const [xs, ys] = [x.axes[at], y.axes[up]];
  if (!xs || !ys) return undefined;
  const kind = render === "candlestick" || render === "column" || render === "step line" ? render : "line";
  const parts = objectOf(source[kind === "step line" ? "stepLine" : kind]);
  const cell = (row: readonly PropertyValue[], key: PropertyValue | undefined) => row[table.columns.indexOf(textOf(key))] ?? null;
  const edge = (row: readonly PropertyValue[], part: PropertyValue | undefined) => numberOrGap(cell(row, objectOf(part).y));
  return {
    ...{
      id: `${index} ${stringOf(name)}`,
      name: stringOf(name),
      label: textOf(objectOf(label).text) || stringOf(name),
      render: kind,
    },
    ...{
      inLegend: !truthy(hiddenInLegend ?? false),
      shownFirst: truthy(objectOf(defaultState).visible ?? true),
      zIndex: numberOf(zIndex, 0),
    },
    ...{
      xAxis: at,
      yAxis: up,
      color: seriesColor(index, count, {}),
      appearance: objectOf(parts.appearance),
      tooltip: objectOf(tooltip),
    },
    points: table.rows.map((row) => ({
      ...{ x: xs.read(cell(row, own.x)), y: ys.read(cell(row, own.y)) },
      open: kind === "line" || kind === "step line" ? null : edge(row, parts.open),
      ...(kind === "candlestick" ? { high: edge(row, parts.high), low: edge(row, parts.low) } : { high: null, low: null }),
      row: Object.fromEntries(table.columns.map((column, column_) => [column, row[column_] ?? null])),
    })),
  };
}

/** Columns that are stacked begin where the one before of their axes ends. What is missing adds nothing. */
function stack(series: readonly XySeries[]): readonly XySeries[] {
  const sums = new Map<string, number>();
  return series.map((each) => {
    if (each.render !== "column" || !truthy(each.appearance.stacked ?? false)) return each;
    const points = each.points.map((point) => {
      if (point.x === null || point.y === null) return point;
      const key = `${each.xAxis} ${each.yAxis} ${point.x} ${point.y < 0}`;
      const open = sums.get(key) ?? 0;
      sums.set(key, open + point.y);
      return { ...point, open, y: open + point.y };
    });
    return { ...each, points };
  });
}

/** A text of a tooltip or a mark: `{name}`, `{valueX}`, `{valueY}`, `{value}` and columns of the data; marks as in `[bold]…[/]` are left out. */
export function pointText(template: string, series: XySeries, point: XyPoint): string {
  const y =
    point.y === null
      ? ""
      : String(point.open === null || series.render !== "column" ? point.y : point.y - (isStacked(series) ? point.open : 0));
  const facts: Readonly<Record<string, string>> = {
    name: series.label,
    valueY: y,
    value: y,
    valueX: point.x === null ? "" : String(point.x),
  };
  return template
    .replace(/\[[^\]]*\]/g, "")
    .replace(/\{([^{}]*)\}/g, (_, key: string) => facts[key] ?? (Object.hasOwn(point.row, key) ? textOf(point.row[key]) : ""));
}

function isStacked({ appearance }: XySeries): boolean {
  return truthy(appearance.stacked ?? false);
}
