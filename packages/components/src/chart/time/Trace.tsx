import { type CSSProperties, memo, type ReactNode } from "react";
import { areaPath, barPath, bridges, dotPath, linePath, type Place, thinned } from "../paths.ts";
import type { Scale } from "../scale.ts";
import type { TrendState } from "../trendStyle.ts";
import type { TraceModel } from "./timeModel.ts";

interface TraceProps {
  readonly trace: TraceModel;
  readonly time: Scale;
  readonly value: Scale;
  /** Pixels the plot is wide. */
  readonly width: number;
  readonly state: TrendState;
  readonly onHover: (id: string | undefined) => void;
  readonly onSelect: (id: string) => void;
}

/** One series over time, and beside each of its paths a wider one for the pointer. */
export const Trace = memo(function Trace({ trace, time, value, width, state, onHover, onSelect }: TraceProps): ReactNode {
  const hit = {
    className: "sl-chart-hit",
    onPointerEnter: () => onHover(trace.id),
    onPointerLeave: () => onHover(undefined),
    onClick: () => onSelect(trace.id),
  };
  return (
    <g className="sl-chart-trace" data-trace={trace.label} data-state={state} style={statePaints(trace)}>
      {shapesOf(trace, { time, value, width }).map(({ key, d, kind }) => (
        <g key={key}>
          <path d={d} className={`sl-chart-${kind}`} />
          {kind === "surface" || kind === "bridge" ? null : <path d={d} {...hit} data-kind={kind} />}
        </g>
      ))}
    </g>
  );
});

const states = ["normal", "highlighted", "selected", "muted"] as const;

/** The paints of all states as CSS variables, so that another state is another attribute and no new drawing. */
function statePaints({ paint }: TraceModel): CSSProperties {
  const all: Record<string, string | number> = {};
  for (const state of states) {
    const { stroke, fill } = paint(state);
    const values = {
      stroke: stroke.stroke,
      width: stroke.strokeWidth,
      opacity: stroke.strokeOpacity,
      dash: stroke.strokeDasharray,
    };
    const named = { ...values, fill: fill.fill, ground: fill.fillOpacity };
    for (const [name, value] of Object.entries(named)) if (value !== undefined) all[`--sl-${state}-${name}`] = value;
  }
  return all as CSSProperties;
}

interface Scales {
  readonly time: Scale;
  readonly value: Scale;
  readonly width: number;
}

interface Shape {
  readonly key: string;
  readonly d: string;
  /** A line, a surface below one, what has both, or a line over a gap. */
  readonly kind: "line" | "surface" | "solid" | "bridge";
}

function shapesOf(trace: TraceModel, scales: Scales): readonly Shape[] {
  const points = placesOf(trace, scales);
  const few = thinned(points, scales.width);
  const ground = clamped(scales.value);
  switch (trace.kind) {
    case "bar":
      return [{ key: "bar", d: barPath(few, barWidth(points, scales.width), ground), kind: "solid" }];
    case "scatter":
      return [{ key: "dots", d: dotPath(points, trace.radius), kind: "solid" }];
    case "area":
      return [
        { key: "area", d: areaPath(few, trace.curve, ground), kind: "surface" },
        { key: "line", d: linePath(few, trace.curve), kind: "line" },
      ];
    case "line": {
      const over = trace.breakLine ? "" : bridges(few);
      const line: Shape = { key: "line", d: linePath(few, trace.curve), kind: "line" };
      return over === "" ? [line] : [line, { key: "over gaps", d: over, kind: "bridge" }];
    }
  }
}

/** Zero, or the end of the axis that is nearest to it. */
function clamped({ low, high, at }: Scale): number {
  return at(Math.min(Math.max(0, Math.min(low, high)), Math.max(low, high)));
}

/** In pixels; points far outside of what is shown are left out, their neighbours stay so that lines reach the edges. */
function placesOf({ times, values, stack }: TraceModel, { time, value }: Scales): readonly Place[] {
  const [first, last] = [Math.max(0, before(times, time.low) - 1), Math.min(times.length, before(times, time.high) + 2)];
  const made: Place[] = [];
  for (let index = first; index < last; index++) {
    const level = (stack ? stack.tops[index] : values[index]) ?? null;
    const base = stack?.bases[index];
    if (level === null) made.push(null);
    else
      made.push({ x: time.at(times[index] ?? 0), y: value.at(level), ...(base === undefined ? {} : { base: value.at(base) }) });
  }
  return made;
}

/** How many times are before an instant. */
export function before(times: readonly number[], instant: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Four fifths of the least distance of two points. */
function barWidth(points: readonly Place[], width: number): number {
  let least = width / 3;
  let last: Place = null;
  for (const point of points) {
    if (point && last && point.x > last.x) least = Math.min(least, point.x - last.x);
    if (point) last = point;
  }
  return Math.max(1, Math.min(60, least * 0.8));
}
