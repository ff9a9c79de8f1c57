import type { ReactNode } from "react";
import { missingModule } from "../schemas/modules.ts";
import type { ComponentProps } from "./ComponentProps.ts";
import { Root } from "./Root.tsx";
import "./placeholder.css";

/** Stands for a component this client cannot draw: visible, sized as the component would be, and named [CMP8]. */
export function Placeholder(props: ComponentProps): ReactNode {
  const from = missingModule(props.type);
  const title = `${props.name}: ${props.type} is not supported${from ? `; it is from ${from}` : ""}`;
  return (
    <Root of={props} className="sl-placeholder" attributes={{ title }}>
      <span>
        {props.type}
        {from ? `, from ${from}, which is not here` : ""}
      </span>
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
