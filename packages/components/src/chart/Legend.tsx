import type { ReactNode } from "react";
import { classList, type ResolvedStyle } from "../base/resolveStyle.ts";

/** An entry of a legend. */
export interface LegendEntry {
  readonly id: string;
  readonly label: string;
  readonly color: string;
  readonly shown: boolean;
  /** What stands behind the name: a value, a share. */
  readonly detail?: string;
}

interface LegendProps {
  readonly name: string;
  readonly entries: readonly LegendEntry[];
  readonly look: ResolvedStyle;
  readonly swatch?: { readonly width: number; readonly height: number } | undefined;
  readonly onToggle: (id: string) => void;
  readonly onHover?: (id: string | undefined) => void;
}

/** The names and colours of a chart's series; each is a switch that hides its series and shows it again. */
export function Legend({ name, entries, look, swatch = { width: 12, height: 12 }, onToggle, onHover }: LegendProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame, and is laid out by rules of its own
    <div
      className={classList("sl-chart-legend", look.className)}
      style={look.style}
      role="group"
      aria-label={`Legend of ${name}`}
    >
      {entries.map(({ id, label, color, shown, detail }) => (
        <button
          key={id}
          type="button"
          role="switch"
          aria-checked={shown}
          onClick={() => onToggle(id)}
          onFocus={() => onHover?.(id)}
          onBlur={() => onHover?.(undefined)}
          onPointerEnter={() => onHover?.(id)}
          onPointerLeave={() => onHover?.(undefined)}
        >
          <i style={{ ...swatch, background: color }} />
          <span>{label}</span>
          {detail === undefined ? null : <b>{detail}</b>}
        </button>
      ))}
    </div>
  );
}
