import type { ReactNode } from "react";
import { classList } from "../../base/resolveStyle.ts";
import type { Scale } from "../scale.ts";
import { numberTickText, timeTickLabel } from "../tickFormat.ts";
import type { PlacedAxis } from "./plotLayout.ts";
import type { TimeAxisModel } from "./timeModel.ts";
import { timeTicks } from "./timeTicks.ts";

interface ValueAxisProps {
  readonly placed: PlacedAxis;
  readonly top: number;
  readonly bottom: number;
  /** The other end of its grid lines. */
  readonly across: number;
}

/** An axis of values at the side of a plot, with its grid. */
export function ValueAxis({ placed, top, bottom, across }: ValueAxisProps): ReactNode {
  const { axis, x, scale, ticks, step } = placed;
  const outward = axis.side === "left" ? -1 : 1;
  const color = axis.color ? { stroke: axis.color } : {};
  return (
    <g className={classList("sl-chart-axis", axis.style.className)} style={axis.style.style}>
      {axis.grid.visible
        ? ticks.map((tick) => (
            <line
              key={tick}
              {...{ x1: x, x2: across, y1: scale.at(tick), y2: scale.at(tick) }}
              className={classList("sl-chart-grid", axis.grid.className)}
              style={axis.grid.style}
            />
          ))
        : null}
      <line {...{ x1: x, x2: x, y1: top, y2: bottom }} className="sl-chart-axis-line" style={color} />
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(${x} ${scale.at(tick)})`}>
          <line
            x2={5 * outward}
            className={classList("sl-chart-tick", axis.tick.line.className)}
            style={{ ...color, ...(axis.tick.color ? { stroke: axis.tick.color } : {}), ...axis.tick.line.style }}
          />
          <text
            x={8 * outward}
            dy="0.32em"
            textAnchor={outward < 0 ? "end" : "start"}
            className={classList("sl-chart-tick-label", axis.tick.label.className)}
            style={axis.tick.label.style}
          >
            {numberTickText(tick, axis.tick.format, step)}
          </text>
        </g>
      ))}
      <AxisLabel placed={placed} middle={(top + bottom) / 2} />
    </g>
  );
}

function AxisLabel({ placed: { axis, x, width }, middle }: { readonly placed: PlacedAxis; readonly middle: number }): ReactNode {
  const { visible, text, offset, look } = axis.label;
  if (!visible || text === "") return null;
  const at = axis.side === "left" ? x - width + 12 + offset : x + width - 6 - offset;
  return (
    <text
      transform={`translate(${at} ${middle}) rotate(-90)`}
      textAnchor="middle"
      className={classList("sl-chart-label", look.className)}
      style={look.style}
    >
      {text}
    </text>
  );
}

interface TimeAxisProps {
  readonly axis: TimeAxisModel;
  readonly scale: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The axis of time, with its grid over all plots. */
export function TimeAxis({ axis, scale, left, right, top, bottom }: TimeAxisProps): ReactNode {
  if (!axis.visible) return null;
  const count = axis.tick.count ?? Math.max(1, Math.floor((right - left) / 85));
  const { ticks, step } = timeTicks(scale.low, scale.high, count);
  const color = axis.color ? { stroke: axis.color } : {};
  const turned = axis.angled ? ({ textAnchor: "end", transform: "rotate(-35)" } as const) : ({ textAnchor: "middle" } as const);
  return (
    <g className={classList("sl-chart-axis sl-chart-time-axis", axis.style.className)} style={axis.style.style}>
      <line {...{ x1: left, x2: right, y1: bottom, y2: bottom }} className="sl-chart-axis-line" style={color} />
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(${scale.at(tick)} ${bottom})`}>
          {axis.grid.visible ? (
            <line y2={top - bottom} className={classList("sl-chart-grid", axis.grid.className)} style={axis.grid.style} />
          ) : null}
          <line
            y2={5}
            className={classList("sl-chart-tick", axis.tick.line.className)}
            style={{ ...color, ...(axis.tick.color ? { stroke: axis.tick.color } : {}), ...axis.tick.line.style }}
          />
          <text
            y={18}
            {...turned}
            className={classList("sl-chart-tick-label", axis.tick.label.className)}
            style={axis.tick.label.style}
          >
            {timeTickLabel(tick, axis.tick.format, step)}
          </text>
        </g>
      ))}
    </g>
  );
}
