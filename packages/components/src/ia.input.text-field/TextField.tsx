import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { TextInput } from "../base/TextInput.tsx";
import { truthy } from "../base/values.ts";

/** One line of text. */
export default function TextField(props: ComponentProps): ReactNode {
  return <TextInput of={props} type="text" spellCheck={truthy(props.props.spellcheck)} />;
}
