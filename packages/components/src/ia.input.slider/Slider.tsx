import type { PropertyObject } from "@sightline/model";
import { type CSSProperties, type ReactNode, useState } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { numberOf, objectOf, share, stringOf, truthy } from "../base/values.ts";
import "./slider.css";

/** A handle on a scale; written when it is let go. */
export default function Slider(props: ComponentProps): ReactNode {
  const { value, min, max, step, enabled, labels } = props.props;
  const [draft, setDraft] = useState<number>();
  const [low, high] = [numberOf(min, 0), numberOf(max, 100)];
  const shown = draft ?? numberOf(value, low);
  const commit = () => {
    if (draft === undefined) return;
    if (props.write("props.value", draft)) props.emit("onActionPerformed");
    setDraft(undefined);
  };
  const vertical = props.props.orientation === "vertical";
  return (
    <Root of={props} className="sl-slider" attributes={{ "data-orientation": vertical ? "vertical" : "horizontal" }}>
      <input
        type="range"
        min={low}
        max={high}
        step={numberOf(step, 1)}
        value={shown}
        disabled={!truthy(enabled)}
        aria-label={props.name}
        aria-orientation={vertical ? "vertical" : "horizontal"}
        style={drawingOf(props.props, share(shown, low, high))}
        onChange={(event) => setDraft(Number(event.target.value))}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
      />
      {truthy(objectOf(labels).show) ? <Labels low={low} high={high} interval={numberOf(objectOf(labels).interval, 20)} /> : null}
    </Root>
  );
}

/** What the stylesheet draws with; a handle without a colour has the track's. */
function drawingOf({ trackColor, handleColor, railColor }: PropertyObject, filled: number): CSSProperties {
  const track = stringOf(trackColor) || "var(--callToAction)";
  return {
    "--slider-track": track,
    "--slider-handle": stringOf(handleColor) || track,
    "--slider-rail": stringOf(railColor) || "var(--neutral-40)",
    "--slider-filled": `${filled * 100}%`,
  } as CSSProperties;
}

const mostLabels = 50;

function Labels({ low, high, interval }: { readonly low: number; readonly high: number; readonly interval: number }): ReactNode {
  const count = interval > 0 ? Math.min(mostLabels, Math.floor((high - low) / interval)) : 0;
  const marks = Array.from({ length: count + 1 }, (_, index) => low + index * interval);
  return (
    <div className="sl-slider-labels">
      {marks.map((mark) => (
        <span key={mark}>{mark}</span>
      ))}
    </div>
  );
}
