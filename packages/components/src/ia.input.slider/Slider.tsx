import { type ReactNode, useState } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { numberOf, objectOf, stringOf, truthy } from "../base/values.ts";

/** A handle on a scale; written when it is let go. */
export default function Slider(props: ComponentProps): ReactNode {
  const { value, min, max, step, enabled, labels, trackColor, handleColor } = props.props;
  const [draft, setDraft] = useState<number>();
  const [low, high] = [numberOf(min, 0), numberOf(max, 100)];
  const commit = () => {
    if (draft === undefined) return;
    if (props.write("props.value", draft)) props.emit("onActionPerformed");
    setDraft(undefined);
  };
  const color = stringOf(trackColor) || stringOf(handleColor) || "var(--callToAction)";
  return (
    <Root of={props} style={{ display: "flex", flexDirection: "column", justifyContent: "center", color: "var(--label)" }}>
      <input
        type="range"
        min={low}
        max={high}
        step={numberOf(step, 1)}
        value={draft ?? numberOf(value, low)}
        disabled={!truthy(enabled)}
        aria-label={props.name}
        style={{ width: "100%", margin: 0, accentColor: color }}
        onChange={(event) => setDraft(Number(event.target.value))}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
      />
      {truthy(objectOf(labels).show) ? <Labels low={low} high={high} interval={numberOf(objectOf(labels).interval, 20)} /> : null}
    </Root>
  );
}

const mostLabels = 50;

function Labels({ low, high, interval }: { readonly low: number; readonly high: number; readonly interval: number }): ReactNode {
  const count = interval > 0 ? Math.min(mostLabels, Math.floor((high - low) / interval)) : 0;
  const marks = Array.from({ length: count + 1 }, (_, index) => low + index * interval);
  return (
    <div style={{ display: "flex", justifyContent: "space-between", fontSize: "0.8em" }}>
      {marks.map((mark) => (
        <span key={mark}>{mark}</span>
      ))}
    </div>
  );
}
