import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { resolveStyle } from "../base/resolveStyle.ts";
import { objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import "./toggle.css";

/** A switch, on or off. */
export default function ToggleSwitch(props: ComponentProps): ReactNode {
  const on = truthy(props.props.selected);
  const caption = objectOf(props.props.label);
  const look = resolveStyle(caption.style);
  const color = stringOf(objectOf(props.props.color)[on ? "selected" : "unselected"]);
  const change = () => {
    props.write("props.selected", !on);
    props.emit("onActionPerformed");
  };
  return (
    <Root of={props} as="label" className="sl-toggle" attributes={{ "data-label": caption.position }}>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={!truthy(props.props.enabled)}
        aria-label={textOf(caption.text) || props.name}
        onChange={change}
      />
      <span className="sl-toggle-track" style={color ? { background: color } : {}} />
      {caption.text === "" ? null : (
        <span className={look.className} style={look.style}>
          {textOf(caption.text)}
        </span>
      )}
    </Root>
  );
}
