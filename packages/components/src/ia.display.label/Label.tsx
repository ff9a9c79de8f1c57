import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { textOf } from "../base/values.ts";
import "./label.css";

/** A text; line breaks in it are kept, and null reads `null`, so that a missing value is seen [BND14]. */
export default function Label(props: ComponentProps): ReactNode {
  const text = resolveStyle(props.props.textStyle);
  const shown = props.props.text === null ? "null" : textOf(props.props.text);
  return (
    <Root of={props} className="sl-label" attributes={{ "data-align": props.props.alignVertical }}>
      <div className={classList("sl-label-text", text.className)} style={text.style}>
        {shown}
      </div>
    </Root>
  );
}
