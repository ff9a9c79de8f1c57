import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { stringOf, textOf } from "../base/values.ts";

/** A link; the page follows those to its own project without loading itself again. */
export default function Link(props: ComponentProps): ReactNode {
  const { text, url, target } = props.props;
  const address = stringOf(url);
  const safe = /^\s*javascript:/i.test(address) ? undefined : address;
  const elsewhere = target === "tab" || target === "_blank" || target === "blank";
  const how = elsewhere ? { target: "_blank", rel: "noopener" } : {};
  return (
    <Root of={props} as="a" style={{ color: "var(--callToAction)" }} attributes={{ href: safe || undefined, ...how }}>
      {textOf(text)}
    </Root>
  );
}
