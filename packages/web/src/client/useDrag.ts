import { type PointerEvent, useRef } from "react";

interface DragHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
}

interface Drag<Start> {
  /** The state when the drag starts. */
  begin(): Start;
  /** Called with the distance of the pointer from its start, in CSS pixels. */
  move(start: Start, x: number, y: number): void;
}

/** Handlers that make an element a handle to drag by; buttons in it stay buttons. */
export function useDrag<Start>({ begin, move }: Drag<Start>): DragHandlers {
  const drag = useRef<{ readonly start: Start; readonly x: number; readonly y: number }>(undefined);
  const end = () => {
    drag.current = undefined;
  };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || (event.target as Element).closest("button")) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { start: begin(), x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event) => {
      const { current } = drag;
      if (current) move(current.start, event.clientX - current.x, event.clientY - current.y);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
