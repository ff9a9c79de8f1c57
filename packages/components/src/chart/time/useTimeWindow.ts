import { type RefObject, useEffect, useRef, useState } from "react";
import type { Span } from "../scale.ts";

/** What of the time a chart shows, and how it is changed. It belongs to this one drawing of the component. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
  /** The user chose it. */
  readonly zoomed: boolean;
  /** Shows more (a factor over 1) or less, around an instant. */
  readonly zoom: (factor: number, around: number) => void;
  readonly pan: (milliseconds: number) => void;
  readonly reset: () => void;
}

const least = 10;

/** The window of a chart over times from `from` to `to`, which it follows until the user zooms or pans. */
export function useTimeWindow({ from, to }: Span, enabled: boolean): TimeWindow {
  const [chosen, setChosen] = useState<Span>();
  const shown = (enabled ? chosen : undefined) ?? { from, to };
  return {
    ...shown,
    zoomed: enabled && chosen !== undefined,
    zoom: (factor, around) => {
      if (!enabled) return;
      const width = Math.max(least, (shown.to - shown.from) * factor);
      const share = (around - shown.from) / (shown.to - shown.from || 1);
      setChosen({ from: around - share * width, to: around + (1 - share) * width });
    },
    pan: (milliseconds) => enabled && setChosen({ from: shown.from + milliseconds, to: shown.to + milliseconds }),
    reset: () => setChosen(undefined),
  };
}

/** Hears the wheel over an element and keeps the page from scrolling by it, while it is enabled. */
export function useWheel(element: RefObject<HTMLElement | null>, enabled: boolean, turned: (event: WheelEvent) => void): void {
  const latest = useRef(turned);
  latest.current = turned;
  useEffect(() => {
    const target = element.current;
    if (!target || !enabled) return;
    const hear = (event: WheelEvent) => {
      event.preventDefault();
      latest.current(event);
    };
    target.addEventListener("wheel", hear, { passive: false });
    return () => target.removeEventListener("wheel", hear);
  }, [element, enabled]);
}
