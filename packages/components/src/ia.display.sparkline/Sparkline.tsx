import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { numberOf, objectOf, share, stringOf } from "../base/values.ts";
import { linePoints, sparklinePoints, sparklineRange } from "./points.ts";

/** The course of values as a line without axes, over the band of desired ones. */
export default function Sparkline(props: ComponentProps): ReactNode {
  const { points, color, width, dashArray, range, desired } = props.props;
  const values = sparklinePoints(points);
  const { low, high } = sparklineRange(values, objectOf(range));
  const band = objectOf(desired);
  const fill = objectOf(band.fill);
  const bottom = typeof band.low === "number" ? 100 - 100 * share(band.low, low, high) : 0;
  const top = typeof band.high === "number" ? 100 - 100 * share(band.high, low, high) : bottom;
  return (
    <Root of={props} style={{ overflow: "hidden" }}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" role="img" aria-label={props.name}>
        {bottom > top ? (
          <rect
            y={top}
            width="100"
            height={bottom - top}
            fill={stringOf(fill.color) || "var(--neutral-50)"}
            opacity={numberOf(fill.opacity, 0.3)}
          />
        ) : null}
        <polyline
          points={linePoints(values, low, high)}
          fill="none"
          stroke={stringOf(color) || "var(--callToAction)"}
          strokeWidth={numberOf(width, 1)}
          strokeDasharray={stringOf(dashArray)}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </Root>
  );
}
