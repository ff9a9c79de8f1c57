import type { PropertyValue } from "@sightline/model";
import { type ReactNode, useRef } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { pageOverflow, Root } from "../base/Root.tsx";
import { cssLength } from "../base/resolveStyle.ts";
import { useReported } from "../base/useReported.ts";
import { useSize } from "../base/useSize.ts";
import { listOf, numberOf, objectOf, stringOf } from "../base/values.ts";

/** Twelve columns; the widest breakpoint that fits its own width says where the children stand. */
export default function ColumnContainer(props: ComponentProps): ReactNode {
  const inner = useRef<HTMLDivElement>(null);
  const size = useSize(inner);
  const gutters = objectOf(props.props.gutters);
  const gaps = { rowGap: cssLength(gutters.horizontal) ?? 0, columnGap: cssLength(gutters.vertical) ?? 0 };
  const breakpoint = size && breakpointAt(props.props.breakpoints, size.width);
  useReported(props, breakpoint);
  return (
    <Root of={props} style={{ overflow: pageOverflow }}>
      <div ref={inner} style={{ display: "grid", gridTemplateColumns: "repeat(12, minmax(0, 1fr))", ...gaps }}>
        {breakpoint === undefined ? null : props.children(`column:${breakpoint}`)}
      </div>
    </Root>
  );
}

function breakpointAt(breakpoints: PropertyValue | undefined, width: number): string {
  const fitting = listOf(breakpoints)
    .map(objectOf)
    .filter((each) => numberOf(each.minWidth, 0) <= width)
    .sort((a, b) => numberOf(b.minWidth, 0) - numberOf(a.minWidth, 0));
  return stringOf(fitting[0]?.name, "sm");
}
