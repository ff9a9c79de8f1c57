import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { TextInput } from "../base/TextInput.tsx";

/** One line of text that is shown as dots. */
export default function PasswordField(props: ComponentProps): ReactNode {
  return <TextInput of={props} type="password" />;
}
