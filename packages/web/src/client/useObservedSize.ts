import type { Size } from "@sightline/model";
import { type RefCallback, useCallback } from "react";

/** A ref that reports the size of its element, in whole CSS pixels, when it is drawn and after each change. */
export function useObservedSize(tell: (size: Size) => void): RefCallback<Element> {
  return useCallback(
    (element: Element | null) => {
      if (!element) return undefined;
      const observer = new ResizeObserver(() => tell(sizeOf(element)));
      observer.observe(element);
      return () => observer.disconnect();
    },
    [tell],
  );
}

function sizeOf(element: Element): Size {
  const { width, height } = element.getBoundingClientRect();
  return { width: Math.round(width), height: Math.round(height) };
}
