import { extentOf, linearScale, niceRange, type Scale, stepOf, ticksBetween } from "../scale.ts";
import { numberTickText } from "../tickFormat.ts";
import type { PlotModel, TimeAxisModel, TraceModel, ValueAxisModel } from "./timeModel.ts";

/** Pixels of something as large as the whole drawing. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A value axis in its place, with the scale its traces are drawn by. */
export interface PlacedAxis {
  readonly axis: ValueAxisModel;
  /** The pixel of its line. */
  readonly x: number;
  readonly width: number;
  readonly scale: Scale;
  readonly ticks: readonly number[];
  readonly step: number;
}

/** A plot in its place. */
export interface PlacedPlot {
  readonly plot: PlotModel;
  readonly top: number;
  readonly bottom: number;
  readonly axes: readonly PlacedAxis[];
}

/** Where everything lies. */
export interface PlotLayout {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly plots: readonly PlacedPlot[];
}

const [padding, between] = [6, 10];

/** Places plots one below the other, by their weights, with the same left and right ends, above the time axis. */
export function layoutPlots(plots: readonly PlotModel[], timeAxis: TimeAxisModel, size: Size): PlotLayout {
  const bottom = Math.max(10, size.height - (timeAxis.visible ? timeAxis.height : padding));
  const weights = plots.map(({ weight }) => Math.max(0, weight));
  const total = weights.reduce((sum, each) => sum + each, 0) || 1;
  const free = Math.max(1, bottom - padding - between * (plots.length - 1));
  const rows = weights.map((weight) => (free * weight) / total);
  let top = padding;
  const places = rows.map((height) => {
    const place = { top, bottom: top + height };
    top += height + between;
    return place;
  });
  const scaled = plots.map((plot, index) => scaledAxes(plot, places[index] as { top: number; bottom: number }));
  const room = (side: "left" | "right") =>
    Math.max(padding * 2, ...scaled.map((axes) => sum(axes.filter(({ axis }) => axis.side === side).map(({ width }) => width))));
  const [left, right] = [room("left"), Math.max(room("left") + 10, size.width - room("right"))];
  return {
    ...{ left, right, bottom },
    plots: plots.map((plot, index) => ({
      plot,
      ...(places[index] as { top: number; bottom: number }),
      axes: placed(scaled[index] ?? [], left, right),
    })),
  };
}

type ScaledAxis = Omit<PlacedAxis, "x">;

/** From the plot outwards, in the order of the configuration. */
function placed(axes: readonly ScaledAxis[], left: number, right: number): readonly PlacedAxis[] {
  const edge = { left, right };
  return axes.map((each) => {
    const x = edge[each.axis.side];
    edge[each.axis.side] += each.axis.side === "left" ? -each.width : each.width;
    return { ...each, x };
  });
}

function scaledAxes({ axes, traces }: PlotModel, { top, bottom }: { readonly top: number; readonly bottom: number }) {
  return axes
    .filter(({ visible }) => visible)
    .map((axis, index): ScaledAxis => {
      const own = traces.filter(
        (trace) => trace.axis === axis.name || (index === 0 && !axes.some(({ name }) => name === trace.axis)),
      );
      const count = axis.tick.count ?? Math.max(2, Math.round((bottom - top) / 45));
      const known = rangeOf(axis, own, count);
      const [low, high] = known ?? [0, 1];
      const ticks = known ? ticksBetween(low, high, count) : [];
      const step = stepOf(low, high, count);
      const longest = Math.max(1, ...ticks.map((tick) => numberTickText(tick, axis.tick.format, step).length));
      const width = axis.width > 0 ? axis.width : longest * 6.5 + 14 + (axis.label.visible && axis.label.text ? 16 : 0);
      return { axis, width, scale: linearScale(low, high, { from: bottom, to: top }), ticks, step };
    });
}

function rangeOf(
  { min, max }: ValueAxisModel,
  traces: readonly TraceModel[],
  count: number,
): readonly [number, number] | undefined {
  const grounded = traces.some(({ kind }) => kind === "bar" || kind === "area");
  const drawn = extentOf(traces.map(({ values, stack }) => stack?.tops ?? values));
  if (!drawn && (min === undefined || max === undefined)) return undefined;
  const found = drawn
    ? ([Math.min(drawn[0], grounded ? 0 : drawn[0]), Math.max(drawn[1], grounded ? 0 : drawn[1])] as const)
    : ([min ?? 0, max ?? 1] as const);
  const [low, high] = niceRange(min ?? Math.min(found[0], max ?? found[0]), max ?? Math.max(found[1], min ?? found[1]), count);
  return [min ?? low, max ?? high];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The axis a trace is drawn by: that of its name, else the first. */
export function axisFor(axes: readonly PlacedAxis[], name: string): PlacedAxis | undefined {
  return axes.find(({ axis }) => axis.name === name) ?? axes[0];
}
