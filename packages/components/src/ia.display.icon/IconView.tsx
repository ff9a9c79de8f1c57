import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Icon } from "../base/Icon.tsx";
import { Root } from "../base/Root.tsx";
import { stringOf } from "../base/values.ts";

/** An icon, as large as its place lets it be. */
export default function IconView(props: ComponentProps): ReactNode {
  const { path, library, name, color } = props.props;
  const from = stringOf(path) || (library && name ? `${stringOf(library)}/${stringOf(name)}` : "");
  return (
    <Root of={props} style={{ display: "flex", minWidth: 0, color: "var(--icon)" }}>
      {from ? (
        <Icon path={from} color={stringOf(color)} style={{ width: "100%", height: "100%", flex: "1 1 24px", minWidth: 0 }} />
      ) : null}
    </Root>
  );
}
