import type { PropertyObject } from "@sightline/model";
import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { numberOf, objectOf, share, stringOf, truthy } from "../base/values.ts";
import "./slider.css";

/** A handle on a scale; written when it is let go, and with every key [CMP51]. */
export default function Slider(props: ComponentProps): ReactNode {
  const { value, min, max, step, enabled, labels } = props.props;
  const [draft, setDraft] = useState<number>();
  const dragged = useRef(false);
  const [low, high] = [numberOf(min, 0), numberOf(max, 100)];
  const shown = draft ?? numberOf(value, low);
  const put = (moved: number) => {
    if (props.write("props.value", moved)) props.emit("onActionPerformed");
    setDraft(undefined);
  };
  const letGo = () => {
    dragged.current = false;
    if (draft !== undefined) put(draft);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = movedBy(event.key, { shown, low, high, step: numberOf(step, 1) });
    if (moved === undefined) return;
    event.preventDefault();
    if (moved !== shown) put(moved);
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
        onPointerDown={() => {
          dragged.current = true;
        }}
        onChange={(event) => (dragged.current ? setDraft : put)(Number(event.target.value))}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onBlur={letGo}
        onKeyDown={onKeyDown}
      />
      {truthy(objectOf(labels).show) ? <Labels low={low} high={high} interval={numberOf(objectOf(labels).interval, 20)} /> : null}
    </Root>
  );
}

interface Scale {
  readonly shown: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** Where a key moves the handle; browsers turn Home and End round on vertical ones. */
function movedBy(key: string, { shown, low, high, step }: Scale): number | undefined {
  const within = (value: number) => Math.min(high, Math.max(low, Number(value.toPrecision(12))));
  if (key === "Home") return low;
  if (key === "End") return high;
  if (key === "ArrowRight" || key === "ArrowUp") return within(shown + step);
  return key === "ArrowLeft" || key === "ArrowDown" ? within(shown - step) : undefined;
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
