import { type PointerEvent, useRef, useState } from "react";

interface Point {
  readonly x: number;
  readonly y: number;
}

interface DragHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
}

/** How far a handle was dragged in all, pixels, and the handlers to put on it. */
export function useDrag(limit: (moved: Point) => Point = (moved) => moved): [Point, DragHandlers] {
  const [moved, setMoved] = useState<Point>({ x: 0, y: 0 });
  const start = useRef<Point>(undefined);
  const handlers: DragHandlers = {
    onPointerDown: (event) => {
      if (event.button !== 0 || (event.target as Element).closest("button")) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX - moved.x, y: event.clientY - moved.y };
    },
    onPointerMove: (event) => {
      if (start.current) setMoved(limit({ x: event.clientX - start.current.x, y: event.clientY - start.current.y }));
    },
    onPointerUp: () => {
      start.current = undefined;
    },
  };
  return [moved, handlers];
}
