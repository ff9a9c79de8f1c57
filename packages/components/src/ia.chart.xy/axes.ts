import type { PropertyObject, PropertyValue } from "@sightline/model";
import type { CSSProperties } from "react";
import { formatNumber } from "../base/formatNumber.ts";
import { cssLength } from "../base/resolveStyle.ts";
import { numberOf, objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import { numberOrGap } from "../chart/readTable.ts";
import { linearScale, logScale, logTicks, niceRange, type Scale, type Span, ticksBetween } from "../chart/scale.ts";
import { timeTicks } from "../chart/time/timeTicks.ts";
import { dashes } from "../chart/trendStyle.ts";
import { dateOf, dateText } from "./dates.ts";

/** An axis as it is configured. */
export interface XyAxis {
  readonly name: string;
  readonly kind: "category" | "date" | "value";
  readonly visible: boolean;
  readonly inversed: boolean;
  readonly opposite: boolean;
  readonly inside: boolean;
  readonly label: { readonly text: string; readonly style: CSSProperties };
  readonly tick: CSSProperties;
  readonly rotation: number;
  readonly grid: CSSProperties;
  readonly minDistance: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly logarithmic: boolean;
  readonly read: (value: PropertyValue) => number | null;
  readonly format: string;
}

/** Reads an axis. Categories are numbered as they come: `categories` grows as values are read. */
export function readXyAxis(source: PropertyObject, categories: Map<string, number>): XyAxis {
  const kind = source.render === "date" || source.render === "value" ? source.render : "category";
  const { opposite, inside, labels, grid, font } = objectOf(source.appearance);
  const [date, value, label] = [objectOf(source.date), objectOf(source.value), objectOf(source.label)];
  const [tick, lines, text] = [objectOf(labels), objectOf(grid), objectOf(font)];
  const size = cssLength(text.size);
  const range = objectOf(kind === "date" ? date.range : value.range);
  const pattern = stringOf(date.inputFormat, "yyyy-MM-dd kk:mm:ss");
  const limit = (each: PropertyValue | undefined) =>
    kind === "category" || each === "" || each === null || each === undefined
      ? undefined
      : kind === "date"
        ? dateOf(each, pattern)
        : (numberOrGap(each) ?? undefined);
  return {
    ...{ kind, name: stringOf(source.name), visible: truthy(source.visible ?? true), inversed: truthy(source.inversed ?? false) },
    ...{ opposite: truthy(opposite ?? false), inside: truthy(inside ?? false), rotation: numberOf(tick.rotation, 0) },
    label: { text: truthy(label.enabled ?? true) ? textOf(label.text) || stringOf(source.name) : "", style: fill(label.color) },
    tick: {
      ...fill(tick.color),
      opacity: numberOf(tick.opacity, 1),
      fontWeight: numberOf(text.weight, 500),
      ...(size ? { fontSize: size } : {}),
    },
    grid: {
      ...(stringOf(lines.color) ? { stroke: stringOf(lines.color) } : {}),
      opacity: numberOf(lines.opacity, 1),
      strokeDasharray: dashes(lines.dashArray),
    },
    minDistance:
      lines.minDistance === null || lines.minDistance === undefined ? undefined : Math.max(10, numberOf(lines.minDistance, 60)),
    ...{ min: limit(range.min), max: limit(range.max), logarithmic: kind === "value" && truthy(value.logarithmic ?? false) },
    read: (each) => {
      if (kind === "value") return numberOrGap(each);
      if (kind === "date") return dateOf(each, pattern) ?? null;
      const name = textOf(each);
      if (!categories.has(name)) categories.set(name, categories.size);
      return categories.get(name) ?? null;
    },
    format: kind === "date" ? textOf(date.format ?? "M/d/yyyy HH:mm:ss") : textOf(value.format ?? "#,###.##"),
  };
}

function fill(color: PropertyValue | undefined): CSSProperties {
  return stringOf(color) ? { fill: stringOf(color) } : {};
}

/** A tick of an axis. */
export interface XyTick {
  readonly at: number;
  readonly text: string;
}

/** An axis with its scale. */
export interface ScaledXyAxis {
  readonly axis: XyAxis;
  readonly scale: Scale;
  readonly ticks: readonly XyTick[];
  /** Pixels of one category; 0 on other axes. */
  readonly band: number;
}

interface Contents {
  readonly categories: ReadonlyMap<string, number>;
  /** The least and the greatest value on it; undefined where there is none. */
  readonly extent: readonly [number, number] | undefined;
}

/** Scales an axis over its pixels. */
export function scaleXyAxis(axis: XyAxis, { categories, extent }: Contents, span: Span): ScaledXyAxis {
  const pixels = Math.abs(span.to - span.from);
  const ends = axis.inversed ? { from: span.to, to: span.from } : span;
  if (axis.kind === "category") {
    const count = Math.max(1, categories.size);
    const scale = linearScale(-0.5, count - 0.5, ends);
    const every = Math.max(1, Math.ceil((count * (axis.minDistance ?? 16)) / Math.max(1, pixels)));
    const ticks = [...categories]
      .filter(([, index]) => index % every === 0)
      .map(([text, index]) => ({ at: scale.at(index), text }));
    return { axis, scale, ticks, band: pixels / count };
  }
  const count = Math.max(2, pixels / (axis.minDistance ?? (axis.kind === "date" ? 60 : 45)));
  return {
    axis,
    band: 0,
    ...(axis.kind === "date" ? dateScale(axis, extent, { ends, count }) : valueScale(axis, extent, { ends, count })),
  };
}

interface Room {
  readonly ends: Span;
  readonly count: number;
}

function dateScale({ min, max, format }: XyAxis, extent: Contents["extent"], { ends, count }: Room) {
  const [low, high] = [min ?? extent?.[0], max ?? extent?.[1]];
  if (low === undefined || high === undefined) return { scale: linearScale(0, 1, ends), ticks: [] };
  const scale = linearScale(low, high === low ? low + 1 : high, ends);
  const ticks = timeTicks(low, high, count).ticks.map((tick) => ({ at: scale.at(tick), text: dateText(tick, format) }));
  // Ticks finer than the pattern would be called alike.
  return { scale, ticks: ticks.filter(({ text }, index) => text !== ticks[index - 1]?.text) };
}

function valueScale({ min, max, logarithmic, format }: XyAxis, extent: Contents["extent"], { ends, count }: Room) {
  if (!extent && (min === undefined || max === undefined)) return { scale: linearScale(0, 1, ends), ticks: [] };
  const [first, last] = [min ?? extent?.[0] ?? 0, max ?? extent?.[1] ?? 1];
  if (logarithmic && last > 0) {
    const [low, high] = [first > 0 ? first : last / 1000, last];
    const scale = logScale(min ?? 10 ** Math.floor(Math.log10(low)), max ?? 10 ** Math.ceil(Math.log10(high)), ends);
    return {
      scale,
      ticks: logTicks(scale.low, scale.high).map((tick) => ({ at: scale.at(tick), text: formatNumber(tick, format) })),
    };
  }
  const nice = niceRange(first, last, count);
  const scale = linearScale(min ?? nice[0], max ?? nice[1], ends);
  return {
    scale,
    ticks: ticksBetween(scale.low, scale.high, count).map((tick) => ({ at: scale.at(tick), text: formatNumber(tick, format) })),
  };
}
