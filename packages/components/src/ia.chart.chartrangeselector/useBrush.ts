import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from "react";
import type { Scale, Span } from "../chart/scale.ts";

/** What of a range is moved: the whole, one end, or a new one that begins where the pointer went down. */
type Grip = "whole" | "start" | "end" | "new";

interface Drag {
  readonly grip: Grip;
  readonly from: number;
  readonly range: Span;
}

interface BrushProps {
  readonly host: RefObject<HTMLElement | null>;
  readonly time: Scale;
  /** The pixels of the plot. */
  readonly left: number;
  readonly right: number;
  readonly chosen: Span | undefined;
  readonly choose: (range: Span) => void;
}

/** A chosen range that follows the pointer and is written when this lets go; arrow keys move it at once. */
export function useBrush({ host, time, left, right, chosen, choose }: BrushProps) {
  const [draft, setDraft] = useState<Span>();
  const drag = useRef<Drag>(undefined);
  const instantAt = (clientX: number) => {
    const x = clientX - (host.current?.getBoundingClientRect().left ?? 0);
    return Math.round(time.valueAt(Math.min(right, Math.max(left, x))));
  };
  const onPointerDown = (event: PointerEvent<SVGElement>) => {
    const from = instantAt(event.clientX);
    const grip = gripOf(event.target) ?? "new";
    drag.current = { grip, from, range: grip === "new" ? { from, to: from } : (chosen ?? { from, to: from }) };
    try {
      event.currentTarget.setPointerCapture(event.pointerId);
    } catch {
      // The pointer is gone already, or is none that can be held.
    }
  };
  const onPointerMove = (event: PointerEvent<SVGElement>) => {
    if (drag.current) setDraft(moved(drag.current, instantAt(event.clientX)));
  };
  const onPointerUp = (event: PointerEvent<SVGElement>) => {
    const range = drag.current && moved(drag.current, instantAt(event.clientX));
    const changed = range && drag.current && (range.from !== drag.current.range.from || range.to !== drag.current.range.to);
    drag.current = undefined;
    setDraft(undefined);
    if (range && changed && range.to > range.from) choose(range);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const forward = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const grip = gripOf(event.target);
    if (forward === 0 || !chosen || !grip) return;
    event.preventDefault();
    const step = Math.round((forward * (time.high - time.low)) / 50);
    const range = moved({ grip, from: 0, range: chosen }, step);
    if (range.to > range.from) choose(range);
  };
  return { shown: draft ?? chosen, pointer: { onPointerDown, onPointerMove, onPointerUp }, onKeyDown };
}

function gripOf(target: EventTarget): Grip | undefined {
  const grip = (target as Element).getAttribute("data-grip");
  return grip === "whole" || grip === "start" || grip === "end" ? grip : undefined;
}

/** The range after a drag: the whole keeps its length; ends that cross change places. */
function moved({ grip, from, range }: Drag, to: number): Span {
  const by = to - from;
  if (grip === "whole") return { from: range.from + by, to: range.to + by };
  const start = grip === "start" ? range.from + by : range.from;
  const end = grip === "end" || grip === "new" ? range.to + by : range.to;
  return { from: Math.min(start, end), to: Math.max(start, end) };
}
