import { useEffect } from "react";
import type { ComponentProps } from "./ComponentProps.ts";

/** Writes which breakpoint a container chose to `props.currentBreakpoint`, for bindings and scripts; undefined while it is not measured. */
export function useReported({ props, write }: ComponentProps, chosen: string | undefined): void {
  const { currentBreakpoint } = props;
  useEffect(() => {
    if (chosen !== undefined && chosen !== currentBreakpoint) write("props.currentBreakpoint", chosen);
  }, [chosen, currentBreakpoint, write]);
}
