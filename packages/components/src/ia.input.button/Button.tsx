import type { PropertyObject } from "@sightline/model";
import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Icon } from "../base/Icon.tsx";
import { Root } from "../base/Root.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { numberOf, objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import "./button.css";

/** A button; `primary` is the one that calls to act, the other is quiet. */
export default function Button(props: ComponentProps): ReactNode {
  const { primary, enabled, text, textStyle, image, align, justify } = props.props;
  const picture = objectOf(image);
  const look = resolveStyle(textStyle);
  const label = textOf(text);
  const click = { type: "button", disabled: !truthy(enabled), onClick: actOnClick(props) };
  return (
    <Root
      of={props}
      as="button"
      className={classList("sl-button", truthy(primary) ? "sl-button-primary" : "sl-button-secondary")}
      style={{ flexDirection: directions[stringOf(picture.position)] ?? "row", ...alignment(align, justify) }}
      attributes={click}
    >
      <ButtonImage image={picture} />
      {label === "" ? null : (
        <span className={look.className} style={look.style}>
          {label}
        </span>
      )}
    </Root>
  );
}

const directions: Record<string, "row" | "row-reverse" | "column" | "column-reverse"> = {
  left: "row",
  right: "row-reverse",
  top: "column",
  bottom: "column-reverse",
};

function alignment(align: unknown, justify: unknown) {
  return { alignItems: String(align ?? "center"), justifyContent: String(justify ?? "center") };
}

/** The root's own onClick, where scripts listen to it, comes after the action, as in the original. */
function actOnClick(props: ComponentProps) {
  const also = props.root.attributes.onClick as ((event: unknown) => void) | undefined;
  return (event: unknown) => {
    props.emit("onActionPerformed");
    also?.(event);
  };
}

function ButtonImage({ image }: { readonly image: PropertyObject }): ReactNode {
  const icon = objectOf(image.icon);
  const path = stringOf(icon.path);
  const source = stringOf(image.source);
  const size = { width: numberOf(image.width, 24), height: numberOf(image.height, 24) };
  const look = resolveStyle(image.style);
  const style = { ...size, ...look.style };
  if (path)
    return (
      <Icon
        path={path}
        color={stringOf(icon.color)}
        style={{ ...style, ...resolveStyle(icon.style).style }}
        className={look.className}
      />
    );
  return source ? <img src={source} alt="" className={look.className} style={style} /> : null;
}
