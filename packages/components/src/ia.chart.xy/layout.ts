import { extentOf } from "../chart/scale.ts";
import { type ScaledXyAxis, scaleXyAxis, type XyAxis } from "./axes.ts";
import type { XyModel, XySeries } from "./model.ts";

/** An axis in its place. */
export interface PlacedXyAxis {
  readonly scaled: ScaledXyAxis;
  /** The pixel of its line. */
  readonly at: number;
  /** How much room it takes beside the plot. */
  readonly room: number;
}

/** The plot between its axes. */
export interface XyLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: readonly PlacedXyAxis[];
  readonly y: readonly PlacedXyAxis[];
}

const padding = 12;

/** Places the axes at the sides of the plot and scales them by what is shown. Vertical ones first: they say how wide the plot is. */
export function layoutXy(
  model: XyModel,
  shown: readonly XySeries[],
  { width, height }: { readonly width: number; readonly height: number },
): XyLayout {
  const xRooms = model.xAxes.map((axis) =>
    axis.visible ? (axis.inside ? 4 : 20) + (axis.rotation ? 24 : 0) + (axis.label.text ? 20 : 0) : 0,
  );
  const sum = (axes: readonly XyAxis[], rooms: readonly number[], opposite: boolean) =>
    axes.reduce((total, axis, index) => total + (axis.opposite === opposite ? (rooms[index] ?? 0) : 0), 0);
  const [top, bottom] = [padding + sum(model.xAxes, xRooms, true), height - padding / 2 - sum(model.xAxes, xRooms, false)];
  const scaledY = model.yAxes.map((axis, index) =>
    scaleXyAxis(
      axis,
      { categories: model.yCategories[index] ?? new Map(), extent: extentY(shown, index) },
      { from: Math.max(top + 1, bottom), to: top },
    ),
  );
  const yRooms = scaledY.map(({ axis, ticks }) => {
    if (!axis.visible) return 0;
    const longest = Math.max(1, ...ticks.map(({ text }) => text.length));
    return (axis.inside ? 4 : Math.min(160, longest * 6.5 + 12)) + (axis.label.text ? 20 : 0);
  });
  const [left, right] = [padding + sum(model.yAxes, yRooms, false), width - padding - sum(model.yAxes, yRooms, true)];
  const scaledX = model.xAxes.map((axis, index) =>
    scaleXyAxis(
      axis,
      { categories: model.xCategories[index] ?? new Map(), extent: extentX(shown, index) },
      { from: left, to: Math.max(left + 1, right) },
    ),
  );
  return {
    ...{ left, right: Math.max(left + 1, right), top, bottom: Math.max(top + 1, bottom) },
    x: placed(scaledX, xRooms, { near: Math.max(top + 1, bottom), far: top, away: 1 }),
    y: placed(scaledY, yRooms, { near: left, far: Math.max(left + 1, right), away: -1 }),
  };
}

interface Edges {
  /** Of axes at their usual side, and of those on the opposite one. */
  readonly near: number;
  readonly far: number;
  /** The direction away from the plot at the usual side. */
  readonly away: 1 | -1;
}

function placed(axes: readonly ScaledXyAxis[], rooms: readonly number[], { near, far, away }: Edges): readonly PlacedXyAxis[] {
  const edge = { near, far };
  return axes.map((scaled, index) => {
    const side = scaled.axis.opposite ? "far" : "near";
    const room = rooms[index] ?? 0;
    const at = edge[side];
    edge[side] += (side === "near" ? away : -away) * room;
    return { scaled, at, room };
  });
}

/** Columns stand on zero, so it belongs to their values; candles reach to their ends. */
function extentY(shown: readonly XySeries[], axis: number): readonly [number, number] | undefined {
  const own = shown.filter(({ yAxis }) => yAxis === axis);
  const lists = own.flatMap(({ points }) =>
    (["y", "open", "high", "low"] as const).map((key) => points.map((point) => point[key])),
  );
  return extentOf([...lists, ...(own.some(({ render }) => render === "column") ? [[0]] : [])]);
}

function extentX(shown: readonly XySeries[], axis: number): readonly [number, number] | undefined {
  const own = shown.filter(({ xAxis }) => xAxis === axis);
  return extentOf(own.map(({ points }) => points.map(({ x }) => x)));
}
