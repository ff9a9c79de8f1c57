import type { CSSProperties, ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { pageOverflow, Root } from "../base/Root.tsx";
import { stringOf } from "../base/values.ts";

/** Children at coordinates. In percent mode with an aspect ratio the drawing keeps its shape inside the container. */
export default function CoordContainer(props: ComponentProps): ReactNode {
  const percent = props.props.mode === "percent";
  const ratio = percent ? ratioOf(stringOf(props.props.aspectRatio)) : undefined;
  const children = props.children(percent ? "coord%" : "coord");
  if (ratio === undefined) {
    return (
      <Root of={props} style={{ position: "relative", overflow: pageOverflow }}>
        {children}
      </Root>
    );
  }
  return (
    <Root of={props} style={{ containerType: "size", display: "grid", placeContent: "center", overflow: "hidden" }}>
      <div style={shapeOf(ratio)}>{children}</div>
    </Root>
  );
}

function ratioOf(text: string): number | undefined {
  const [width = Number.NaN, height = Number.NaN] = text.split(":").map(Number);
  return width > 0 && height > 0 ? width / height : undefined;
}

function shapeOf(ratio: number): CSSProperties {
  return { position: "relative", width: `min(100cqw, ${ratio * 100}cqh)`, aspectRatio: String(ratio) };
}
