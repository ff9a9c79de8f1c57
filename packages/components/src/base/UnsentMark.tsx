import type { ReactNode } from "react";
import "./unsentMark.css";

/** Says beside what was typed that it is not sent; nothing where it is. */
export function UnsentMark({ when }: { readonly when: boolean }): ReactNode {
  if (!when) return null;
  return (
    <span className="sl-unsent" role="note" title="This could not be sent. Press Enter here when the connection is back.">
      Not sent
    </span>
  );
}
