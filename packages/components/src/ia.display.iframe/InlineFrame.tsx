import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { stringOf } from "../base/values.ts";

/** Another web page, in a frame that cannot reach this one's session. */
export default function InlineFrame(props: ComponentProps): ReactNode {
  const source = stringOf(props.props.src) || stringOf(props.props.source);
  const safe = /^\s*javascript:/i.test(source) ? "" : source;
  return (
    <Root of={props} style={{ overflow: "hidden" }}>
      {safe ? (
        <iframe
          title={props.name}
          src={safe}
          sandbox="allow-scripts allow-forms allow-popups allow-downloads allow-same-origin"
          style={{ width: "100%", height: "100%", border: 0 }}
        />
      ) : null}
    </Root>
  );
}
