import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { textOf } from "../base/values.ts";
import "./label.css";

/** A text; line breaks in it are kept. */
export default function Label(props: ComponentProps): ReactNode {
  const text = resolveStyle(props.props.textStyle);
  return (
    <Root of={props} className="sl-label" attributes={{ "data-align": props.props.alignVertical }}>
      <div className={classList("sl-label-text", text.className)} style={text.style}>
        {textOf(props.props.text)}
      </div>
    </Root>
  );
}
