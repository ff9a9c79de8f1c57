import type { ReactNode } from "react";
import type { ComponentProps } from "./ComponentProps.ts";
import { Root } from "./Root.tsx";
import "./placeholder.css";

/** Stands for a component this client cannot draw: visible, sized as the component would be, and named [CMP8]. */
export function Placeholder(props: ComponentProps): ReactNode {
  return (
    <Root of={props} className="sl-placeholder" attributes={{ title: `${props.name}: ${props.type} is not supported` }}>
      <span>{props.type}</span>
      <div className="sl-placeholder-children">{props.children("fill")}</div>
    </Root>
  );
}

/** Stands for a component whose drawing failed. */
export function FailedComponent({ of, message }: { readonly of: ComponentProps; readonly message: string }): ReactNode {
  return (
    <Root of={of} className="sl-placeholder sl-failed" attributes={{ role: "alert" }}>
      <span>
        {of.name} ({of.type}) could not be drawn: {message}
      </span>
    </Root>
  );
}
