import { type PropertyObject, sameValue } from "@sightline/model";
import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { listOf, numberOf, objectOf, textOf, truthy } from "../base/values.ts";
import "../ia.input.button/button.css";

/** A button for each state: a press writes `controlValue`, the state of `indicatorValue` is marked. */
export default function MultiStateButton(props: ComponentProps): ReactNode {
  const { states, orientation, buttonGap } = props.props;
  const direction = orientation === "row" ? "row" : "column";
  return (
    <Root
      of={props}
      style={{ display: "flex", flexDirection: direction, gap: numberOf(buttonGap, 4) }}
      attributes={{ role: "group" }}
    >
      {listOf(states)
        .map(objectOf)
        .map((state) => (
          <StateButton key={`${textOf(state.value)} ${textOf(state.text)}`} of={props} state={state} />
        ))}
    </Root>
  );
}

function StateButton({ of, state }: { readonly of: ComponentProps; readonly state: PropertyObject }): ReactNode {
  const { indicatorValue, primary, enabled, defaultSelectedStyle, defaultUnselectedStyle } = of.props;
  const on =
    sameValue(state.value, indicatorValue) || (state.value !== undefined && textOf(state.value) === textOf(indicatorValue));
  const common = resolveStyle(on ? defaultSelectedStyle : defaultUnselectedStyle);
  const own = resolveStyle(on ? state.selectedStyle : state.unselectedStyle);
  const press = () => {
    of.write("props.controlValue", state.value ?? null);
    of.emit("onActionPerformed");
  };
  const look = on || truthy(primary) ? "sl-button-primary" : "sl-button-secondary";
  return (
    <button
      type="button"
      aria-pressed={on}
      disabled={!truthy(enabled)}
      className={classList("sl-button", look, common.className, own.className)}
      style={{ flex: "1 1 0", alignItems: "center", justifyContent: "center", ...common.style, ...own.style }}
      onClick={press}
    >
      {textOf(state.text)}
    </button>
  );
}
