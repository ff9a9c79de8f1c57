import type { PropertyObject, PropertyValue } from "@sightline/model";
import type { CSSProperties } from "react";
import { cssLength, type ResolvedStyle, resolveStyle } from "../../base/resolveStyle.ts";
import { numberOf, objectOf, stringOf, truthy } from "../../base/values.ts";
import { dashes, type TrendPaint, type TrendState } from "../trendStyle.ts";

/** How a text or a line of a chart is drawn. */
export type Look = ResolvedStyle;

/** Grid lines of an axis. */
export interface GridLook extends Look {
  readonly visible: boolean;
}

/** How the ticks of an axis are drawn. */
export interface TickLook {
  /** How many; undefined where as many as fit. */
  readonly count: number | undefined;
  readonly color: string;
  readonly line: ResolvedStyle;
  readonly format: string;
  readonly label: Look;
}

/** An axis of values beside a plot. */
export interface ValueAxisModel {
  readonly name: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly side: "left" | "right";
  readonly width: number;
  readonly visible: boolean;
  readonly color: string;
  readonly label: { readonly visible: boolean; readonly text: string; readonly offset: number; readonly look: Look };
  readonly tick: TickLook;
  readonly grid: GridLook;
  readonly style: ResolvedStyle;
}

/** The axis of time below all plots. */
export interface TimeAxisModel {
  readonly visible: boolean;
  readonly height: number;
  readonly color: string;
  readonly angled: boolean;
  readonly tick: TickLook;
  readonly grid: GridLook;
  readonly style: ResolvedStyle;
}

/** The course of one column. */
export interface TraceModel {
  /** Tells it from others of the chart, and stays when data changes. */
  readonly id: string;
  readonly label: string;
  /** Name of the data it is from. */
  readonly series: string;
  readonly axis: string;
  readonly kind: "line" | "area" | "bar" | "scatter";
  readonly curve: string;
  readonly radius: number;
  readonly breakLine: boolean;
  readonly times: readonly number[];
  /** As many as there are times; null where there is none. */
  readonly values: readonly (number | null)[];
  /** Where it stands on others: up to where it is drawn, and from where. */
  readonly stack: { readonly tops: readonly (number | null)[]; readonly bases: readonly number[] } | undefined;
  readonly paint: (state: TrendState) => TrendPaint;
}

/** A level across a plot. */
export interface MarkerModel {
  readonly axis: string;
  readonly from: number;
  /** A band reaches up to here; a line has none. */
  readonly to: number | undefined;
  readonly line: Look;
  readonly text: string;
  readonly side: "left" | "right";
  readonly look: Look;
}

/** Traces over the same pixels, with their axes. */
export interface PlotModel {
  readonly weight: number;
  readonly axes: readonly ValueAxisModel[];
  readonly traces: readonly TraceModel[];
  readonly markers: readonly MarkerModel[];
  readonly background: ResolvedStyle & { readonly color: string };
}

/** A text's look from `{font: {color, size}, style}`. */
export function readText(source: PropertyValue | undefined): Look {
  const { font, style } = objectOf(source);
  const { color, size } = objectOf(font);
  const look = resolveStyle(style);
  const fill = stringOf(color);
  const fontSize = cssLength(size);
  return {
    className: look.className,
    style: { ...(fill ? { fill, color: fill } : {}), ...(fontSize ? { fontSize } : {}), ...svgText(look.style) },
  };
}

/** Text of SVG takes its colour from `fill`. */
export function svgText(style: CSSProperties): CSSProperties {
  return style.color && !style.fill ? { ...style, fill: style.color } : style;
}

/** Grid lines from `{visible, color, opacity, dashArray, style}`. */
export function readGrid(source: PropertyValue | undefined): GridLook {
  const { visible, color, opacity, dashArray, style } = objectOf(source);
  const look = resolveStyle(style);
  return {
    visible: truthy(visible ?? false),
    className: look.className,
    style: {
      ...(stringOf(color) ? { stroke: stringOf(color) } : {}),
      strokeOpacity: numberOf(opacity, 0.9),
      strokeDasharray: dashes(dashArray),
      ...look.style,
    },
  };
}

/** A line from `{color, width, opacity, dashArray, style}`. */
export function readLine(source: PropertyObject, usualOpacity: number): Look {
  const look = resolveStyle(source.style);
  return {
    className: look.className,
    style: {
      ...(stringOf(source.color) ? { stroke: stringOf(source.color), color: stringOf(source.color) } : {}),
      strokeWidth: numberOf(source.width, 1),
      strokeOpacity: numberOf(source.opacity, usualOpacity),
      strokeDasharray: dashes(source.dashArray),
      ...look.style,
    },
  };
}

/** Ticks from `{color, label: {format, font, style}, style}` and a count, which may be `auto`. */
export function readTick(source: PropertyValue | undefined, count: PropertyValue | undefined): TickLook {
  const { color, label, style } = objectOf(source);
  const number = numberOf(count, Number.NaN);
  return {
    count: Number.isNaN(number) ? undefined : Math.max(0, Math.min(100, Math.trunc(number))),
    color: stringOf(color),
    line: resolveStyle(style),
    format: stringOf(objectOf(label).format, "Auto"),
    label: readText(label),
  };
}

interface AxisSource {
  readonly name: PropertyValue | undefined;
  readonly min: PropertyValue | undefined;
  readonly max: PropertyValue | undefined;
  readonly side: "left" | "right";
}

/** A value axis from the properties that all charts of time share; its limits and side are called differently in each. */
export function readValueAxis(source: PropertyObject, { name, min, max, side }: AxisSource): ValueAxisModel {
  const label = objectOf(source.label);
  return {
    name: stringOf(name),
    min: limitOf(min),
    max: limitOf(max),
    side,
    width: numberOf(source.width, 60),
    visible: true,
    color: "",
    label: {
      visible: truthy(label.visible ?? true),
      text: stringOf(label.text),
      offset: numberOf(label.offset, 0),
      look: readText(label),
    },
    tick: readTick(source.tick, objectOf(source.tick).count),
    grid: readGrid(source.grid),
    style: resolveStyle(source.style),
  };
}

function limitOf(value: PropertyValue | undefined): number | undefined {
  const number = numberOf(value, Number.NaN);
  return Number.isNaN(number) ? undefined : number;
}

/** The time axis from its properties. */
export function readTimeAxis(source: PropertyObject): TimeAxisModel {
  return {
    visible: truthy(source.visible ?? true),
    height: Math.max(0, numberOf(source.height, 35)),
    color: stringOf(source.color),
    angled: truthy(objectOf(objectOf(source.tick).label).angled ?? false),
    tick: readTick(source.tick, source.tickCount),
    grid: readGrid(source.grid),
    style: resolveStyle(source.style),
  };
}
