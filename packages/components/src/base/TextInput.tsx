import type { ReactNode } from "react";
import type { ComponentProps } from "./ComponentProps.ts";
import { Root } from "./Root.tsx";
import { UnsentMark } from "./UnsentMark.tsx";
import { useTextDraft } from "./useTextDraft.ts";
import { textOf, truthy } from "./values.ts";
import "./textField.css";

interface TextInputProps {
  readonly of: ComponentProps;
  readonly type: "text" | "password";
  readonly spellCheck?: boolean;
}

/** One line of text to type in; a password is shown as dots. */
export function TextInput({ of, type, spellCheck = false }: TextInputProps): ReactNode {
  const draft = useTextDraft(of);
  const { enabled, placeholder } = of.props;
  return (
    <Root of={of} className="sl-input sl-text-field">
      <input
        type={type}
        value={draft.shown}
        disabled={!truthy(enabled)}
        placeholder={textOf(placeholder)}
        spellCheck={spellCheck}
        autoComplete={type === "password" ? "new-password" : "off"}
        aria-label={textOf(placeholder) || of.name}
        onChange={(event) => draft.type(event.target.value)}
        onFocus={draft.focus}
        onBlur={draft.blur}
        onKeyDown={(event) => event.key === "Enter" && draft.commit()}
      />
      <UnsentMark when={draft.unsent} />
    </Root>
  );
}
