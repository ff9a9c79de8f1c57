import type { CSSProperties, ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { truthy } from "../base/values.ts";

/** The place of another view; the gateway decides which view that is. */
export default function EmbeddedViewHole(props: ComponentProps): ReactNode {
  const view = props.views[0];
  return (
    <Root of={props} style={{ display: "flex", overflow: "auto" }}>
      {view ? <div style={sizeOf(props, view.size)}>{view.node}</div> : null}
    </Root>
  );
}

function sizeOf({ props }: ComponentProps, size: { readonly width: number; readonly height: number } | undefined): CSSProperties {
  return {
    ...(truthy(props.useDefaultViewWidth) && size
      ? { flex: "none", width: size.width }
      : { flex: "1 1 auto", minWidth: 0, width: "100%" }),
    ...(truthy(props.useDefaultViewHeight) && size ? { height: size.height } : { height: "100%" }),
  };
}
