import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { formatNumber } from "../base/formatNumber.ts";
import { Root } from "../base/Root.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { numberOf, objectOf, share, stringOf, truthy } from "../base/values.ts";
import "./tank.css";

/** A tank that is filled to `value` of `capacity`; from `warningThreshold` on in the colours of a warning. */
export default function CylindricalTank(props: ComponentProps): ReactNode {
  const { value, capacity, warningThreshold, liquidOpacity, strokeWidth, valueDisplay } = props.props;
  const level = numberOf(value, 0);
  const warns = level >= numberOf(warningThreshold, Number.POSITIVE_INFINITY);
  const color = (part: "tank" | "liquid", otherwise: string) =>
    stringOf(props.props[warns ? `${part}WarningColor` : `${part}Color`]) || otherwise;
  const top = 190 - 180 * share(level, 0, numberOf(capacity, 100));
  const line = { stroke: "var(--neutral-60)", strokeWidth: numberOf(strokeWidth, 1) };
  const display = objectOf(valueDisplay);
  const look = resolveStyle(display.style);
  return (
    <Root of={props} className="sl-tank">
      <svg viewBox="0 0 100 200" preserveAspectRatio="none" width="100%" height="100%" role="img" aria-label={`${level}`}>
        <path d={cylinder(10)} fill={color("tank", "var(--neutral-30)")} {...line} />
        <path
          d={cylinder(top)}
          fill={color("liquid", warns ? "var(--warning)" : "var(--callToAction)")}
          fillOpacity={numberOf(liquidOpacity, 1)}
        />
        <ellipse cx="50" cy="10" rx="49" ry="9" fill="none" {...line} />
      </svg>
      {truthy(display.enabled) ? (
        <span className={classList("sl-tank-value", look.className)} style={look.style}>
          {formatNumber(level, stringOf(display.format, "0,0.##"))}
        </span>
      ) : null}
    </Root>
  );
}

/** The outline of a standing cylinder from `top` to the ground. */
function cylinder(top: number): string {
  return `M1 ${top} A49 9 0 0 1 99 ${top} V190 A49 9 0 0 1 1 190 Z`;
}
