import type { ReactNode } from "react";
import { classList } from "../../base/resolveStyle.ts";
import type { Scale } from "../scale.ts";
import type { MarkerModel } from "./timeModel.ts";

interface MarkerProps {
  readonly marker: MarkerModel;
  readonly scale: Scale;
  readonly left: number;
  readonly right: number;
}

/** A level or a band across a plot, with its text. */
export function Marker({ marker, scale, left, right }: MarkerProps): ReactNode {
  const { from, to, line, text, side, look } = marker;
  const y = scale.at(from);
  const end = to === undefined ? y : scale.at(to);
  const { strokeOpacity, strokeDasharray, strokeWidth, stroke, ...others } = line.style;
  const className = classList("sl-chart-marker", line.className);
  return (
    <g className="sl-chart-marker-group">
      {to === undefined ? (
        <line {...{ x1: left, x2: right, y1: y, y2: y }} className={className} style={line.style} />
      ) : (
        <rect
          {...{ x: left, width: Math.max(0, right - left), y: Math.min(y, end), height: Math.abs(end - y) }}
          className={classList(className, "sl-chart-band")}
          style={{ ...others, ...(stroke ? { fill: stroke } : {}), fillOpacity: strokeOpacity }}
        />
      )}
      {text ? (
        <text
          x={side === "left" ? left + 4 : right - 4}
          y={Math.min(y, end) - 4}
          textAnchor={side === "left" ? "start" : "end"}
          className={classList("sl-chart-marker-label", look.className)}
          style={look.style}
        >
          {text}
        </text>
      ) : null}
    </g>
  );
}
