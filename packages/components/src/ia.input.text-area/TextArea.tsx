import type { CSSProperties, ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { UnsentMark } from "../base/UnsentMark.tsx";
import { useTextDraft } from "../base/useTextDraft.ts";
import { stringOf, textOf, truthy } from "../base/values.ts";
import "../base/textField.css";

/** Several lines of text; Enter makes a new line, so it is written when the field is left. */
export default function TextArea(props: ComponentProps): ReactNode {
  const draft = useTextDraft(props);
  const { enabled, placeholder, spellcheck, wrap, resize } = props.props;
  return (
    <Root of={props} className="sl-input">
      <textarea
        value={draft.shown}
        disabled={!truthy(enabled)}
        placeholder={textOf(placeholder)}
        spellCheck={truthy(spellcheck)}
        wrap={wrap === "off" || wrap === false ? "off" : "soft"}
        aria-label={textOf(placeholder) || props.name}
        style={{ resize: stringOf(resize, "none") as CSSProperties["resize"] }}
        onChange={(event) => draft.type(event.target.value)}
        onFocus={draft.focus}
        onBlur={draft.blur}
      />
      <UnsentMark when={draft.unsent} />
    </Root>
  );
}
