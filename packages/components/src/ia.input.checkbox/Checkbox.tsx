import type { PropertyObject } from "@sightline/model";
import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Icon } from "../base/Icon.tsx";
import { Root } from "../base/Root.tsx";
import { resolveStyle } from "../base/resolveStyle.ts";
import { objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import "./checkbox.css";

/** Yes, no, or with `triState` neither (null). */
export default function Checkbox(props: ComponentProps): ReactNode {
  const { selected, enabled, text, textPosition } = props.props;
  const neither = selected === null;
  const change = () => {
    props.write("props.selected", next(props));
    props.emit("onActionPerformed");
  };
  return (
    <Root of={props} as="label" className="sl-checkbox" attributes={{ "data-text": textPosition }}>
      <input
        type="checkbox"
        checked={!neither && truthy(selected)}
        disabled={!truthy(enabled)}
        aria-checked={neither ? "mixed" : truthy(selected)}
        aria-label={textOf(text) || props.name}
        onChange={change}
      />
      <StateIcon icon={iconOf(props)} enabled={truthy(enabled)} />
      {text === "" ? null : <span>{textOf(text)}</span>}
    </Root>
  );
}

/** No → yes → (with three states: neither) → no. */
function next({ props }: ComponentProps): boolean | null {
  if (props.selected === null) return false;
  if (!truthy(props.selected)) return true;
  return truthy(props.triState) ? null : false;
}

function iconOf({ props }: ComponentProps): PropertyObject {
  if (props.selected === null) return objectOf(props.indeterminateIcon);
  return objectOf(truthy(props.selected) ? props.checkedIcon : props.uncheckedIcon);
}

function StateIcon({ icon, enabled }: { readonly icon: PropertyObject; readonly enabled: boolean }): ReactNode {
  const color = objectOf(icon.color)[enabled ? "enabled" : "disabled"] ?? icon.color;
  return (
    <Icon
      path={stringOf(icon.path)}
      color={stringOf(color)}
      style={resolveStyle(icon.style).style}
      className="sl-checkbox-icon"
    />
  );
}
