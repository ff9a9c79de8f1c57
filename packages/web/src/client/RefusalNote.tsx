import type { ComponentAddress } from "@sightline/model";
import { type CSSProperties, type ReactNode, useLayoutEffect, useState } from "react";
import type { Refusal } from "./Client.ts";
import { elementOf } from "./elementOf.ts";

const shownMs = 4_000;
const width = 260;
const height = 30;

/** Shows for a moment, at a control, that its input was refused; screen readers announce it with the control's name. */
export function RefusalNote({ refused }: { readonly refused: Refusal | undefined }): ReactNode {
  const [shown, setShown] = useState<Refusal>();
  useLayoutEffect(() => {
    if (!refused) return;
    setShown(refused);
    const unmark = mark(refused.at);
    const timer = setTimeout(() => setShown(undefined), shownMs);
    return () => {
      clearTimeout(timer);
      unmark();
    };
  }, [refused]);
  return (
    <div role="status" aria-live="assertive" aria-atomic="true">
      {shown ? (
        <div key={shown.number} className="refusal" style={placeBeside(shown.at)}>
          <span className="visually-hidden">{shown.name}: </span>
          Not done: {shown.why}
        </div>
      ) : null}
    </div>
  );
}

function mark(at: ComponentAddress | undefined): () => void {
  const element = elementOf(at);
  element?.setAttribute("data-refused", "");
  const timer = setTimeout(() => element?.removeAttribute("data-refused"), shownMs);
  return () => {
    clearTimeout(timer);
    element?.removeAttribute("data-refused");
  };
}

/** Below the control, or above it at the end of the window; in the middle if there is no control. */
function placeBeside(at: ComponentAddress | undefined): CSSProperties {
  const box = elementOf(at)?.getBoundingClientRect();
  if (!box) return { left: `calc(50vw - ${width / 2}px)`, bottom: 80, width };
  const left = Math.max(4, Math.min(box.left, window.innerWidth - width - 4));
  const below = box.bottom + 4;
  const top = below + height > window.innerHeight ? Math.max(4, box.top - height - 4) : below;
  return { left, top, width };
}
