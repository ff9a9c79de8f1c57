import { type ReactNode, useState } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Icon } from "../base/Icon.tsx";
import { Root } from "../base/Root.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import "../ia.input.button/button.css";

/** Writes `setValue` to `value` and cannot be pressed again until something else has set it back. */
export default function OneShotButton(props: ComponentProps): ReactNode {
  const { value, setValue, enabled, primary, readyState, writingState, disabledStyle } = props.props;
  const writing = textOf(value) === textOf(setValue);
  const state = objectOf(writing ? writingState : readyState);
  const look = resolveStyle(truthy(enabled) ? state.style : disabledStyle);
  const icon = objectOf(state.icon);
  const confirm = objectOf(props.props.confirm);
  const [asked, setAsked] = useState(false);
  const usable = truthy(enabled) && !writing;
  const act = () => {
    props.write("props.value", setValue ?? null);
    props.emit("onActionPerformed");
  };
  const answer = (yes: boolean) => {
    setAsked(false);
    if (yes) act();
  };
  const button = (
    <Root
      of={props}
      as="button"
      className={classList("sl-button", truthy(primary) ? "sl-button-primary" : "sl-button-secondary", look.className)}
      style={{ alignItems: "center", justifyContent: "center", ...look.style }}
      attributes={{
        type: "button",
        disabled: !usable,
        onClick: truthy(confirm.enabled) ? () => setAsked(true) : act,
        "aria-busy": writing,
      }}
    >
      {stringOf(icon.path) ? (
        <Icon path={stringOf(icon.path)} color={stringOf(icon.color)} style={resolveStyle(icon.style).style} />
      ) : null}
      {textOf(state.text)}
    </Root>
  );
  return (
    <>
      {button}
      {asked && usable ? <ConfirmDialog text={textOf(confirm.text)} onAnswer={answer} /> : null}
    </>
  );
}
