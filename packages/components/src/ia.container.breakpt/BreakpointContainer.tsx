import { type ReactNode, useRef } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { useReported } from "../base/useReported.ts";
import { useSize } from "../base/useSize.ts";
import { numberOf } from "../base/values.ts";

/** Draws its small or its large child, by its own width (or height); the other one is not drawn at all. */
export default function BreakpointContainer(props: ComponentProps): ReactNode {
  const inner = useRef<HTMLDivElement>(null);
  const size = useSize(inner);
  const measured = props.props.determinant === "height" ? size?.height : size?.width;
  const large = measured !== undefined && measured >= numberOf(props.props.breakpoint, 640);
  useReported(props, size && (large ? "large" : "small"));
  return (
    <Root of={props} style={{ overflow: "hidden" }}>
      <div ref={inner} style={{ width: "100%", height: "100%" }}>
        {size ? props.children(large ? "breakpt:large" : "breakpt:small") : null}
      </div>
    </Root>
  );
}
