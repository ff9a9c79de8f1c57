import type { PropertyObject, PropertyValue } from "@sightline/model";
import type { CSSProperties, ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { formatNumber } from "../base/formatNumber.ts";
import { Root } from "../base/Root.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { numberOf, objectOf, stringOf, truthy } from "../base/values.ts";
import "./progress.css";

/** A bar that fills from `min` to `max`; indeterminate, it only says that something is going on. */
export default function Progress(props: ComponentProps): ReactNode {
  const { value, min, max, mode, bar, track, valueDisplay } = props.props;
  const display = objectOf(valueDisplay);
  const low = numberOf(min, 0);
  const share = Math.min(1, Math.max(0, (numberOf(value, low) - low) / (numberOf(max, 100) - low || 1)));
  const known = mode !== "indeterminate";
  const look = resolveStyle(display.style);
  return (
    <Root
      of={props}
      className="sl-progress"
      attributes={{ role: "progressbar", "aria-valuenow": known ? numberOf(value, low) : undefined }}
    >
      <div className="sl-progress-track" style={paint(track, mode)}>
        <div
          className={classList("sl-progress-bar", !known && "sl-progress-unknown")}
          style={{ width: known ? `${share * 100}%` : "30%", ...paint(bar, mode) }}
        />
      </div>
      {known && truthy(display.enabled) ? (
        <span className={classList("sl-progress-value", look.className)} style={look.style}>
          {formatNumber(numberOf(value, low), stringOf(display.format, "0,0.##"))}
        </span>
      ) : null}
    </Root>
  );
}

function paint(part: PropertyValue | undefined, mode: PropertyValue | undefined): CSSProperties {
  const whole = objectOf(part);
  const own: PropertyObject = objectOf(whole[mode === "indeterminate" ? "indeterminate" : "determinate"]);
  const color = stringOf(own.color) || stringOf(whole.color);
  return { ...(color ? { background: color } : {}), ...resolveStyle(whole.style).style, ...resolveStyle(own.style).style };
}
